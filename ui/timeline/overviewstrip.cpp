#include "ui/timeline/overviewstrip.h"

#include "ui/theme/theme.h"
#include "ui/timeline/timeaxis.h"
#include "ui/timeline/timelineview.h"
#include "ui/tr.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace planning::ui
{

static constexpr int kHeight = 36;
static constexpr double kNarrowestWindow = 6; // pixels: else it could not be grabbed
static constexpr double kDateRoom = 44; // pixels the name of a month or day needs

OverviewStrip::OverviewStrip(TimelineView &view, const Theme &theme, QWidget *parent)
    : QWidget(parent),
      m_view(view),
      m_theme(theme)
{
    setObjectName(QStringLiteral("overview"));
    setAccessibleName(Tr::tr("Overview of the season"));
    setToolTip(Tr::tr("The whole season: drag the frame or click to go there"));
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    connect(&view, &TimelineView::boardChanged, this, &OverviewStrip::recount);
    connect(&view, &TimelineView::windowChanged, this, qOverload<>(&QWidget::update));
}

QSize OverviewStrip::sizeHint() const
{
    return {200, textPixels(kHeight)};
}

Interval OverviewStrip::season() const
{
    const Interval bars = m_view.board().extent();
    const Interval window = m_view.window();
    const Interval all = bars.isEmpty() ? window : bars.united(window);
    const seconds margin = all.duration() / 50;
    return {all.start - margin, all.end + margin};
}

void OverviewStrip::recount()
{
    m_slices.clear();
    update();
}

double OverviewStrip::x(Instant instant) const
{
    return double((instant - m_season.start).count()) / double(m_season.duration().count())
           * width();
}

Instant OverviewStrip::instantAt(double x) const
{
    const double share = x / std::max(1, width());
    return m_season.start + seconds{std::llround(share * double(m_season.duration().count()))};
}

QRectF OverviewStrip::windowRect() const
{
    const Interval window = m_view.window();
    QRectF rect(x(window.start), 0.5, x(window.end) - x(window.start), height() - 1.0);
    if (rect.width() < kNarrowestWindow)
        rect.adjust(-kNarrowestWindow / 2, 0, kNarrowestWindow / 2, 0);
    return rect;
}

void OverviewStrip::paintEvent(QPaintEvent *)
{
    const Interval season = m_isDragging ? m_season : this->season();
    if (season != std::exchange(m_season, season) || m_slices.empty())
        m_slices = densityOf(m_view.board(), m_season, width());
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.raised);
    painter.setPen(m_theme.hairline);
    painter.drawLine(0, 0, width(), 0);
    paintDates(painter);
    paintDensity(painter);
    QColor fill = m_theme.accent;
    fill.setAlphaF(0.12F);
    painter.setBrush(fill);
    painter.setPen(QPen(m_theme.accent, hasFocus() ? 2 : 1));
    painter.drawRect(windowRect());
}

void OverviewStrip::paintDates(QPainter &painter) const
{
    const double secondsPerPixel = double(m_season.duration().count()) / std::max(1, width());
    const TimeScale scale(m_season.start, secondsPerPixel);
    const TimeAxis axis(scale, m_view.board().zone, locale());
    painter.setFont(ui::font(TextRole::Caption, font()));
    double free = 0; // where the next name may begin
    std::vector<Tick> ticks = axis.majorTicks(m_season);
    if (ticks.size() < 3) // the name of one month says little
        ticks = axis.minorTicks(m_season);
    for (const Tick &tick : ticks) {
        const double left = x(tick.at);
        painter.setPen(m_theme.hairline);
        painter.drawLine(QPointF(left, 1), QPointF(left, height()));
        if (left < free)
            continue;
        painter.setPen(m_theme.textSecondary);
        painter.drawText(QPointF(left + space::kTiny, painter.fontMetrics().ascent() + 2),
                         tick.label);
        free = left
               + std::max(kDateRoom, painter.fontMetrics().horizontalAdvance(tick.label)
                                         + double(space::kSmall));
    }
}

// Columns for what happens, below them a line for conflicts: red ones high, amber ones low.
void OverviewStrip::paintDensity(QPainter &painter) const
{
    const auto most = std::ranges::max_element(m_slices, {}, &DensitySlice::bars);
    if (most == m_slices.end() || most->bars == 0)
        return;
    const double room = height() - painter.fontMetrics().height() - 6.0;
    const double bottom = height() - 4.0;
    for (int column = 0; column < static_cast<int>(m_slices.size()); ++column) {
        const DensitySlice &slice = m_slices[static_cast<std::size_t>(column)];
        if (slice.bars == 0)
            continue;
        const double tall = std::max(1.0, room * slice.bars / most->bars);
        painter.fillRect(QRectF(column, bottom - tall, 1, tall), m_theme.textDisabled);
        if (slice.hard > 0)
            painter.fillRect(QRectF(column, bottom, 1, 4), m_theme.hard);
        else if (slice.soft > 0)
            painter.fillRect(QRectF(column, bottom + 2, 1, 2), m_theme.soft);
    }
}

void OverviewStrip::resizeEvent(QResizeEvent *)
{
    m_slices.clear();
}

void OverviewStrip::showAround(Instant middle)
{
    m_view.goTo(std::clamp(middle, m_season.start, m_season.end));
}

void OverviewStrip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const Interval window = m_view.window();
    const Instant middle = window.start + window.duration() / 2;
    const Instant at = instantAt(event->position().x());
    const bool isGrabbed = windowRect().contains(event->position());
    m_grip = isGrabbed ? at - middle : seconds{0};
    m_isDragging = true;
    showAround(at - m_grip);
}

void OverviewStrip::mouseMoveEvent(QMouseEvent *event)
{
    if (m_isDragging)
        showAround(instantAt(event->position().x()) - m_grip);
}

void OverviewStrip::mouseReleaseEvent(QMouseEvent *)
{
    m_isDragging = false;
    update();
}

void OverviewStrip::wheelEvent(QWheelEvent *event)
{
    const Interval window = m_view.window();
    const int notches = event->angleDelta().y() > 0 ? -1 : 1;
    showAround(window.start + window.duration() / 2 + notches * window.duration() / 4);
    event->accept();
}

void OverviewStrip::keyPressEvent(QKeyEvent *event)
{
    const Interval window = m_view.window();
    const Instant middle = window.start + window.duration() / 2;
    switch (event->key()) {
    case Qt::Key_Left:
        return showAround(middle - window.duration() / 2);
    case Qt::Key_Right:
        return showAround(middle + window.duration() / 2);
    case Qt::Key_Home:
        return showAround(m_season.start + window.duration() / 2);
    case Qt::Key_End:
        return showAround(m_season.end - window.duration() / 2);
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace planning::ui
