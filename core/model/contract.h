#pragma once

#include "core/model/person.h"

namespace planning
{

enum class ContractKind { Permanent, CdduIntermittent, Freelance, Volunteer, Subcontractor };

template <>
struct EnumNames<ContractKind> {
    static constexpr std::array<std::string_view, 5> names{
        "permanent", "cddu_intermittent", "freelance", "volunteer", "subcontractor"};
};

// What a person is paid and how much they may work. The contract valid on a shift's start applies.
struct Contract {
    Id<Contract> id;
    Record record;
    Id<Person> person;
    ContractKind kind = ContractKind::CdduIntermittent;
    LocalDay validFrom{};
    std::optional<LocalDay> validTo; // last day included
    QString ruleSet; // code; empty: the organisation's default
    Money hourlyRate;
    QString currency;
    Percent nightBonus;
    Percent weekendBonus;
    Percent holidayBonus;
    Percent emergencyCallBonus;
    Money mealAllowance; // 0: none
    std::optional<minutes> softCeilingDay;
    std::optional<minutes> softCeilingWeek;
    std::optional<minutes> softCeilingMonth;

    bool operator==(const Contract &) const = default;
};

template <>
struct Fields<Contract> {
    static constexpr std::string_view entity = "contract";
    static constexpr std::string_view collection = "contracts";
    static constexpr auto table = entityFields<Contract>(
        field<&Contract::person>("person_id", MergeGroup::Person),
        field<&Contract::kind>("kind", MergeGroup::Status, Visibility::Own),
        field<&Contract::validFrom>("valid_from", MergeGroup::Timing, Visibility::Own),
        field<&Contract::validTo>("valid_to", MergeGroup::Timing, Visibility::Own),
        field<&Contract::ruleSet>("rule_set", MergeGroup::Status, Visibility::Own),
        field<&Contract::hourlyRate>("hourly_rate", MergeGroup::Money, Visibility::Own),
        field<&Contract::currency>("currency", MergeGroup::Money, Visibility::Own),
        field<&Contract::nightBonus>("night_bonus", MergeGroup::Money, Visibility::Own),
        field<&Contract::weekendBonus>("weekend_bonus", MergeGroup::Money, Visibility::Own),
        field<&Contract::holidayBonus>("holiday_bonus", MergeGroup::Money, Visibility::Own),
        field<&Contract::emergencyCallBonus>("emergency_call_bonus", MergeGroup::Money,
                                             Visibility::Own),
        field<&Contract::mealAllowance>("meal_allowance", MergeGroup::Money, Visibility::Own),
        field<&Contract::softCeilingDay>("soft_ceiling_day", MergeGroup::Timing, Visibility::Own),
        field<&Contract::softCeilingWeek>("soft_ceiling_week", MergeGroup::Timing, Visibility::Own),
        field<&Contract::softCeilingMonth>("soft_ceiling_month", MergeGroup::Timing,
                                           Visibility::Own));
};

} // namespace planning
