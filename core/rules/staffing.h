#pragma once

#include "core/rules/conflict.h"
#include "core/rulesets/plancontext.h"

namespace planning
{

// R22 understaffed: fewer firm people than the shift's headcount.
std::optional<Conflict> understaffed(const PlanContext &context, const Shift &shift);

} // namespace planning
