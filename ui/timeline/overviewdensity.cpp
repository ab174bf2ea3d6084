#include "ui/timeline/overviewdensity.h"

#include <algorithm>

namespace planning::ui
{

std::vector<DensitySlice> densityOf(const TimelineBoard &board, const Interval &span, int count)
{
    if (count <= 0 || span.isEmpty())
        return {};
    const auto slices = static_cast<std::size_t>(count);
    const double perSecond = double(count) / double(span.duration().count());
    const auto sliceAt = [&](Instant instant) {
        const double slice = double((instant - span.start).count()) * perSecond;
        return static_cast<std::size_t>(std::clamp(slice, 0.0, double(count - 1)));
    };
    std::vector<DensitySlice> result(slices);
    std::vector<int> changes(slices + 1); // of how many bars there are, from slice to slice
    for (const BoardRow &row : board.rows) {
        for (const BoardBar &bar : row.bars) {
            const Interval extent = bar.extent();
            if (!extent.overlaps(span))
                continue;
            const std::size_t first = sliceAt(extent.start);
            ++changes[first];
            --changes[sliceAt(extent.end - seconds{1}) + 1];
            result[first].hard += bar.conflicts.hard;
            result[first].soft += bar.conflicts.soft;
        }
    }
    int bars = 0;
    for (std::size_t slice = 0; slice < slices; ++slice)
        result[slice].bars = bars += changes[slice];
    return result;
}

} // namespace planning::ui
