#pragma once

#include "core/rulesets/plancontext.h"

namespace planning
{

// What a person declared, as sets of time around their duties.
struct DeclaredTimes {
    std::vector<Interval> available; // available or preferred
    std::vector<Interval> unavailable;
    std::vector<Interval> days; // local days on which something available was declared
};

DeclaredTimes declaredTimes(const PlanContext &context, const PersonDuties &person);

} // namespace planning
