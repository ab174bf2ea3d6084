#include "core/base/intervals.h"

#include <numeric>

namespace planning
{

std::vector<Interval> united(std::vector<Interval> intervals)
{
    std::erase_if(intervals, [](const Interval &each) { return each.isEmpty(); });
    std::sort(intervals.begin(), intervals.end());
    std::vector<Interval> set;
    for (const Interval &each : intervals) {
        if (!set.empty() && each.start <= set.back().end)
            set.back().end = std::max(set.back().end, each.end);
        else
            set.push_back(each);
    }
    return set;
}

// The first interval of the set that ends after an instant.
static auto firstAfter(const std::vector<Interval> &set, Instant instant)
{
    return std::upper_bound(set.begin(), set.end(), instant,
                            [](Instant value, const Interval &each) { return value < each.end; });
}

std::vector<Interval> uncovered(const Interval &interval, const std::vector<Interval> &set)
{
    std::vector<Interval> left;
    Instant start = interval.start;
    for (auto it = firstAfter(set, start); it != set.end() && it->start < interval.end; ++it) {
        if (start < it->start)
            left.push_back({start, it->start});
        start = it->end;
    }
    if (start < interval.end)
        left.push_back({start, interval.end});
    return left;
}

std::vector<Interval> covered(const Interval &interval, const std::vector<Interval> &set)
{
    std::vector<Interval> parts;
    for (auto it = firstAfter(set, interval.start); it != set.end() && it->start < interval.end;
         ++it)
        parts.push_back(it->intersection(interval));
    return parts;
}

seconds length(const std::vector<Interval> &set)
{
    return std::accumulate(set.begin(), set.end(), seconds{0},
                           [](seconds sum, const Interval &each) { return sum + each.duration(); });
}

} // namespace planning
