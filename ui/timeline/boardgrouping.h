#pragma once

#include "core/model/field.h"

#include <QString>

namespace planning::ui
{

// What the rows of a board stand for.
enum class BoardGrouping { People, Sites, Teams, Events, Equipment, Roles };

inline constexpr std::array kBoardGroupings{BoardGrouping::People,    BoardGrouping::Sites,
                                            BoardGrouping::Teams,     BoardGrouping::Events,
                                            BoardGrouping::Equipment, BoardGrouping::Roles};

// "People", in the language of the program.
QString groupingText(BoardGrouping grouping);

} // namespace planning::ui

// As settings and the command line write it.
template <>
struct planning::EnumNames<planning::ui::BoardGrouping> {
    static constexpr std::array<std::string_view, 6> names{"people", "sites",     "teams",
                                                           "events", "equipment", "roles"};
};
