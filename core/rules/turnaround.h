#pragma once

#include "core/rules/conflict.h"
#include "core/rulesets/workledger.h"

namespace planning
{

// R37 turnaround_short: between two calls less than the contract gives.
std::vector<Conflict> turnaroundConflicts(const PersonDuties &person);

// R38 golden_time: work long after the start of a work period.
std::vector<Conflict> goldenTimeConflicts(const PersonDuties &person);

} // namespace planning
