#pragma once

#include "core/base/interval.h"

#include <vector>

namespace planning
{

// Sets of time: sorted intervals that neither overlap nor touch.

// The set that covers the same time as any intervals.
std::vector<Interval> united(std::vector<Interval> intervals);

// What of `interval` the set does not cover.
std::vector<Interval> uncovered(const Interval &interval, const std::vector<Interval> &set);

// What of `interval` the set covers.
std::vector<Interval> covered(const Interval &interval, const std::vector<Interval> &set);

// The total length.
seconds length(const std::vector<Interval> &set);

} // namespace planning
