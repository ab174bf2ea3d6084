#pragma once

#include "core/model/equipment.h"
#include "ui/timeline/timelineoverlay.h"

#include <functional>

namespace planning::ui
{

enum class GestureKind {
    Move,
    Copy,
    ResizeStart,
    ResizeEnd,
    Create,
    AssignPerson,
    BookEquipment,
    PlaceTemplates,
};

// What the planner did on the board with mouse or keyboard, or is about to do. The view only
// reports it; whoever owns the plan makes a Change of it (see gesturechange.h).
struct Gesture {
    GestureKind kind = GestureKind::Move;
    std::vector<BarKey> bars; // concerned, the grabbed one first; none for Create
    seconds delta{0}; // Move, Copy: of every bar; resizing: of that edge
    RowKey fromRow; // of the grabbed bar
    RowKey toRow; // bars of `fromRow` go there; equal to `fromRow` when the row stays
    Interval interval; // the work of the grabbed bar afterwards, or of what is created
    std::optional<Id<Person>> person; // AssignPerson: who is dropped on the first bar
    std::optional<Id<Equipment>> equipment; // BookEquipment: for the shift of the first bar
    // PlaceTemplates: one starts where `interval` does, several keep their times on its first day
    std::vector<Id<ShiftTemplate>> templates;

    // Whether there is anything to do.
    bool changes() const;

    bool operator==(const Gesture &) const = default;
};

// What the rules say of a gesture that ends where it says.
struct RowVerdict {
    TintKind kind = TintKind::Target;
    QString reason; // one sentence; empty: nothing speaks against it
    QString brief; // the same in a few words: "Minimum daily rest: 9 h 30 / 11 h"
};

// Asked every frame of a drag: must answer within the frame.
using JudgeGesture = std::function<RowVerdict(const Gesture &)>;

} // namespace planning::ui
