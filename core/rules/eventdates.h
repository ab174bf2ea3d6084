#pragma once

#include "core/rules/conflict.h"
#include "core/rulesets/plancontext.h"

namespace planning
{

// R42 shift_outside_event: the duty does not lie between the first day's midnight and the cutoff
// after the last day of its event, in the time of its site. The event is the shift's own, else that
// of its mission. A mission independent of its event keeps its own dates and is not judged.
std::optional<Conflict> outsideEvent(const PlanContext &context, const Shift &shift);

} // namespace planning
