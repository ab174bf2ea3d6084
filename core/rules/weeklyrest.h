#pragma once

#include "core/rules/conflict.h"
#include "core/rulesets/workledger.h"

namespace planning
{

// R09 weekly_rest: every civil week with work needs one long rest.
std::vector<Conflict> weeklyRestConflicts(const PersonDuties &person, const WorkLedger &ledger);

// R10 consecutive_days_max: one conflict for each day too many in a row.
std::vector<Conflict> consecutiveDaysConflicts(const PersonDuties &person,
                                               const WorkLedger &ledger);

} // namespace planning
