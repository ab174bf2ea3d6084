#include "core/rules/capacity.h"

#include "core/rules/excess.h"

namespace planning
{

using namespace Qt::StringLiterals;

std::vector<Conflict> capacityConflicts(const PlanContext &context, const Site &site,
                                        const std::vector<SitePresence> &presences)
{
    std::vector<Conflict> conflicts;
    if (!site.capacity)
        return conflicts;
    std::vector<Arrival> arrivals;
    arrivals.reserve(2 * presences.size());
    for (const SitePresence &each : presences)
        addArrival(arrivals, each.span, 1);
    for (const Excess &excess : excessesOver(*site.capacity, std::move(arrivals))) {
        const Instant start = excess.interval.start;
        const LocalDay day = context.calendarOf(site.id).civilDay(start);
        const auto length = static_cast<int>(excess.interval.durationInMinutes().count());
        auto conflict = conflictOf(Rule::CapacityExceeded, context.defaultRules(day),
                                   {.site = site.id, .discriminator = toRfc3339(start)},
                                   {{"n"_L1, excess.peak},
                                    {"cap"_L1, *site.capacity},
                                    {"from"_L1, start},
                                    {"to"_L1, excess.interval.end},
                                    {"minutes"_L1, length}});
        if (!conflict)
            continue;
        conflict->span = excess.interval;
        if (site.capacityKind == CapacityKind::Soft && conflict->type == ConflictType::Hard)
            conflict->type = ConflictType::Soft;
        conflicts.push_back(*std::move(conflict));
    }
    return conflicts;
}

} // namespace planning
