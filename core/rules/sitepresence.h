#pragma once

#include "core/rulesets/plancontext.h"

namespace planning
{

// One firm duty at a site: who works there and when.
struct SitePresence {
    Interval span;
    Id<Person> person;
    const Shift *shift;
    const ResolvedRules *rules;
};

// Of a duty; empty when nobody is there for sure.
std::optional<SitePresence> presenceOf(const Duty &duty);

// Sorts by start, so that two ways of gathering the same presences find the same conflicts.
void sortByStart(std::vector<SitePresence> &presences);

// All presences at a site that overlap the window, and some others of the same days.
std::vector<SitePresence> presencesNear(const PlanContext &context, Id<Site> site,
                                        const Interval &window);

} // namespace planning
