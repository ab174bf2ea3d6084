#include "ui/timeline/timelineview.h"

#include "core/exchange/wordfolding.h"

#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace planning::ui
{

static constexpr qint64 kTypingPause = 1'000; // milliseconds after which a new word begins

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        if (m_mode == Mode::Idle)
            select({});
        return cancelInteraction();
    }
    if (event->key() == Qt::Key_Space && m_mode == Mode::Idle) {
        m_spaceHeld = true;
        viewport()->setCursor(Qt::OpenHandCursor);
        return;
    }
    if (m_mode != Mode::Idle || handleEditKey(*event))
        return;
    switch (event->key()) {
    case Qt::Key_Left:
        return moveFocus(Direction::Previous, event->modifiers());
    case Qt::Key_Right:
        return moveFocus(Direction::Next, event->modifiers());
    case Qt::Key_Up:
        return moveFocus(Direction::Up, event->modifiers());
    case Qt::Key_Down:
        return moveFocus(Direction::Down, event->modifiers());
    case Qt::Key_PageUp:
        return verticalScrollBar()->triggerAction(QScrollBar::SliderPageStepSub);
    case Qt::Key_PageDown:
        return verticalScrollBar()->triggerAction(QScrollBar::SliderPageStepAdd);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_focus)
            Q_EMIT openRequested(*m_focus);
        return;
    default:
        if (!handleTyping(*event))
            QAbstractScrollArea::keyPressEvent(event);
    }
}

// Letters typed one after the other go to the next row or bar whose name begins like that.
bool TimelineView::handleTyping(const QKeyEvent &event)
{
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const bool isText = !event.text().isEmpty() && event.text().front().isLetterOrNumber()
                        && (modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier);
    if (!isText)
        return false;
    if (!m_sinceTyped.isValid() || m_sinceTyped.restart() > kTypingPause)
        m_typed.clear();
    m_sinceTyped.start();
    m_typed += foldedWords(event.text());
    if (const auto place = barNamed(m_typed)) {
        ensureVisible(*place);
        setFocusBar(barAt(*place).key);
        select({*m_focus});
    }
    return true;
}

// In the rows from the one with the focus on, each once: the row's bar nearest to what is shown,
// else a bar in view.
std::optional<BarPlace> TimelineView::barNamed(const QString &beginning) const
{
    const Interval shown = window();
    const std::size_t count = m_board.rows.size();
    const std::size_t first = m_focusPlace ? m_focusPlace->row : 0;
    for (std::size_t step = 0; step < count; ++step) {
        const std::size_t row = (first + step) % count;
        const BoardRow &items = m_board.rows[row];
        if (!items.bars.empty() && foldedWords(items.label).startsWith(beginning))
            return nearestInRow(row, shown.start + shown.duration() / 2);
        for (const BoardBar &bar : items.barsNear(shown)) {
            if (bar.extent().overlaps(shown) && foldedWords(bar.title).startsWith(beginning))
                return BarPlace{row, static_cast<std::size_t>(&bar - items.bars.data())};
        }
    }
    return std::nullopt;
}

void TimelineView::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_spaceHeld = false;
        viewport()->unsetCursor();
    }
}

void TimelineView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    updateOverlay();
    announceFocus();
}

void TimelineView::focusOutEvent(QFocusEvent *event)
{
    m_spaceHeld = false;
    updateOverlay();
    QAbstractScrollArea::focusOutEvent(event);
}

// Alt moves, Shift+Alt resizes at the end, Ctrl changes the row.
bool TimelineView::handleEditKey(const QKeyEvent &event)
{
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const bool horizontal = event.key() == Qt::Key_Left || event.key() == Qt::Key_Right;
    const bool vertical = event.key() == Qt::Key_Up || event.key() == Qt::Key_Down;
    const int steps = event.key() == Qt::Key_Left ? -1 : 1;
    if (horizontal && modifiers == Qt::AltModifier)
        nudge(GestureKind::Move, steps);
    else if (horizontal && modifiers == (Qt::AltModifier | Qt::ShiftModifier))
        nudge(GestureKind::ResizeEnd, steps);
    else if (vertical && modifiers == Qt::ControlModifier)
        moveToRow(event.key() == Qt::Key_Up ? Direction::Up : Direction::Down);
    else
        return false;
    return true;
}

void TimelineView::moveFocus(Direction direction, Qt::KeyboardModifiers modifiers)
{
    const auto to = m_focusPlace ? neighbour(*m_focusPlace, direction) : firstVisible();
    if (!to)
        return;
    ensureVisible(*to);
    setFocusBar(barAt(*to).key);
    std::vector<BarKey> keys;
    if (modifiers & Qt::ShiftModifier)
        keys = m_selection;
    if (std::ranges::count(keys, *m_focus) == 0)
        keys.push_back(*m_focus);
    select(std::move(keys));
}

std::optional<BarPlace> TimelineView::neighbour(const BarPlace &from, Direction direction) const
{
    switch (direction) {
    case Direction::Previous:
        return from.bar > 0 ? std::optional(BarPlace{from.row, from.bar - 1}) : std::nullopt;
    case Direction::Next:
        return from.bar + 1 < m_board.rows[from.row].bars.size()
                   ? std::optional(BarPlace{from.row, from.bar + 1})
                   : std::nullopt;
    case Direction::Up:
    case Direction::Down:
        break;
    }
    const std::size_t step = direction == Direction::Up ? std::size_t(-1) : 1;
    const Instant time = barAt(from).work.start;
    for (std::size_t row = from.row + step; row < m_board.rows.size(); row += step) {
        if (const auto place = nearestInRow(row, time))
            return place;
    }
    return std::nullopt;
}

std::optional<BarPlace> TimelineView::nearestInRow(std::size_t row, Instant time) const
{
    const auto &bars = m_board.rows[row].bars;
    const auto distance = [time](const BoardBar &bar) {
        return std::chrono::abs(bar.work.start - time);
    };
    const auto nearest = std::ranges::min_element(bars, {}, distance);
    if (nearest == bars.end())
        return std::nullopt;
    return BarPlace{row, static_cast<std::size_t>(nearest - bars.begin())};
}

std::optional<BarPlace> TimelineView::firstVisible() const
{
    const TimelineScene picture = scene();
    const auto [first, last] = picture.visibleRows();
    for (std::size_t row = first; row < last; ++row) {
        const BoardRow &items = m_board.rows[row];
        for (const BoardBar &bar : items.barsNear(picture.window())) {
            if (bar.extent().overlaps(picture.window()))
                return BarPlace{row, static_cast<std::size_t>(&bar - items.bars.data())};
        }
    }
    return std::nullopt;
}

// The focus first, then the rest of the selection.
static std::vector<BarKey> keysFrom(const BarKey &focus, const std::vector<BarKey> &selection)
{
    std::vector<BarKey> keys{focus};
    for (const BarKey &key : selection) {
        if (key != focus)
            keys.push_back(key);
    }
    return keys;
}

void TimelineView::nudge(GestureKind kind, int steps)
{
    if (!m_focusPlace)
        return;
    Gesture gesture;
    gesture.kind = kind;
    gesture.delta = steps * scene().snapStep();
    gesture.bars =
        kind == GestureKind::Move ? keysFrom(*m_focus, m_selection) : std::vector{*m_focus};
    gesture.fromRow = m_board.rows[m_focusPlace->row].key;
    gesture.toRow = gesture.fromRow;
    gesture.interval = barAt(*m_focusPlace).work;
    gesture.interval.end += gesture.delta;
    if (kind == GestureKind::Move)
        gesture.interval.start += gesture.delta;
    if (!gesture.interval.isEmpty())
        Q_EMIT gestureFinished(gesture);
}

void TimelineView::moveToRow(Direction direction)
{
    if (!m_focusPlace)
        return;
    const std::size_t step = direction == Direction::Up ? std::size_t(-1) : 1;
    std::size_t row = m_focusPlace->row + step;
    while (row < m_board.rows.size() && m_board.rows[row].key.kind == RowKind::Group)
        row += step;
    if (row >= m_board.rows.size())
        return;
    Gesture gesture;
    gesture.bars = {*m_focus};
    gesture.fromRow = m_board.rows[m_focusPlace->row].key;
    gesture.toRow = m_board.rows[row].key;
    gesture.interval = barAt(*m_focusPlace).work;
    Q_EMIT gestureFinished(gesture);
}

} // namespace planning::ui
