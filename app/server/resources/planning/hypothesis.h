#pragma once

#include "app/server/api/call.h"
#include "app/server/resources/planning/bodies.h"
#include "core/model/change.h"

namespace planning::server
{

// The change that would make the plan what the hypothesis says: entities of known ids become what
// it names of them, others are new, removed ones count for nothing. Errors: VALIDATION_ERROR with
// the pointer of the value.
Outcome<Change> changeOf(const Hypothesis &hypothesis, const Call &call);

} // namespace planning::server
