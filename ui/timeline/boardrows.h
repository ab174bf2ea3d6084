#pragma once

#include "ui/timeline/boardbars.h"

#include <unordered_map>

namespace planning::ui
{

// The touched shifts and, because a bar names its crew, those of the touched people. Sorted.
std::vector<Id<Shift>> shiftsConcerned(const Plan &plan, const Touched &touched);

// The rows a board of this plan has, without bars.
std::vector<BoardRow> emptyRows(const Plan &plan, const BoardOptions &options);

// Where each row is.
using RowIndex = std::unordered_map<RowKey, std::size_t>;
RowIndex indexOf(const std::vector<BoardRow> &rows);

// Fills rows of a board from the plan. Looks at the plan and the options, which must outlive it.
class BoardRows final
{
public:
    BoardRows(const Plan &plan, const BoardOptions &options, const Zone &zone);

    // Bars, loads and coverage, looking at each shift once.
    void fill(std::vector<BoardRow> &rows) const;
    // Brings the rows of a board up to date; `touched` names all shiftsConcerned(). Answers which
    // rows have changed. Cost grows with what is touched and with the bars at that time.
    std::vector<std::size_t> update(TimelineBoard &board, const Touched &touched) const;

    // The bars of the touched shifts, and all bars of touched people and equipment, by row.
    std::unordered_map<RowKey, std::vector<BoardBar>> barsOf(const Touched &touched) const;

private:
    void fillPerson(BoardRow &row) const;
    void fillEquipment(BoardRow &row) const;
    // Of rows that stand alone; answers whether the row is one of them.
    bool fillAlone(BoardRow &row) const;
    std::optional<BoardBar> barOf(const Shift &shift, const ShiftPosts &posts) const;
    std::unordered_map<RowKey, std::vector<BoardBar>> barsByRow(
        const std::vector<Id<Shift>> &shifts) const;
    Interval timeOf(const TimelineBoard &board, const Touched &touched) const;

    const Plan &m_plan;
    const BoardOptions &m_options;
    Zone m_zone;
    BoardBars m_bars;
};

// The most this person is to work in a week: the ceiling of the latest contract, else the law.
minutes weeklyCeiling(const Plan &plan, Id<Person> person);

// Minutes of work by week, of the assignments that count.
std::vector<WeekLoad> weeklyLoads(const Plan &plan, Id<Person> person, const Zone &zone);

} // namespace planning::ui
