#pragma once

#include "core/rules/conflict.h"
#include "core/rulesets/workledger.h"

namespace planning
{

// R02 rest_minimum and reduced_rest: the absolute time between blocks of firm work, and between
// them and work for other employers. R03 reduced_rest_quota: a rest that is reduced once too often
// in its civil week or in seven days is hard.
std::vector<Conflict> restConflicts(const PlanContext &context, const WorkLedger &ledger);

// When a reduced rest ended, by time.
struct ReducedRestEnd {
    Instant at;
    const Duty *duty; // whose rules allowed it
};
std::vector<ReducedRestEnd> reducedRestEnds(const WorkLedger &ledger);

// R47 same_day_second_shift: the second duty of a service day, with the rest that follows it
// (until the next block, else the next declared availability, else the minimum).
std::vector<Conflict> sameDayShifts(const PersonDuties &person, const DeclaredTimes &declared);

} // namespace planning
