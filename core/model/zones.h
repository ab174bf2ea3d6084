#pragma once

#include "core/model/plan.h"
#include "core/model/zone.h"

namespace planning
{

// The zone of the organisation; UTC when the system does not know it.
Zone organizationZone(const Plan &plan);
// The zone of the site, else the organisation's.
Zone zoneOf(const Plan &plan, Id<Site> site);
Zone zoneOf(const Plan &plan, const Shift &shift);

} // namespace planning
