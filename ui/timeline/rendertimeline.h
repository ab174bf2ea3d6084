#pragma once

#include "ui/theme/theme.h"
#include "ui/timeline/timelineboard.h"

#include <QImage>
#include <QLocale>

namespace planning::ui
{

struct RenderOptions {
    Interval window; // what fills the width
    QSize size; // in device-independent pixels
    double pixelRatio = 1;
    ThemeKind theme = ThemeKind::Light;
    QLocale locale;
    Instant now{};
};

// The board as a picture, drawn like the window draws it.
QImage renderTimeline(const TimelineBoard &board, const RenderOptions &options);

} // namespace planning::ui
