#pragma once

#include "ui/timeline/timelineboard.h"

#include <unordered_map>

namespace planning::ui
{

// By what the rows of a group follow one another.
enum class RowOrder { Name, Load, Conflicts, Availability };

inline constexpr std::array kRowOrders{RowOrder::Name, RowOrder::Load, RowOrder::Conflicts,
                                       RowOrder::Availability};

struct RowSorting {
    RowOrder order = RowOrder::Name;
    Interval shown; // load and conflicts are those of these days
    std::optional<Interval> wanted = {}; // availability is that at this time; empty: by name
};

// Sorts a board that is in the order of names: the most loaded first, the most conflicts (hard
// before soft) first, whoever is free first. Groups stay where they are and open posts on top of
// theirs; rows that are alike stay in the order of names.
void sortRows(TimelineBoard &board, const Plan &plan, const RowSorting &sorting);

// The order rows have, kept while the plan changes: rows do not jump after an edit.
using RowRanks = std::unordered_map<RowKey, std::size_t>;
RowRanks ranksOf(const TimelineBoard &board);
// Rows that are new come last in their group.
void keepOrder(TimelineBoard &board, const RowRanks &ranks);

} // namespace planning::ui

// As settings write it.
template <>
struct planning::EnumNames<planning::ui::RowOrder> {
    static constexpr std::array<std::string_view, 4> names{"name", "load", "conflicts",
                                                           "availability"};
};
