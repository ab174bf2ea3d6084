#pragma once

#include "core/model/plan.h"

namespace planning
{

// What a change concerns: who must be checked and redrawn again. Lists are sorted and free of
// duplicates. Deleted entities are named too.
struct Touched {
    std::vector<Id<Person>> persons;
    std::vector<Id<Shift>> shifts;
    std::vector<Id<Site>> sites;
    std::vector<Id<Event>> events;
    bool everything = false; // organisation, rule sets, roles…: nothing less than all will do

    // Names what `other` names too.
    void add(const Touched &other);

    bool operator==(const Touched &) const = default;
};

// Of a change that has just been applied; `after` is the plan that resulted. The people of a
// touched shift count as touched, so do the shifts and sites of a touched assignment.
Touched touched(const Change &change, const Plan &after);

// Everything in the plan.
Touched everythingTouched();

} // namespace planning
