#include "ui/timeline/rendertimeline.h"

#include "ui/timeline/timelinepainter.h"

#include <QFontMetrics>
#include <QGuiApplication>
#include <QPainter>

namespace planning::ui
{

QImage renderTimeline(const TimelineBoard &board, const RenderOptions &options)
{
    const QFont font = QGuiApplication::font();
    const TimelineLayout layout(board, TimelineMetrics::of(QFontMetrics(font)));
    const double rowsWidth = options.size.width() - layout.metrics().labelWidth;
    const TimelineScene scene{.board = board,
                              .layout = layout,
                              .scale = TimeScale::fitting(options.window, rowsWidth),
                              .size = options.size,
                              .now = options.now,
                              .locale = options.locale};
    QImage image(options.size * options.pixelRatio, QImage::Format_RGB32);
    image.setDevicePixelRatio(options.pixelRatio);
    QPainter painter(&image);
    TimelinePainter(Theme::of(options.theme), font).paint(painter, scene);
    return image;
}

} // namespace planning::ui
