#pragma once

#include "core/cost/paylines.h"

namespace planning
{

// What is owed of a duty as a whole (formula Legal), each on one of its assignments.

// What is missing to the minimum call, on the last assignment of the call.
void addMinimumCalls(std::vector<CostLine> &lines, std::span<PaidTime> times);

// The bonus of a duty in too many sequences or with too long a gap, on each of its assignments.
void addSplitPay(std::vector<CostLine> &lines, const Plan &plan, std::span<PaidTime> times);

// For a rest below the minimum, on the assignment that ends it.
void addReducedRestPay(std::vector<CostLine> &lines, std::span<PaidTime> times);

} // namespace planning
