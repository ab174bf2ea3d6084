#pragma once

#include "core/base/instant.h"

#include <algorithm>

namespace planning
{

// Half-open span of time [start, end): touching intervals do not overlap. Durations are absolute,
// so a night of a clock change lasts 7 or 9 hours.
struct Interval {
    Instant start;
    Instant end;

    constexpr bool isEmpty() const { return end <= start; }
    constexpr seconds duration() const { return isEmpty() ? seconds{0} : end - start; }
    // Whole minutes, rounded down.
    constexpr minutes durationInMinutes() const { return std::chrono::floor<minutes>(duration()); }
    constexpr bool contains(Instant instant) const { return start <= instant && instant < end; }
    constexpr bool contains(const Interval &other) const
    {
        return start <= other.start && other.end <= end;
    }
    constexpr bool overlaps(const Interval &other) const
    {
        return start < other.end && other.start < end;
    }
    // The common part; empty when there is none.
    constexpr Interval intersection(const Interval &other) const
    {
        return {std::max(start, other.start), std::min(end, other.end)};
    }
    // The smallest interval that contains both.
    constexpr Interval united(const Interval &other) const
    {
        return {std::min(start, other.start), std::max(end, other.end)};
    }
    constexpr Interval shifted(seconds by) const { return {start + by, end + by}; }

    constexpr auto operator<=>(const Interval &) const = default;
};

} // namespace planning
