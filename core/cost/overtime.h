#pragma once

#include "core/cost/premium.h"

namespace planning
{

// Work of each duty beyond the daily threshold, in order of time.
void addDailyOvertime(Premiums &premiums, std::span<PaidTime> times);

// Work of each civil week (Monday 0 h, local) beyond the thresholds, in order of time.
void addWeeklyOvertime(Premiums &premiums, std::span<const PaidTime> times);

// The minutes by which the total of a week is rounded up, on the last duty of the week.
void addWeeklyRounding(std::vector<CostLine> &lines, std::span<const PaidTime> times);

// Takes premiums of daily overtime off those of weekly overtime, week by week (3090-IV 3.2.9).
void deductDailyOvertime(std::vector<CostLine> &lines, std::span<const PaidTime> times);

} // namespace planning
