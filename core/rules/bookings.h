#pragma once

#include "core/rules/conflict.h"
#include "core/rulesets/plancontext.h"

namespace planning
{

// R01 double_booking, and R34 tentative_conflict when one side is not confirmed: one conflict per
// pair of overlapping duties on different shifts.
std::vector<Conflict> doubleBookings(const PersonDuties &person);

// R23 duplicate_assignment: several live assignments on one shift.
std::vector<Conflict> duplicateAssignments(const PersonDuties &person);

} // namespace planning
