#include "ui/timeline/timelineview.h"

#include "core/exchange/wordfolding.h"

#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace planning::ui
{

static constexpr qint64 kTypingPause = 1'000; // milliseconds after which a new word begins

static std::optional<BarPlace> nearestInRow(const TimelineBoard &board, std::size_t row,
                                            Instant time)
{
    if (board.rows[row].hidden)
        return std::nullopt;
    const auto &bars = board.rows[row].bars;
    const auto distance = [time](const BoardBar &bar) {
        return std::chrono::abs(bar.work.start - time);
    };
    const auto nearest = std::ranges::min_element(bars, {}, distance);
    if (nearest == bars.end())
        return std::nullopt;
    return BarPlace{row, static_cast<std::size_t>(nearest - bars.begin())};
}

// In the rows from `first` on, each once: the row's bar nearest to what is shown,
// else a bar in view.
static std::optional<BarPlace> barNamed(const TimelineBoard &board, std::size_t first,
                                        const Interval &shown, const QString &beginning)
{
    const std::size_t count = board.rows.size();
    for (std::size_t step = 0; step < count; ++step) {
        const std::size_t row = (first + step) % count;
        const BoardRow &items = board.rows[row];
        if (items.hidden)
            continue;
        if (!items.bars.empty() && foldedWords(items.label).startsWith(beginning))
            return nearestInRow(board, row, shown.start + shown.duration() / 2);
        for (const BoardBar &bar : items.barsNear(shown)) {
            if (bar.extent().overlaps(shown) && foldedWords(bar.title).startsWith(beginning))
                return BarPlace{row, static_cast<std::size_t>(&bar - items.bars.data())};
        }
    }
    return std::nullopt;
}

static std::optional<BarPlace> firstVisible(const TimelineScene &picture)
{
    const auto [first, last] = picture.visibleRows();
    for (std::size_t row = first; row < last; ++row) {
        const BoardRow &items = picture.board.rows[row];
        if (items.hidden)
            continue;
        for (const BoardBar &bar : items.barsNear(picture.window())) {
            if (bar.extent().overlaps(picture.window()))
                return BarPlace{row, static_cast<std::size_t>(&bar - items.bars.data())};
        }
    }
    return std::nullopt;
}

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
    if (m_mode != Mode::Idle || handleGroupKey(*event) || handleEditKey(*event))
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
    if (const auto place =
            barNamed(m_board, m_focusPlace ? m_focusPlace->row : 0, window(), m_typed)) {
        ensureVisible(*place);
        setFocusBar(barAt(*place).key);
        select({*m_focus});
    }
    return true;
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
    if (!m_focusPlace) {
        if (const auto first = firstVisible(scene()))
            focusOn(*first, modifiers);
        return;
    }
    if (direction == Direction::Up || direction == Direction::Down)
        return stepFrom(m_focusPlace->row, direction, modifiers);
    const auto [row, bar] = *m_focusPlace;
    if (direction == Direction::Previous && bar > 0)
        focusOn({row, bar - 1}, modifiers);
    else if (direction == Direction::Next && bar + 1 < m_board.rows[row].bars.size())
        focusOn({row, bar + 1}, modifiers);
}

void TimelineView::focusOn(const BarPlace &place, Qt::KeyboardModifiers modifiers)
{
    ensureVisible(place);
    setFocusBar(barAt(place).key);
    std::vector<BarKey> keys;
    if (modifiers & Qt::ShiftModifier)
        keys = m_selection;
    if (std::ranges::count(keys, *m_focus) == 0)
        keys.push_back(*m_focus);
    select(std::move(keys));
}

// To the next row with something to focus: a group's name, else the bar nearest in time to the one
// that has the focus, or to the middle of what is shown. Selecting passes over the names.
void TimelineView::stepFrom(std::size_t from, Direction direction, Qt::KeyboardModifiers modifiers)
{
    const Interval shown = window();
    const Instant time =
        m_focusPlace ? barAt(*m_focusPlace).work.start : shown.start + shown.duration() / 2;
    const std::size_t step = direction == Direction::Up ? std::size_t(-1) : 1;
    for (std::size_t row = from + step; row < m_board.rows.size(); row += step) {
        if (m_board.rows[row].key.kind == RowKind::Group && !(modifiers & Qt::ShiftModifier))
            return focusGroup(row);
        if (const auto place = nearestInRow(m_board, row, time))
            return focusOn(*place, modifiers);
    }
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
    // Somebody's shift is given up in the row of its own team: those of others are passed over.
    const int team = barAt(*m_focusPlace).team;
    const bool isPersons = m_board.rows[m_focusPlace->row].key.kind == RowKind::Person;
    const auto isPassedOver = [&](const BoardRow &row) {
        return row.key.kind == RowKind::Group || row.hidden
               || (isPersons && row.key.kind == RowKind::Unassigned && row.team != team);
    };
    std::size_t row = m_focusPlace->row + step;
    while (row < m_board.rows.size() && isPassedOver(m_board.rows[row]))
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
