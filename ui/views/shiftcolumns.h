#pragma once

#include "core/base/language.h"
#include "core/rules/conflictindex.h"

#include <QVariant>

namespace planning::ui
{

// What the table of shifts can show, in the order in which it does at first.
enum class ShiftColumn {
    Day,
    Start,
    End,
    Call,
    Duration,
    Title,
    Site,
    Role,
    Team,
    Event,
    Phase,
    Headcount,
    Filled,
    Missing,
    Status,
    People,
    Hard,
    Soft,
    BudgetLine,
    Notes,
    Count
};
inline constexpr int kShiftColumns = static_cast<int>(ShiftColumn::Count);

QString columnTitle(ShiftColumn column);
// Counts and durations, which are read one below the other.
bool isAmount(ShiftColumn column);
// Cells that can be edited in place.
bool isEditable(ShiftColumn column);

// What the cells are read from; valid while the plan and the conflicts are.
struct ShiftSource {
    const Plan &plan;
    const ConflictIndex &conflicts;
    Language language = Language::French;
};

// The text of a cell. Times are those of the clocks at the site; an end on a later day than the
// start says so: "02:00 (+1)".
QString cellText(const ShiftSource &source, const Shift &shift, ShiftColumn column);

// What a column is sorted by.
struct CellRank {
    std::int64_t number = 0; // of columns of numbers and times
    QString text; // of the others

    bool operator==(const CellRank &) const = default;
};
CellRank cellRank(const ShiftSource &source, const Shift &shift, ShiftColumn column);

} // namespace planning::ui
