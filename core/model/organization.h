#pragma once

#include "core/model/record.h"

namespace planning
{

enum class WeekStart { Monday, Saturday, Sunday };

template <>
struct EnumNames<WeekStart> {
    static constexpr std::array<std::string_view, 3> names{"monday", "saturday", "sunday"};
};

// The tenant: nothing crosses it. A plan holds exactly one.
struct Organization {
    Id<Organization> id;
    Record record;
    QString name;
    QString defaultTimezone; // IANA name
    QString defaultRuleSet; // code of a rule set: "FR-DC"
    QString locale; // "fr" or "en"
    QString currency; // ISO 4217: "EUR"
    WeekStart weekStart = WeekStart::Monday;

    bool operator==(const Organization &) const = default;
};

template <>
struct Fields<Organization> {
    static constexpr std::string_view entity = "organization";
    static constexpr std::string_view collection = "organizations";
    static constexpr auto table = entityFields<Organization>(
        field<&Organization::name>("name", MergeGroup::Text),
        field<&Organization::defaultTimezone>("default_timezone", MergeGroup::Text),
        field<&Organization::defaultRuleSet>("default_rule_set", MergeGroup::Text),
        field<&Organization::locale>("locale", MergeGroup::Text),
        field<&Organization::currency>("currency", MergeGroup::Money),
        field<&Organization::weekStart>("week_start", MergeGroup::Text));
};

} // namespace planning
