#pragma once

#include "core/rules/conflict.h"
#include "core/rulesets/declaredtimes.h"

namespace planning
{

// R16 availability_outside: the part of a duty that is declared unavailable, or that lies on a
// declared day and in none of the declared times. A day without a declaration is not judged.
std::vector<Conflict> availabilityConflicts(const PersonDuties &person,
                                            const DeclaredTimes &declared);

// R17 leave_overlap: approved leave is hard, pending leave soft.
std::vector<Conflict> leaveConflicts(const PlanContext &context, const PersonDuties &person);

} // namespace planning
