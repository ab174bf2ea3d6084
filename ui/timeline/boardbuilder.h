#pragma once

#include "core/model/touched.h"
#include "ui/timeline/timelineboard.h"

#include <QLocale>

#include <functional>

namespace planning::ui
{

// Conflicts of a shift, or of one person on it.
using CountConflicts =
    std::function<ConflictCounts(Id<Shift> shift, const std::optional<Id<Person>> &person)>;

struct BoardOptions {
    BoardGrouping grouping = BoardGrouping::People;
    QLocale locale; // language of role names
    CountConflicts conflicts; // empty: no badges
};

// What an update did to a board.
struct BoardUpdate {
    bool rowsReplaced = false; // everything is new
    std::vector<std::size_t> rows; // else: rows whose bars changed
};

// Draws up the board of a plan, and keeps it in step with changes of the plan. What rows there are
// is told in rowlists.h.
class BoardBuilder final
{
public:
    explicit BoardBuilder(BoardOptions options);

    TimelineBoard build(const Plan &plan) const;
    // Brings `board`, made by build() from an earlier state of the plan, up to date. Cost grows
    // with what is touched; people, sites or teams that come or go mean a new board.
    BoardUpdate update(TimelineBoard &board, const Plan &plan, const Touched &touched) const;

private:
    BoardOptions m_options;
};

} // namespace planning::ui
