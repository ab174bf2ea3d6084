#pragma once

#include "ui/timeline/timelineboard.h"

namespace planning::ui
{

// How much happens in one slice of the season.
struct DensitySlice {
    int bars = 0; // that touch the slice
    int hard = 0; // conflicts of those that start in it
    int soft = 0;

    bool operator==(const DensitySlice &) const = default;
};

// The bars of all rows over `span`, cut into `count` slices of equal length. Cost follows the
// number of bars, whatever their length.
std::vector<DensitySlice> densityOf(const TimelineBoard &board, const Interval &span, int count);

} // namespace planning::ui
