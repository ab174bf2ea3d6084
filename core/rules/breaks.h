#pragma once

#include "core/rules/conflict.h"
#include "core/rulesets/workledger.h"

namespace planning
{

// R11 break_missing: a long duty without a long enough break, or with too long a stretch between
// two.
std::vector<Conflict> breakConflicts(const WorkLedger &ledger);

} // namespace planning
