#include "ui/timeline/timelineview.h"

#include "ui/theme/theme.h"
#include "ui/timeline/timelineaccessible.h"
#include "ui/timeline/timetext.h"
#include "ui/tr.h"

#include <QHelpEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace planning::ui
{

static constexpr int kCalmScrollTick = 320; // as fast, in few big steps

TimelineView::TimelineView(const Clock &clock, QWidget *parent)
    : QAbstractScrollArea(parent),
      m_clock(clock),
      m_theme(&Theme::light())
{
    makeTimelinesAccessible(); // first: a name makes Qt ask for the interface
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(Tr::tr("Timeline"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setAcceptDrops(true);
    setAcceptDrops(true);
    m_scale = TimeScale(clock.now() - std::chrono::hours{6}, 60);
    m_autoScroll.setInterval(reducesMotion() ? kCalmScrollTick : kScrollTick);
    connect(&m_autoScroll, &QTimer::timeout, this, &TimelineView::autoScroll);
    m_nowTimer.setInterval(std::chrono::seconds{30});
    connect(&m_nowTimer, &QTimer::timeout, this, &TimelineView::invalidate);
    m_nowTimer.start();
    connect(&m_verdicts, &DragVerdicts::found, this, &TimelineView::showVerdicts);
    setTheme(*m_theme);
}

QSize TimelineView::minimumSizeHint() const
{
    const TimelineMetrics &metrics = m_layout.metrics();
    const QSize board(metrics.labelWidth * 3 / 2, metrics.headerHeight() + 2 * metrics.groupHeight);
    return board + QAbstractScrollArea::minimumSizeHint();
}

void TimelineView::setTheme(const Theme &theme)
{
    m_theme = &theme;
    m_painter = std::make_unique<TimelinePainter>(theme, font());
    rebuildLayout();
}

void TimelineView::setBoard(TimelineBoard board)
{
    cancelInteraction();
    m_board = std::move(board);
    foldRows(m_board, m_collapsed);
    rebuildLayout();
    Q_EMIT boardChanged();
}

void TimelineView::changeBoard(const std::function<BoardUpdate(TimelineBoard &)> &change)
{
    // What is under the mouse may be gone: a drag of it cannot go on.
    cancelInteraction();
    m_shownPreview = {};
    const BoardUpdate update = change(m_board);
    if (update.rowsReplaced) {
        foldRows(m_board, m_collapsed);
        rebuildLayout();
    } else if (!update.rows.empty()) {
        m_layout.updateRows(m_board, update.rows);
        locateBars();
        syncScrollBars();
        invalidate();
    }
    if (update.rowsReplaced || !update.rows.empty())
        Q_EMIT boardChanged();
}

void TimelineView::setJudge(const JudgeGesture &judge)
{
    m_judge = judge;
    m_verdicts.setJudge(judge);
}

void TimelineView::countConflicts(const CountConflicts &conflicts)
{
    for (BoardRow &row : m_board.rows) {
        for (BoardBar &bar : row.bars)
            bar.conflicts = conflicts(bar.key.shift, row.key.person);
    }
    invalidate();
    Q_EMIT boardChanged();
}

void TimelineView::rebuildLayout()
{
    m_layout = TimelineLayout(m_board, TimelineMetrics::of(fontMetrics()));
    m_overlay = {};
    m_shownPreview = {};
    locateBars();
    syncScrollBars();
    invalidate();
}

TimelineScene TimelineView::scene() const
{
    return {.board = m_board,
            .layout = m_layout,
            .scale = m_scale,
            .size = viewport()->size(),
            .scrollY = double(verticalScrollBar()->value()),
            .now = m_clock.now(),
            .locale = locale(),
            .grid = m_gridStep};
}

void TimelineView::invalidate()
{
    m_pictureValid = false;
    updateOverlay();
}

void TimelineView::updateOverlay()
{
    m_overlay.selected = m_selectedPlaces;
    m_overlay.focused = hasFocus() ? m_focusPlace : std::nullopt;
    m_overlay.focusedGroup = hasFocus() ? focusedGroup() : std::nullopt;
    m_overlay.leaving = m_shownPreview.leaving;
    std::erase_if(m_overlay.leaving,
                  [this](const BarPlace &place) { return m_board.rows[place.row].hidden; });
    if (!m_drag)
        m_overlay.ghosts = previewedGhosts();
    viewport()->update();
}

void TimelineView::paintEvent(QPaintEvent *)
{
    const TimelineScene picture = scene();
    const QSize pixels = viewport()->size() * devicePixelRatioF();
    if (m_picture.size() != pixels || m_picture.devicePixelRatio() != devicePixelRatioF()) {
        m_picture = QPixmap(pixels);
        m_picture.setDevicePixelRatio(devicePixelRatioF());
        m_pictureValid = false;
    }
    if (!m_pictureValid) {
        QPainter painter(&m_picture);
        m_painter->paint(painter, picture);
        m_pictureValid = true;
    }
    QPainter painter(viewport());
    painter.drawPixmap(0, 0, m_picture);
    m_painter->paintOverlay(painter, picture, m_overlay);
}

void TimelineView::resizeEvent(QResizeEvent *)
{
    syncScrollBars();
    invalidate();
}

void TimelineView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LocaleChange)
        setTheme(*m_theme);
    QAbstractScrollArea::changeEvent(event);
}

void TimelineView::syncScrollBars()
{
    const QRectF area = scene().rowsArea();
    verticalScrollBar()->setPageStep(static_cast<int>(area.height()));
    verticalScrollBar()->setSingleStep(m_layout.metrics().laneHeight);
    verticalScrollBar()->setRange(0,
                                  std::max(0, m_layout.height() - static_cast<int>(area.height())));

    // One can scroll a window's width beyond the first and last bar, and further by dragging.
    const Interval window = m_scale.window(area.width());
    const Interval bars = m_board.extent();
    const Interval season =
        Interval{bars.start - window.duration(), bars.end + window.duration()}.united(window);
    const QSignalBlocker blocker(horizontalScrollBar());
    const auto pixels = [this](seconds span) {
        return static_cast<int>(std::lround(m_scale.widthOf(span)));
    };
    m_horizontalValue = pixels(window.start - season.start);
    horizontalScrollBar()->setPageStep(pixels(window.duration()));
    horizontalScrollBar()->setSingleStep(48);
    horizontalScrollBar()->setRange(0, pixels(season.end - window.end) + m_horizontalValue);
    horizontalScrollBar()->setValue(m_horizontalValue);
}

void TimelineView::scrollContentsBy(int, int dy)
{
    const int moved = horizontalScrollBar()->value() - m_horizontalValue;
    m_horizontalValue += moved;
    m_scale = m_scale.scrolled(moved);
    if (moved != 0)
        Q_EMIT windowChanged();
    if (moved != 0 || dy != 0)
        invalidate();
}

void TimelineView::setScale(const TimeScale &scale)
{
    m_scale = scale;
    syncScrollBars();
    invalidate();
    Q_EMIT windowChanged();
}

void TimelineView::scrollBy(QPointF pixels)
{
    if (pixels.y() != 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + qRound(pixels.y()));
    if (pixels.x() != 0)
        setScale(m_scale.scrolled(pixels.x()));
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    const QPointF delta = event->pixelDelta().isNull() ? QPointF(event->angleDelta()) / 2
                                                       : QPointF(event->pixelDelta());
    const double dominant = std::abs(delta.y()) >= std::abs(delta.x()) ? delta.y() : delta.x();
    if (event->modifiers() & Qt::ControlModifier) {
        // One notch of a wheel changes the scale by a fifth.
        const double x = event->position().x() - scene().rowsArea().left();
        setScale(m_scale.zoomed(std::pow(1.2, dominant / 60), x));
    } else if (event->modifiers() & Qt::ShiftModifier) {
        scrollBy({-dominant, 0});
    } else {
        scrollBy(-delta);
    }
    event->accept();
}

bool TimelineView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        showToolTip(help->pos(), help->globalPos());
        return true;
    }
    if (event->type() == QEvent::Leave) {
        m_overlay.hovered.reset();
        updateOverlay();
    }
    if (event->type() == QEvent::NativeGesture) {
        const auto *pinch = static_cast<QNativeGestureEvent *>(event);
        if (pinch->gestureType() == Qt::ZoomNativeGesture) {
            const double x = pinch->position().x() - scene().rowsArea().left();
            setScale(m_scale.zoomed(1 + pinch->value(), x));
            return true;
        }
    }
    return QAbstractScrollArea::viewportEvent(event);
}

// What the strip of a group shows at this time; empty where it shows nothing.
static QString coverageToolTip(const TimelineScene &scene, std::size_t row, Instant at)
{
    const Zone &zone = scene.board.zone;
    const BoardRow &group = scene.board.rows[row];
    const PostCount posts = postsAt(group, zone, scene.scale, at);
    if (posts.need == 0)
        return {};
    QString when = dayText(at, zone, scene.locale);
    if (showsHours(scene.scale)) {
        const Instant midnight = zone.dayInterval(zone.dayOf(at)).start;
        const auto hour = std::chrono::floor<std::chrono::hours>(at - midnight);
        when = Tr::tr("%1, %2").arg(when, clockText(midnight + hour, zone, scene.locale));
    }
    return QStringLiteral("<b>%1</b><br>%2<br>%3")
        .arg(group.label.toHtmlEscaped(), when.toHtmlEscaped(),
             coverageText(posts, scene.board.grouping));
}

void TimelineView::showToolTip(const QPoint &at, const QPoint &global)
{
    const Hit hit = hitAt(at);
    QString text;
    if (hit.bar)
        text = barToolTip(barAt({*hit.row, *hit.bar}), m_board.zone, locale());
    else if (hit.row)
        text = coverageToolTip(scene(), *hit.row, m_scale.instantAt(toRows(at).x()));
    else if (const auto row = m_layout.rowAt(toRows(at).y());
             row && scene().labelArea().contains(at))
        text = m_board.rows[*row].label.toHtmlEscaped(); // a long name is cut on the board
    if (!text.isEmpty() && m_mode == Mode::Idle)
        QToolTip::showText(global, text, viewport());
    else
        QToolTip::hideText();
}

Instant TimelineView::timeAt(const QPoint &globalPosition) const
{
    return m_scale.instantAt(toRows(viewport()->mapFromGlobal(globalPosition)).x());
}

QPointF TimelineView::toRows(QPointF viewportPoint) const
{
    return viewportPoint + scene().rowsOffset();
}

Hit TimelineView::hitAt(QPointF viewportPoint) const
{
    if (!scene().rowsArea().contains(viewportPoint))
        return {};
    return m_layout.hit(m_board, m_scale, toRows(viewportPoint));
}

void TimelineView::ensureVisible(const BarPlace &place)
{
    constexpr double kMargin = 32;
    const TimelineScene picture = scene();
    const QRectF area = picture.rowsArea();
    const QRectF rect = m_layout.box(m_board, place.row, place.bar, m_scale).rect;
    double dx = 0;
    if (rect.left() < kMargin || rect.width() > area.width())
        dx = rect.left() - kMargin;
    else if (rect.right() > area.width() - kMargin)
        dx = rect.right() - area.width() + kMargin;
    double dy = 0;
    if (rect.top() < picture.scrollY)
        dy = rect.top() - picture.scrollY - m_layout.metrics().rowPadding;
    else if (rect.bottom() > picture.scrollY + area.height())
        dy = rect.bottom() - picture.scrollY - area.height() + m_layout.metrics().rowPadding;
    scrollBy({dx, dy});
}

void TimelineView::ensureRowVisible(std::size_t row)
{
    const double top = m_layout.top(row);
    const double bottom = top + m_layout.rowHeight(row);
    const TimelineScene picture = scene();
    if (top < picture.scrollY)
        scrollBy({0, top - picture.scrollY});
    else if (bottom > picture.scrollY + picture.rowsArea().height())
        scrollBy({0, bottom - picture.scrollY - picture.rowsArea().height()});
}

void TimelineView::showWindow(const Interval &window)
{
    setScale(TimeScale::fitting(window, scene().rowsArea().width()));
}

void TimelineView::goTo(Instant instant)
{
    setScale(m_scale.scrolled(m_scale.x(instant) - scene().rowsArea().width() / 2));
}

void TimelineView::zoom(double factor)
{
    setScale(m_scale.zoomed(factor, scene().rowsArea().width() / 2));
}

void TimelineView::fitSelection()
{
    std::optional<Interval> all;
    for (const BarPlace &place : m_selectedPlaces) {
        const Interval extent = barAt(place).extent();
        all = all ? all->united(extent) : extent;
    }
    const Interval wanted = all.value_or(m_board.extent());
    if (wanted.isEmpty())
        return;
    const seconds margin = wanted.duration() / 10;
    showWindow({wanted.start - margin, wanted.end + margin});
}

} // namespace planning::ui
