#pragma once

#include "core/cost/paylines.h"
#include "core/cost/payperiods.h"
#include "core/rulesets/declaredtimes.h"

#include <functional>

namespace planning
{

// Worked out only when a call makes them needed.
using DeclaredSource = std::function<const DeclaredTimes &()>;

// Hours and call of one duty by the formula Seed (rules.md §6.2): start to end times the bonus of
// the shift, breaks included; the call at the emergency bonus where it lies outside what the person
// declared available, at the plain rate elsewhere.
void addSeedPay(std::vector<CostLine> &lines, const PaidTime &time, const HolidayPeriods &holidays,
                const DeclaredSource &declared);

} // namespace planning
