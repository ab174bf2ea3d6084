#pragma once

#include "core/cost/costline.h"
#include "core/cost/paidtime.h"

namespace planning
{

// The flat costs of a shift, whoever works on it. Equipment: the shift's own rate, else for each
// booking that is not cancelled the "rate_per_shift" (in whole units of the currency) of the
// equipment's specifications, times the quantity. Transport: the shift's. Nothing for a cancelled
// shift nor, on the basis of hours worked, for one without any.
std::vector<CostLine> shiftCosts(const PlanContext &context, const Shift &shift,
                                 CostBasis basis = CostBasis::Planned);

// The event of a shift: its own, else that of its mission.
std::optional<Id<Event>> eventOf(const Plan &plan, const Shift &shift);

} // namespace planning
