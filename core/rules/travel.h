#pragma once

#include "core/rules/conflict.h"
#include "core/rulesets/plancontext.h"

namespace planning
{

// R24 travel_time_insufficient: less time between two duties at different sites than the way takes.
// Soft when only the buffer is missing. Sites without a travel time are not judged.
std::vector<Conflict> travelConflicts(const PlanContext &context, const PersonDuties &person);

} // namespace planning
