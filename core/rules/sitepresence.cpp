#include "core/rules/sitepresence.h"

#include <algorithm>

namespace planning
{

std::optional<SitePresence> presenceOf(const Duty &duty)
{
    if (!duty.isFirm() || !duty.isWork())
        return std::nullopt;
    return SitePresence{duty.span, duty.assignment->person, duty.shift, duty.rules};
}

void sortByStart(std::vector<SitePresence> &presences)
{
    std::ranges::sort(presences, {}, [](const SitePresence &each) {
        return std::tuple(each.span, each.shift->id, each.person);
    });
}

static void addPresences(std::vector<SitePresence> &presences, const PlanContext &context,
                         Id<Shift> shift)
{
    const Plan &plan = context.plan();
    for (const Id<Assignment> id : plan.by<&Assignment::shift>(shift)) {
        const auto duty = context.dutyOf(*plan.find(id));
        const auto presence = duty ? presenceOf(*duty) : std::nullopt;
        if (presence)
            presences.push_back(*presence);
    }
}

std::vector<SitePresence> presencesNear(const PlanContext &context, Id<Site> site,
                                        const Interval &window)
{
    std::vector<SitePresence> presences;
    const Plan &plan = context.plan();
    if (window.start == Instant::min() || window.end == Instant::max()) {
        for (const Id<Shift> id : plan.by<&Shift::site>(site))
            addPresences(presences, context, id);
    } else {
        // A duty may outlast its shift by the time after the end that a rule set adds.
        const Interval days{window.start - std::chrono::days{1}, window.end};
        for (const Id<Shift> id : plan.shiftsNear(site, days))
            addPresences(presences, context, id);
    }
    sortByStart(presences);
    return presences;
}

} // namespace planning
