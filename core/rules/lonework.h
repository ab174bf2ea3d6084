#pragma once

#include "core/rules/conflict.h"
#include "core/rules/sitepresence.h"

namespace planning
{

// R39 lone_work: someone whose role asks for a second person is alone at the site for a while.
std::vector<Conflict> loneWorkConflicts(const PlanContext &context, const Site &site,
                                        const std::vector<SitePresence> &presences);

} // namespace planning
