#pragma once

#include "core/cost/premium.h"

namespace planning
{

// What agreements pay for hard work (formula Legal), as long as their rule is in force: work past
// the hours without a meal (R13), before the turnaround has passed (R37) and in golden time (R38).
// `times` are those of the person's firm work, in its order.
void addAgreedPay(Premiums &premiums, const PersonDuties &person, std::span<const PaidTime> times);

} // namespace planning
