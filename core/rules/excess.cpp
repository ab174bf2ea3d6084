#include "core/rules/excess.h"

#include <algorithm>

namespace planning
{

void addArrival(std::vector<Arrival> &arrivals, const Interval &stay, int count)
{
    if (stay.isEmpty())
        return;
    arrivals.push_back({stay.start, count});
    arrivals.push_back({stay.end, -count});
}

// Continues the last stretch when it ended at the same moment.
static void begin(std::vector<Excess> &excesses, Instant at)
{
    if (excesses.empty() || excesses.back().interval.end != at)
        excesses.push_back({{at, at}, 0});
}

std::vector<Excess> excessesOver(int limit, std::vector<Arrival> arrivals)
{
    std::ranges::sort(arrivals);
    std::vector<Excess> excesses;
    int present = 0;
    for (const Arrival &arrival : arrivals) {
        const bool wasOver = present > limit;
        present += arrival.count;
        const bool isOver = present > limit;
        if (isOver && !wasOver)
            begin(excesses, arrival.at);
        if (isOver)
            excesses.back().peak = std::max(excesses.back().peak, present);
        if (wasOver && !isOver)
            excesses.back().interval.end = arrival.at;
    }
    return excesses;
}

} // namespace planning
