#pragma once

#include "ui/timeline/timelineboard.h"

#include <QRectF>

namespace planning::ui
{

// A bar as it would be after the drop, in row coordinates.
struct Ghost {
    QRectF rect;
    QString label; // "20:00 – 02:00 · 6 h"
    int team = -1;
};

enum class TintKind { Target, Soft, Hard };

// A row that says something about the drop: possible, doubtful, impossible.
struct RowTint {
    std::size_t row = 0;
    TintKind kind = TintKind::Target;
    QString reason = {};
    std::optional<Instant> at = {}; // where the reason stands; empty: below the row
};

// What lies above the board and changes with every move of the mouse.
struct TimelineOverlay {
    std::vector<BarPlace> selected;
    std::optional<BarPlace> hovered;
    std::optional<BarPlace> focused;
    std::optional<std::size_t> focusedGroup; // its row
    std::vector<RowTint> tints;
    std::vector<Ghost> ghosts;
    std::vector<BarPlace> leaving; // bars that would no longer be where they are
    std::optional<Instant> snapLine;
    QRectF rubberBand; // row coordinates; empty: none
};

} // namespace planning::ui
