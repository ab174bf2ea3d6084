#pragma once

#include "core/rules/conflict.h"
#include "core/rulesets/plancontext.h"

namespace planning
{

// R05 daily_hours_max: firm work per local day.
std::vector<Conflict> dailyHoursConflicts(const PersonDuties &person);

// R26 hours_soft_ceiling: firm work per civil day, week and month against the contract's ceilings,
// else those of the rule set.
std::vector<Conflict> ceilingConflicts(const PersonDuties &person, std::chrono::weekday weekFirst);

} // namespace planning
