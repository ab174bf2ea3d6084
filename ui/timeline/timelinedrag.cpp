#include "ui/timeline/timelinedrag.h"

#include "ui/timeline/timetext.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace planning::ui
{

static constexpr minutes kShortest{5};
static constexpr double kSnapDistance = 8; // pixels

bool Gesture::changes() const
{
    switch (kind) {
    case GestureKind::Move:
        return delta != seconds{0} || fromRow != toRow;
    case GestureKind::ResizeStart:
    case GestureKind::ResizeEnd:
        return delta != seconds{0};
    case GestureKind::Copy:
    case GestureKind::Create:
    case GestureKind::AssignPerson:
    case GestureKind::BookEquipment:
    case GestureKind::PlaceTemplates:
        break;
    }
    return true;
}

Instant roundedToGrid(Instant instant, minutes step, const Zone &zone)
{
    // The grid is one of the wall clock, also on days of 23 or 25 hours.
    const LocalSeconds local = zone.toLocal(instant);
    const auto day = std::chrono::floor<std::chrono::days>(local);
    const seconds length{step};
    const seconds rounded = (local - day + length / 2) / length * length;
    const Instant result = zone.toInstant(day + rounded);
    // Of an hour that comes twice the nearer one is meant.
    const Instant later = zone.resolve(day + rounded).second;
    return std::chrono::abs(later - instant) < std::chrono::abs(result - instant) ? later : result;
}

TimelineDrag::TimelineDrag(const TimelineBoard &board, const DragStart &start)
    : m_start(start),
      m_targetRow(start.anchor.row)
{
    const BoardRow &row = board.rows[start.anchor.row];
    m_gesture.kind = start.kind;
    m_gesture.fromRow = row.key;
    m_gesture.toRow = row.key;
    if (start.kind == GestureKind::Create) {
        m_original = {start.grabbed, start.grabbed};
    } else {
        const BoardBar &bar = row.bars[start.anchor.bar];
        m_original = bar.work;
        m_gesture.bars.push_back(bar.key);
        for (const BarPlace &place : start.others)
            m_gesture.bars.push_back(board.rows[place.row].bars[place.bar].key);
    }
    m_gesture.interval = m_original;
}

void TimelineDrag::update(const TimelineScene &scene, QPointF point, Snapping snapping)
{
    const Instant pointer = scene.scale.instantAt(point.x());
    m_snapLine.reset();
    const auto row = scene.layout.rowAt(point.y());
    const bool mayChangeRow =
        m_gesture.kind == GestureKind::Move || m_gesture.kind == GestureKind::Copy;
    if (mayChangeRow && row && scene.board.rows[*row].key.kind != RowKind::Group) {
        m_targetRow = *row;
        m_gesture.toRow = scene.board.rows[*row].key;
    }
    switch (m_gesture.kind) {
    case GestureKind::Move:
    case GestureKind::Copy:
        return updateMove(scene, pointer, snapping);
    case GestureKind::ResizeStart:
    case GestureKind::ResizeEnd:
        return updateResize(scene, pointer, snapping);
    case GestureKind::Create:
        return updateCreate(scene, pointer, snapping);
    case GestureKind::AssignPerson:
    case GestureKind::BookEquipment:
    case GestureKind::PlaceTemplates:
        break; // come from outside of the board
    }
}

void TimelineDrag::updateMove(const TimelineScene &scene, Instant pointer, Snapping snapping)
{
    seconds delta = pointer - m_start.grabbed;
    if (snapping == Snapping::On) {
        const std::array edges{m_original.start + delta, m_original.end + delta};
        const Snap snap = snapOf(scene, edges);
        m_snapLine = snap.line;
        delta += snap.by;
    }
    m_gesture.delta = delta;
    m_gesture.interval = m_original.shifted(delta);
}

void TimelineDrag::updateResize(const TimelineScene &scene, Instant pointer, Snapping snapping)
{
    const bool atStart = m_gesture.kind == GestureKind::ResizeStart;
    const Instant original = atStart ? m_original.start : m_original.end;
    Instant edge = original + (pointer - m_start.grabbed);
    if (snapping == Snapping::On) {
        const Snap snap = snapOf(scene, std::array{edge});
        m_snapLine = snap.line;
        edge += snap.by;
    }
    edge = atStart ? std::min(edge, m_original.end - kShortest)
                   : std::max(edge, m_original.start + kShortest);
    m_gesture.delta = edge - original;
    m_gesture.interval =
        atStart ? Interval{edge, m_original.end} : Interval{m_original.start, edge};
}

void TimelineDrag::updateCreate(const TimelineScene &scene, Instant pointer, Snapping snapping)
{
    Instant from = m_start.grabbed;
    Instant to = pointer;
    if (snapping == Snapping::On) {
        from = roundedToGrid(from, scene.snapStep(), scene.board.zone);
        const Snap snap = snapOf(scene, std::array{to});
        m_snapLine = snap.line;
        to += snap.by;
    }
    if (to < from)
        std::swap(from, to);
    m_gesture.interval = {from, std::max(to, from + std::min(scene.snapStep(), minutes{60}))};
}

// Edges of other bars in the target row win over the grid when they are near; of several edges the
// first one decides where the grid is concerned, so that distances are kept.
TimelineDrag::Snap TimelineDrag::snapOf(const TimelineScene &scene,
                                        std::span<const Instant> edges) const
{
    const seconds reach = scene.scale.durationOf(kSnapDistance);
    const BoardRow &row = scene.board.rows[m_targetRow];
    std::optional<Snap> best;
    const auto consider = [&](Instant edge, Instant mark) {
        const seconds by = mark - edge;
        if (std::chrono::abs(by) <= reach
            && (!best || std::chrono::abs(by) < std::chrono::abs(best->by)))
            best = Snap{by, mark};
    };
    for (const Instant edge : edges) {
        for (const BoardBar &bar : row.barsNear({edge - reach, edge + reach})) {
            if (isDragged(m_targetRow, static_cast<std::size_t>(&bar - row.bars.data())))
                continue;
            consider(edge, bar.work.start);
            consider(edge, bar.work.end);
            consider(edge, bar.extent().start);
        }
    }
    if (best)
        return *best;
    const Instant edge = edges.front();
    return {roundedToGrid(edge, scene.snapStep(), scene.board.zone) - edge, std::nullopt};
}

bool TimelineDrag::isDragged(std::size_t row, std::size_t bar) const
{
    const BarPlace place{row, bar};
    return m_gesture.kind != GestureKind::Create && m_gesture.kind != GestureKind::Copy
           && (place == m_start.anchor || std::ranges::count(m_start.others, place) > 0);
}

Ghost TimelineDrag::ghostOf(const TimelineScene &scene, const BarPlace &place) const
{
    const BoardBar &bar = scene.board.rows[place.row].bars[place.bar];
    QRectF rect = scene.layout.box(scene.board, place.row, place.bar, scene.scale).rect;
    // A bar keeps its height in the row until the row changes.
    if (place.row == m_start.anchor.row && m_targetRow != m_start.anchor.row)
        rect.moveTop(scene.layout.top(m_targetRow) + scene.layout.metrics().rowPadding);
    Interval work = bar.work.shifted(m_gesture.delta);
    if (m_gesture.kind == GestureKind::ResizeStart)
        work.end = bar.work.end;
    else if (m_gesture.kind == GestureKind::ResizeEnd)
        work.start = bar.work.start;
    rect.setLeft(std::round(scene.scale.x(work.start)));
    rect.setRight(std::round(scene.scale.x(work.end)));
    return {rect, {}, bar.team};
}

std::vector<Ghost> TimelineDrag::ghosts(const TimelineScene &scene) const
{
    std::vector<Ghost> result;
    if (m_gesture.kind == GestureKind::Create) {
        const auto &metrics = scene.layout.metrics();
        const double left = scene.scale.x(m_gesture.interval.start);
        const double right = scene.scale.x(m_gesture.interval.end);
        const QRectF rect(left, scene.layout.top(m_targetRow) + metrics.rowPadding, right - left,
                          metrics.laneHeight);
        result.push_back({rect, {}, scene.board.rows[m_targetRow].team});
    } else {
        result.push_back(ghostOf(scene, m_start.anchor));
        for (const BarPlace &place : m_start.others)
            result.push_back(ghostOf(scene, place));
    }
    result.front().label = rangeText(m_gesture.interval, scene.board.zone, scene.locale);
    return result;
}

} // namespace planning::ui
