#pragma once

#include "core/rules/conflict.h"
#include "core/rules/sitepresence.h"

namespace planning
{

// R21 capacity_exceeded: each longest stretch of time with more firm people at the site than it
// holds. Hard or soft as the site says.
std::vector<Conflict> capacityConflicts(const PlanContext &context, const Site &site,
                                        const std::vector<SitePresence> &presences);

} // namespace planning
