#pragma once

#include "core/rules/conflict.h"
#include "core/rulesets/workledger.h"

namespace planning
{

// R14 min_call: work of a call below the minimum that is paid.
std::vector<Conflict> minCallConflicts(const WorkLedger &ledger);

// R15 split_shift: a duty in several sequences.
std::vector<Conflict> splitConflicts(const PlanContext &context, const WorkLedger &ledger);

} // namespace planning
