#pragma once

#include "core/model/record.h"

namespace planning
{

// A what-if branch of the plan: changes on top of a base, not yet promoted.
struct Scenario {
    Id<Scenario> id;
    Record record;
    QString name;
    QString baseCursor;
    QJsonObject changes;

    bool operator==(const Scenario &) const = default;
};

template <>
struct Fields<Scenario> {
    static constexpr std::string_view entity = "scenario";
    static constexpr std::string_view collection = "scenarios";
    static constexpr auto table = entityFields<Scenario>(
        field<&Scenario::name>("name", MergeGroup::Text, Visibility::Managers),
        field<&Scenario::baseCursor>("base_cursor", MergeGroup::Text, Visibility::Managers),
        field<&Scenario::changes>("changes", MergeGroup::Text, Visibility::Managers));
};

} // namespace planning
