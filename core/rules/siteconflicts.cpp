#include "core/rules/siteconflicts.h"

#include "core/model/touched.h"
#include "core/rules/capacity.h"
#include "core/rules/lonework.h"

#include <algorithm>
#include <iterator>

namespace planning
{

bool isNear(const Conflict &conflict, const SiteWindow &window)
{
    // A duty may outlast its shift, by which windows are told, by less than a day.
    const Instant end = window.interval.end == Instant::max()
                            ? window.interval.end
                            : window.interval.end + std::chrono::days{1};
    return conflict.site == window.site && conflict.span && conflict.span->start <= end
           && window.interval.start <= conflict.span->end;
}

std::vector<Conflict> siteConflicts(const PlanContext &context, const Site &site,
                                    const std::vector<SitePresence> &presences)
{
    std::vector<Conflict> conflicts = capacityConflicts(context, site, presences);
    std::ranges::move(loneWorkConflicts(context, site, presences), std::back_inserter(conflicts));
    return conflicts;
}

static bool goesBeyond(const Conflict &conflict, const Interval &seen)
{
    return conflict.span->start <= seen.start || conflict.span->end >= seen.end;
}

std::vector<Conflict> siteConflictsNear(const PlanContext &context, const Site &site,
                                        const SiteWindow &window)
{
    const bool isAllTime = window.interval.end == Instant::max();
    for (std::chrono::days margin{1};; margin *= 4) {
        const Interval seen =
            isAllTime ? window.interval
                      : Interval{window.interval.start - margin, window.interval.end + margin};
        auto conflicts = siteConflicts(context, site, presencesNear(context, site.id, seen));
        std::erase_if(conflicts, [&](const Conflict &each) { return !isNear(each, window); });
        const bool isCut = std::ranges::any_of(
            conflicts, [&seen](const Conflict &each) { return goesBeyond(each, seen); });
        if (isAllTime || !isCut)
            return conflicts;
    }
}

} // namespace planning
