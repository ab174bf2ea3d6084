#pragma once

#include "core/base/interval.h"

#include <vector>

namespace planning
{

// So many come to a place or leave it.
struct Arrival {
    Instant at;
    int count; // negative: they leave

    // Some leave before others arrive at the same moment.
    auto operator<=>(const Arrival &) const = default;
};

void addArrival(std::vector<Arrival> &arrivals, const Interval &stay, int count);

// A longest stretch of time with more than a limit.
struct Excess {
    Interval interval;
    int peak = 0;
};

// In order. One who leaves as the next arrives does not end a stretch.
std::vector<Excess> excessesOver(int limit, std::vector<Arrival> arrivals);

} // namespace planning
