#pragma once

#include "core/model/plan.h"

namespace planning
{

// Whether the plan that resulted from a change is sound where the change touched it: what it refers
// to exists, nobody refers to what it deleted, shifts keep R45 and R48 (BadReference,
// InvalidTimeRange).
Result<void> validate(const Change &change, const Plan &after);

// The same for everything in a plan.
Result<void> validate(const Plan &plan);

} // namespace planning
