#pragma once

#include "app/server/api/call.h"
#include "core/model/plan.h"

namespace planning::server
{

// Whether there is such an entity ("shift" and its id) in the plan.
bool hasOwner(const Plan &plan, const Document &document);

// Whether the caller may see what the document is attached to, and so the document.
bool isShown(const Call &call, const Document &document);

} // namespace planning::server
