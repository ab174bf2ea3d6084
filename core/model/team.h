#pragma once

#include "core/model/record.h"

namespace planning
{

struct Person;

// A department: sound, light, stage…
struct Team {
    Id<Team> id;
    Record record;
    QString name;
    QString color; // "#rrggbb"; empty: chosen by the theme
    std::optional<Id<Person>> leadPerson;

    bool operator==(const Team &) const = default;
};

template <>
struct Fields<Team> {
    static constexpr std::string_view entity = "team";
    static constexpr std::string_view collection = "teams";
    static constexpr auto table =
        entityFields<Team>(field<&Team::name>("name", MergeGroup::Text),
                           field<&Team::color>("color", MergeGroup::Text),
                           field<&Team::leadPerson>("lead_person", MergeGroup::Person));
};

} // namespace planning
