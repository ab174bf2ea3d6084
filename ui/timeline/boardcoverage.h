#pragma once

#include "core/model/touched.h"
#include "ui/timeline/timelineboard.h"

#include <unordered_map>

namespace planning::ui
{

// Need and have of the groups of a board, by day and hour; of equipment what is in use.
class BoardCoverage final
{
public:
    // Of all days, or of those `when` touches.
    BoardCoverage(const Plan &plan, BoardGrouping grouping, const Zone &zone);
    BoardCoverage(const Plan &plan, BoardGrouping grouping, const Zone &zone, const Interval &when);

    void add(const Shift &shift, const ShiftPosts &posts);
    // What add() was given so far belongs to this group.
    std::vector<CoverageDay> of(const RowKey &group) const;
    // Replaces the days looked at; answers whether they differ.
    bool update(BoardRow &group, const Touched &touched) const;

private:
    std::vector<CoverageDay> usesOf(const QString &category) const;

    const Plan &m_plan;
    BoardGrouping m_grouping;
    Zone m_zone;
    LocalDay m_first = LocalDay::min();
    LocalDay m_last = LocalDay::max();
    std::unordered_map<RowKey, CoverageDays> m_days;
};

} // namespace planning::ui
