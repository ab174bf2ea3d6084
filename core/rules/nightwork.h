#pragma once

#include "core/rules/conflict.h"
#include "core/rulesets/workledger.h"

namespace planning
{

// R27 night_worker_limit: night duties and average weeks of those who work at night regularly, or
// are tagged "night_worker".
std::vector<Conflict> nightWorkConflicts(const PlanContext &context, const PersonDuties &person,
                                         const WorkLedger &ledger);

} // namespace planning
