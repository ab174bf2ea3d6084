#pragma once

#include "core/rules/conflict.h"
#include "core/rulesets/workledger.h"

namespace planning
{

// R33 intermittent_counters, for contracts of kind cddu_intermittent: hours and cachets of the
// twelve months until the end of the last contract, and months above their caps. A cachet is a
// shift tagged "cachet".
std::vector<Conflict> intermittentConflicts(const PersonDuties &person, const WorkLedger &ledger);

} // namespace planning
