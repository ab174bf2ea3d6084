#pragma once

#include "app/server/api/call.h"
#include "app/server/resources/planning/bodies.h"
#include "core/model/change.h"

namespace planning::server
{

// The change that publishes: the shifts in scope become published, the overrides given with it are
// kept, and a Publication (the last edit) remembers what each person was told and what is new to
// them. RESOURCE_CONFLICT with the list while hard conflicts of these shifts remain that nobody has
// overridden.
Outcome<Change> publicationChange(const Publishing &wanted, Call &call);

} // namespace planning::server
