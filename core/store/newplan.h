#pragma once

#include "core/model/plan.h"

namespace planning
{

// Whether a plan can become an organisation of a server: it holds its organisation, everything in
// it belongs to that one and its references hold. BadReference, InvalidInput.
Result<void> checkNewPlan(const Plan &plan);

} // namespace planning
