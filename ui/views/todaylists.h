#pragma once

#include "core/model/calendar.h"
#include "core/model/plan.h"

namespace planning::ui
{

// Somebody's stretch of work without a gap: one shift, or several that touch.
struct Presence {
    Id<Person> person;
    Id<Shift> shift; // the one at the moment, else the first to come
    Interval time;

    bool operator==(const Presence &) const = default;
};

// A shift that lacks people.
struct OpenPost {
    Id<Shift> shift;
    int missing = 0;

    bool operator==(const OpenPost &) const = default;
};

// Who is at work at a moment, who comes and who goes next, and what still lacks people on the day.
struct TodayLists {
    std::vector<Presence> on; // by name
    std::vector<Presence> arriving; // by start
    std::vector<Presence> leaving; // by end: the same people as `on`
    std::vector<OpenPost> open; // of shifts that have not ended, by start
};

// Of the service day the moment lies in: what is done at two in the morning still belongs to the
// evening. People who declined or whose shift is cancelled are not there.
TodayLists todayLists(const Plan &plan, Instant moment, const Calendar &calendar);

} // namespace planning::ui
