#pragma once

#include "core/rules/conflict.h"
#include "core/rules/sitepresence.h"

namespace planning
{

struct SiteWindow;

// What the rules about a site (capacity, lone work) find in presences sorted by start.
std::vector<Conflict> siteConflicts(const PlanContext &context, const Site &site,
                                    const std::vector<SitePresence> &presences);

// Those that can have changed when only the window was touched. Looks at a day around the window,
// and further as long as what it finds near the window may go on beyond.
std::vector<Conflict> siteConflictsNear(const PlanContext &context, const Site &site,
                                        const SiteWindow &window);

// Whether a conflict of a site lies where `window` was touched, or beside it: a stretch of too many
// people begins with one who arrives and may end with another.
bool isNear(const Conflict &conflict, const SiteWindow &window);

} // namespace planning
