#pragma once

#include "ui/timeline/timeaxis.h"
#include "ui/timeline/timelinelayout.h"

#include <QLocale>

namespace planning::ui
{

// One picture of a board: what is visible where. Refers to board and layout; made for one paint.
struct TimelineScene {
    const TimelineBoard &board;
    const TimelineLayout &layout;
    TimeScale scale; // x = 0 is the left of the rows' area
    QSizeF size;
    double scrollY = 0;
    Instant now{};
    QLocale locale;
    minutes grid{15}; // what drags snap to

    minutes snapStep() const { return TimeAxis(scale, board.zone, locale).snapStep(grid); }

    // The parts of the picture, in its own coordinates.
    QRectF rowsArea() const
    {
        const auto &metrics = layout.metrics();
        return {double(metrics.labelWidth), double(metrics.headerHeight()),
                size.width() - metrics.labelWidth, size.height() - metrics.headerHeight()};
    }
    QRectF headerArea() const { return {0, 0, size.width(), rowsArea().top()}; }
    QRectF labelArea() const
    {
        return {0, rowsArea().top(), rowsArea().left(), rowsArea().height()};
    }
    // From picture to row coordinates (x of the scale, y of the layout) by adding this.
    QPointF rowsOffset() const { return QPointF(0, scrollY) - rowsArea().topLeft(); }
    Interval window() const { return scale.window(rowsArea().width()); }
    std::pair<std::size_t, std::size_t> visibleRows() const
    {
        return layout.rowsIn(scrollY, rowsArea().height());
    }
};

} // namespace planning::ui
