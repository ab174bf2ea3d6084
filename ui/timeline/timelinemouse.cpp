#include "ui/timeline/timelineview.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>

namespace planning::ui
{

static constexpr double kScrollZone = 32; // pixels from the edges

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    if (m_mode != Mode::Idle)
        return;
    const QPointF at = event->position();
    m_press = {at, hitAt(at), m_scale.instantAt(toRows(at).x()), toRows(at), event->modifiers()};
    m_pointer = at;
    if (event->button() == Qt::MiddleButton || m_spaceHeld)
        return beginPan(at);
    if (event->button() != Qt::LeftButton)
        return;
    if (const auto group = groupAt(at)) {
        toggleGroup(*group);
        focusGroup(*group);
    } else if (scene().rowsArea().contains(at)) {
        m_mode = Mode::Pressed;
    }
}

void TimelineView::beginPan(QPointF at)
{
    m_mode = Mode::Panning;
    m_pointer = at;
    viewport()->setCursor(Qt::ClosedHandCursor);
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF at = event->position();
    const QPointF moved = at - m_pointer;
    m_pointer = at;
    m_modifiers = event->modifiers();
    switch (m_mode) {
    case Mode::Idle:
        return updateHover(at);
    case Mode::Panning:
        return scrollBy(-moved);
    case Mode::Pressed:
        // Below the threshold it is a click with an unsteady hand.
        if ((at - m_press.at).manhattanLength() < QApplication::startDragDistance())
            return;
        beginDrag();
        [[fallthrough]];
    case Mode::Dragging:
    case Mode::RubberBand:
        dragTo(at, event->modifiers());
    }
}

static GestureKind kindOf(HitPart part, Qt::KeyboardModifiers modifiers)
{
    if (part == HitPart::StartEdge)
        return GestureKind::ResizeStart;
    if (part == HitPart::EndEdge)
        return GestureKind::ResizeEnd;
    return modifiers & Qt::ControlModifier ? GestureKind::Copy : GestureKind::Move;
}

void TimelineView::beginDrag()
{
    const Hit &hit = m_press.hit;
    const bool canDraw = hit.row && m_board.rows[*hit.row].key.kind != RowKind::Group
                         && !(m_press.modifiers & (Qt::ShiftModifier | Qt::ControlModifier));
    m_autoScroll.start();
    if (!hit.bar && !canDraw) {
        m_mode = Mode::RubberBand;
        return;
    }
    m_mode = Mode::Dragging;
    DragStart start{GestureKind::Create, {*hit.row, 0}, {}, m_press.time};
    if (hit.bar) {
        start.kind = kindOf(hit.part, m_press.modifiers);
        start.anchor.bar = *hit.bar;
        const BarKey key = barAt(start.anchor).key;
        // A bar outside the selection is dragged alone.
        if (std::ranges::count(m_selection, key) == 0)
            select({key});
        const bool many = start.kind == GestureKind::Move || start.kind == GestureKind::Copy;
        for (const BarPlace &place : m_selectedPlaces) {
            if (many && place != start.anchor)
                start.others.push_back(place);
        }
    }
    m_overlay.hovered.reset();
    m_drag.emplace(m_board, start);
}

void TimelineView::dragTo(QPointF at, Qt::KeyboardModifiers modifiers)
{
    if (m_mode == Mode::RubberBand)
        return updateRubberBand(at);
    const TimelineScene picture = scene();
    const Snapping snapping = modifiers & Qt::AltModifier ? Snapping::Off : Snapping::On;
    m_drag->update(picture, toRows(at), snapping);
    m_overlay.ghosts = m_drag->ghosts(picture);
    m_overlay.snapLine = m_drag->snapLine();
    m_verdicts.ask(m_drag->gesture(), rowsInReach());
    showVerdicts();
}

// The rows in view that what is dragged may be dropped on, the nearest first.
std::vector<RowKey> TimelineView::rowsInReach() const
{
    const GestureKind kind = m_drag->gesture().kind;
    if (kind != GestureKind::Move && kind != GestureKind::Copy)
        return {};
    const auto [first, last] = scene().visibleRows();
    std::vector<std::size_t> rows;
    for (std::size_t row = first; row < last; ++row) {
        if (m_board.rows[row].key.kind != RowKind::Group && !m_board.rows[row].hidden)
            rows.push_back(row);
    }
    const std::size_t target = m_drag->targetRow();
    std::ranges::sort(
        rows, {}, [target](std::size_t row) { return row < target ? target - row : row - target; });
    std::vector<RowKey> keys;
    for (const std::size_t row : rows)
        keys.push_back(m_board.rows[row].key);
    return keys;
}

// The row under the pointer says why in a sentence, the others in a few words where the bar would
// lie.
void TimelineView::showVerdicts()
{
    if (!m_drag)
        return;
    const std::size_t target = m_drag->targetRow();
    m_overlay.tints = {{target, TintKind::Target}};
    for (const auto &[key, verdict] : m_verdicts.rows()) {
        const auto row = m_board.rowOf(key);
        if (!row)
            continue;
        if (*row == target)
            m_overlay.tints.front() = {target, verdict.kind, verdict.reason};
        else if (verdict.kind != TintKind::Target)
            m_overlay.tints.push_back(
                {*row, verdict.kind, verdict.brief, m_drag->gesture().interval.start});
    }
    viewport()->update();
}

void TimelineView::updateRubberBand(QPointF at)
{
    // The corner where it began is kept in time, so that scrolling widens the band.
    const QPointF corner(m_scale.x(m_press.time), m_press.inRows.y());
    m_overlay.rubberBand = QRectF(corner, toRows(at)).normalized();
    std::vector<BarKey> inside;
    const auto [first, last] =
        m_layout.rowsIn(m_overlay.rubberBand.top(), m_overlay.rubberBand.height());
    for (std::size_t row = first; row < last; ++row) {
        if (m_board.rows[row].hidden)
            continue;
        const Interval span{m_scale.instantAt(m_overlay.rubberBand.left()),
                            m_scale.instantAt(m_overlay.rubberBand.right())};
        for (const BoardBar &bar : m_board.rows[row].barsNear(span)) {
            const auto index = static_cast<std::size_t>(&bar - m_board.rows[row].bars.data());
            if (m_layout.box(m_board, row, index, m_scale).rect.intersects(m_overlay.rubberBand))
                inside.push_back(bar.key);
        }
    }
    select(std::move(inside));
    viewport()->update();
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    switch (m_mode) {
    case Mode::Pressed:
        m_mode = Mode::Idle;
        click(event->modifiers());
        break;
    case Mode::Dragging:
        finishDrag();
        break;
    case Mode::Panning:
    case Mode::RubberBand:
        cancelInteraction();
        break;
    case Mode::Idle:
        break;
    }
    updateHover(event->position());
}

void TimelineView::finishDrag()
{
    const Gesture gesture = m_drag->gesture();
    cancelInteraction();
    if (gesture.changes())
        Q_EMIT gestureFinished(gesture);
}

void TimelineView::cancelInteraction()
{
    m_autoScroll.stop();
    m_mode = Mode::Idle;
    m_drag.reset();
    m_verdicts.clear();
    m_overlay = {};
    viewport()->unsetCursor();
    updateOverlay();
}

void TimelineView::click(Qt::KeyboardModifiers modifiers)
{
    const Hit &hit = m_press.hit;
    if (!hit.bar) {
        if (!(modifiers & Qt::ControlModifier))
            select({});
        return;
    }
    const BarPlace place{*hit.row, *hit.bar};
    const BarKey key = barAt(place).key;
    if (modifiers & Qt::ShiftModifier)
        return selectRange(place);
    setFocusBar(key);
    if (!(modifiers & Qt::ControlModifier)) {
        select({key});
    } else {
        std::vector<BarKey> keys = m_selection;
        if (std::erase(keys, key) == 0)
            keys.push_back(key);
        select(std::move(keys));
    }
}

// From the focus to `last`: the bars between them in time, in the rows between them.
void TimelineView::selectRange(const BarPlace &last)
{
    const BarPlace first = m_focusPlace.value_or(last);
    const Interval span = barAt(first).extent().united(barAt(last).extent());
    std::vector<BarKey> keys;
    const auto [top, bottom] = std::minmax(first.row, last.row);
    for (std::size_t row = top; row <= bottom; ++row) {
        if (m_board.rows[row].hidden)
            continue;
        for (const BoardBar &bar : m_board.rows[row].barsNear(span)) {
            if (span.contains(bar.extent()))
                keys.push_back(bar.key);
        }
    }
    select(std::move(keys));
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Hit hit = hitAt(event->position());
    if (event->button() == Qt::LeftButton && hit.bar)
        Q_EMIT openRequested(barAt({*hit.row, *hit.bar}).key);
}

void TimelineView::contextMenuEvent(QContextMenuEvent *event)
{
    const Hit hit = hitAt(event->pos());
    if (hit.bar) {
        const BarKey key = barAt({*hit.row, *hit.bar}).key;
        if (std::ranges::count(m_selection, key) == 0)
            select({key});
    }
    Q_EMIT menuRequested(event->globalPos());
}

void TimelineView::updateHover(QPointF at)
{
    const Hit hit = hitAt(at);
    std::optional<BarPlace> hovered;
    if (hit.bar)
        hovered = BarPlace{*hit.row, *hit.bar};
    if (hovered != m_overlay.hovered) {
        m_overlay.hovered = hovered;
        updateOverlay();
    }
    if (hit.part == HitPart::StartEdge || hit.part == HitPart::EndEdge)
        viewport()->setCursor(Qt::SizeHorCursor);
    else if (m_spaceHeld)
        viewport()->setCursor(Qt::OpenHandCursor);
    else if (groupAt(at))
        viewport()->setCursor(Qt::PointingHandCursor);
    else
        viewport()->unsetCursor();
}

// While dragging near an edge the board follows, the faster the further out the pointer is.
void TimelineView::autoScroll()
{
    const QRectF area = scene().rowsArea();
    if (m_dragged && !area.contains(m_pointer))
        return; // on its way in, over the names
    const auto speed = [](double position, double from, double to) {
        if (position < from + kScrollZone)
            return std::max(-kScrollZone, position - from - kScrollZone) / 2;
        if (position > to - kScrollZone)
            return std::min(kScrollZone, position - to + kScrollZone) / 2;
        return 0.0;
    };
    const QPointF by(speed(m_pointer.x(), area.left(), area.right()),
                     speed(m_pointer.y(), area.top(), area.bottom()));
    if (by.isNull())
        return;
    scrollBy(by * (double(m_autoScroll.interval()) / kScrollTick));
    if (m_dragged)
        dragOver(*m_dragged);
    else
        dragTo(m_pointer, m_modifiers);
}

} // namespace planning::ui
