#include "core/rules/capacity.h"

#include <algorithm>

namespace planning
{

using namespace Qt::StringLiterals;

namespace
{

struct Arrival {
    Instant at;
    int people; // +1 arrives, -1 leaves

    // People leave before others arrive at the same moment.
    auto operator<=>(const Arrival &) const = default;
};

struct Excess {
    Interval interval;
    int peak = 0;
};

} // namespace

static std::vector<Arrival> arrivalsAt(const PlanContext &context, Id<Site> site)
{
    std::vector<Arrival> arrivals;
    const Plan &plan = context.plan();
    for (const Id<Shift> shift : plan.by<&Shift::site>(site)) {
        for (const Id<Assignment> id : plan.by<&Assignment::shift>(shift)) {
            const auto duty = context.dutyOf(*plan.find(id));
            if (!duty || !duty->isFirm() || !duty->isWork())
                continue;
            arrivals.push_back({duty->span.start, 1});
            arrivals.push_back({duty->span.end, -1});
        }
    }
    std::ranges::sort(arrivals);
    return arrivals;
}

static std::vector<Excess> excessesOver(int capacity, const std::vector<Arrival> &arrivals)
{
    std::vector<Excess> excesses;
    int people = 0;
    for (const Arrival &arrival : arrivals) {
        const bool wasOver = people > capacity;
        people += arrival.people;
        const bool isOver = people > capacity;
        if (isOver && !wasOver)
            excesses.push_back({{arrival.at, arrival.at}, people});
        if (isOver)
            excesses.back().peak = std::max(excesses.back().peak, people);
        if (wasOver && !isOver)
            excesses.back().interval.end = arrival.at;
    }
    return excesses;
}

// One leaves as the next arrives: without a moment below the capacity it is one stretch.
static std::vector<Excess> joined(const std::vector<Excess> &excesses)
{
    std::vector<Excess> result;
    for (const Excess &each : excesses) {
        if (!result.empty() && result.back().interval.end == each.interval.start) {
            result.back().interval.end = each.interval.end;
            result.back().peak = std::max(result.back().peak, each.peak);
        } else {
            result.push_back(each);
        }
    }
    return result;
}

std::vector<Conflict> capacityConflicts(const PlanContext &context, const Site &site)
{
    std::vector<Conflict> conflicts;
    if (!site.capacity)
        return conflicts;
    for (const Excess &excess :
         joined(excessesOver(*site.capacity, arrivalsAt(context, site.id)))) {
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
        if (site.capacityKind == CapacityKind::Soft && conflict->type == ConflictType::Hard)
            conflict->type = ConflictType::Soft;
        conflicts.push_back(*std::move(conflict));
    }
    return conflicts;
}

} // namespace planning
