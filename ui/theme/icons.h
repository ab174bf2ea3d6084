#pragma once

#include <QIcon>

namespace planning::ui
{

struct Theme;

enum class IconName {
    Undo,
    Redo,
    ZoomIn,
    ZoomOut,
    Fit,
    Today,
    Calendar,
    People,
    Person,
    Sites,
    Add,
    Delete,
    Edit,
    Print,
    Open,
    Import,
    Export,
    Search,
    Filter,
    Hard, // filled octagon: the shape tells it from Soft, not only the colour
    Soft, // filled triangle
    Good,
    Lock,
    Pin,
    Settings,
    Publish,
    Assign,
    ChevronLeft,
    ChevronRight,
    ChevronUp,
    ChevronDown,
    Copy,
    Split,
    Chart,
    Table,
    Close,
};

// A line icon in the colours of the theme, crisp at any size and pixel ratio.
QIcon icon(IconName name, const Theme &theme);

} // namespace planning::ui
