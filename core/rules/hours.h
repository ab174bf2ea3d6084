#pragma once

#include "core/rules/conflict.h"
#include "core/rulesets/workledger.h"

namespace planning
{

// R05 daily_hours_max: firm work per local day. Work for other employers counts where days are
// split at midnight.
std::vector<Conflict> dailyHoursConflicts(const PersonDuties &person, const WorkLedger &ledger);

// R26 hours_soft_ceiling: firm work per civil day, week and month against the contract's ceilings,
// else those of the rule set.
std::vector<Conflict> ceilingConflicts(const PersonDuties &person, const WorkLedger &ledger);

} // namespace planning
