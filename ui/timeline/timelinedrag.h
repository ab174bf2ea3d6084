#pragma once

#include "ui/timeline/gesture.h"
#include "ui/timeline/timelinescene.h"

namespace planning::ui
{

enum class Snapping { On, Off };

// The press that may become a click, a drag, a rubber band.
struct PointerPress {
    QPointF at; // in the viewport
    Hit hit;
    Instant time{};
    QPointF inRows;
    Qt::KeyboardModifiers modifiers;
};

// What a drag began with.
struct DragStart {
    GestureKind kind = GestureKind::Move;
    BarPlace anchor; // the grabbed bar; for Create only its row counts
    std::vector<BarPlace> others; // moved along
    Instant grabbed{}; // the time under the pointer
};

// One drag from begin to drop, without events or widgets. It counts in time, not in pixels: a board
// that scrolls or zooms meanwhile does not move the drop.
class TimelineDrag final
{
public:
    TimelineDrag(const TimelineBoard &board, const DragStart &start);

    // The pointer is at `point` in row coordinates.
    void update(const TimelineScene &scene, QPointF point, Snapping snapping);

    const Gesture &gesture() const { return m_gesture; }
    std::vector<Ghost> ghosts(const TimelineScene &scene) const;
    // The edge of another bar that the drag is aligned with.
    std::optional<Instant> snapLine() const { return m_snapLine; }
    std::size_t targetRow() const { return m_targetRow; }

private:
    struct Snap {
        seconds by{0}; // to be added
        std::optional<Instant> line;
    };

    void updateMove(const TimelineScene &scene, Instant pointer, Snapping snapping);
    void updateResize(const TimelineScene &scene, Instant pointer, Snapping snapping);
    void updateCreate(const TimelineScene &scene, Instant pointer, Snapping snapping);
    Snap snapOf(const TimelineScene &scene, std::span<const Instant> edges) const;
    bool isDragged(std::size_t row, std::size_t bar) const;
    Ghost ghostOf(const TimelineScene &scene, const BarPlace &place) const;

    DragStart m_start;
    Interval m_original; // of the anchor's work
    std::size_t m_targetRow = 0;
    Gesture m_gesture;
    std::optional<Instant> m_snapLine;
};

// The nearest mark of a grid that starts anew at each local midnight.
Instant roundedToGrid(Instant instant, minutes step, const Zone &zone);

} // namespace planning::ui
