#pragma once

#include "core/model/contract.h"
#include "core/model/skill.h"

namespace planning::server
{

// What somebody is paid: the terms of one contract.
struct Rates {
    ContractKind employmentType = ContractKind::CdduIntermittent;
    std::optional<LocalDay> validFrom; // in a body: from when on; empty: from today
    std::optional<LocalDay> validTo;
    QString ruleSet;
    Money hourlyRate;
    QString currency;
    Percent nightBonus;
    Percent weekendBonus;
    Percent holidayBonus;
    Percent emergencyCallBonus;
    Money mealAllowance;

    bool operator==(const Rates &) const = default;
};

struct SkillLevel {
    QString skill; // code
    int level = 3; // 1–5

    bool operator==(const SkillLevel &) const = default;
};

// What is known of somebody at work.
struct Profile {
    QList<SkillLevel> skills;
    QStringList tags;
    std::optional<ContractKind> employmentType; // empty: no contract today
    std::optional<Rates> rateProfile;
};

} // namespace planning::server

namespace planning
{

template <>
struct Fields<server::Rates> {
    using Rates = server::Rates;
    static constexpr auto table =
        Parts{field<&Rates::employmentType>("employment_type", MergeGroup::Status),
              field<&Rates::validFrom>("valid_from", MergeGroup::Timing),
              field<&Rates::validTo>("valid_to", MergeGroup::Timing),
              field<&Rates::ruleSet>("rule_set", MergeGroup::Status),
              field<&Rates::hourlyRate>("hourly_rate", MergeGroup::Money),
              field<&Rates::currency>("currency", MergeGroup::Money),
              field<&Rates::nightBonus>("night_bonus", MergeGroup::Money),
              field<&Rates::weekendBonus>("weekend_bonus", MergeGroup::Money),
              field<&Rates::holidayBonus>("holiday_bonus", MergeGroup::Money),
              field<&Rates::emergencyCallBonus>("emergency_call_bonus", MergeGroup::Money),
              field<&Rates::mealAllowance>("meal_allowance", MergeGroup::Money)};
};

template <>
struct Fields<server::SkillLevel> {
    static constexpr auto table =
        Parts{field<&server::SkillLevel::skill>("skill", MergeGroup::Text),
              field<&server::SkillLevel::level>("level", MergeGroup::Text)};
};

template <>
struct Fields<server::Profile> {
    using Profile = server::Profile;
    static constexpr auto table =
        Parts{field<&Profile::skills>("skills", MergeGroup::Set),
              field<&Profile::tags>("tags", MergeGroup::Set, Visibility::Managers),
              field<&Profile::employmentType>("employment_type", MergeGroup::Status),
              field<&Profile::rateProfile>("rate_profile", MergeGroup::Money)};
};

} // namespace planning
