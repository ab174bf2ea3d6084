#pragma once

#include "core/model/person.h"

namespace planning::server
{

// Whose calendar is wanted; empty: one's own.
struct CalendarWish {
    std::optional<Id<Person>> person;
};

} // namespace planning::server

namespace planning
{

template <>
struct Fields<server::CalendarWish> {
    using Wish = server::CalendarWish;
    static constexpr auto table = Parts{field<&Wish::person>("person_id", MergeGroup::Person)};
};

} // namespace planning
