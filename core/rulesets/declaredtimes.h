#pragma once

#include "core/rulesets/plancontext.h"

namespace planning
{

// What a person declared, as sets of time around their duties.
struct DeclaredTimes {
    std::vector<Interval> available; // available or preferred
    std::vector<Interval> unavailable; // work for another employer included
    std::vector<Interval> engaged; // work for another employer
    std::vector<Interval> days; // local days on which something available was declared
};

DeclaredTimes declaredTimes(const PlanContext &context, const PersonDuties &person);

} // namespace planning
