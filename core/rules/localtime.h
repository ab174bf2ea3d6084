#pragma once

#include "core/rules/conflict.h"
#include "core/rulesets/plancontext.h"

namespace planning
{

// A wall-clock time as a person enters it. One that a clock change skips is moved forward by the
// gap; of one that comes twice the first is taken (R41).
struct LocalTime {
    Zone::Existence existence = Zone::Existence::Unique;
    Instant taken; // what the program goes on with
    Instant second; // the later one of a time that comes twice, else equal to `taken`
};
LocalTime readLocalTime(LocalSeconds entered, const Zone &zone);

// R41 dst_local_time for what is stored: a start, call or end whose local time comes twice that
// day. A stored instant always exists.
std::vector<Conflict> localTimeConflicts(const PlanContext &context, const Shift &shift);

} // namespace planning
