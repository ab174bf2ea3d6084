#pragma once

#include "core/model/plan.h"

namespace planning
{

// A stretch of time at a site.
struct SiteWindow {
    Id<Site> site;
    Interval interval;

    auto operator<=>(const SiteWindow &) const = default;
};

// What a change concerns: who must be checked and redrawn again. Lists are sorted and free of
// duplicates. Deleted entities are named too.
struct Touched {
    std::vector<Id<Person>> persons;
    std::vector<Id<Shift>> shifts;
    std::vector<Id<Site>> sites;
    std::vector<Id<Event>> events;
    std::vector<Id<Equipment>> equipment;
    // When at the sites: the duties before and after the change, united; all time when the site
    // itself was edited. Who works at a site at another time is not concerned.
    std::vector<SiteWindow> windows;
    bool everything = false; // organisation, rule sets, roles…: nothing less than all will do

    // Names what `other` names too.
    void add(const Touched &other);

    bool operator==(const Touched &) const = default;
};

// Of a change that has just been applied; `after` is the plan that resulted. The people of a
// touched shift count as touched, so do the shifts and sites of a touched assignment and the
// equipment of a touched booking.
Touched touched(const Change &change, const Plan &after);

// Everything in the plan.
Touched everythingTouched();

} // namespace planning
