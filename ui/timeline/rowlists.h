#pragma once

#include "ui/timeline/timelineboard.h"

#include <QLocale>

namespace planning::ui
{

// A row without bars, and the group it stands in.
struct PlacedRow {
    BoardRow row;
    BoardRow group;
};

// The rows of a plan, without bars: by group, then by name.
//
// People: each team with its open posts and its people. One row of open posts per team, instead of
// one for all: no bar is shown twice, a trade finds its own above its people, and what all teams
// lack is a list of its own. It stays when nothing is open: a place to draw and to give up to.
// Sites: each site with a row per team. Teams: one after the other. Events: by project. Equipment:
// by category. Roles that have shifts: by team.
std::vector<BoardRow> rowsByPeople(const Plan &plan);
std::vector<BoardRow> rowsBySites(const Plan &plan);
std::vector<BoardRow> rowsByTeams(const Plan &plan);
std::vector<BoardRow> rowsByEvents(const Plan &plan);
std::vector<BoardRow> rowsByEquipment(const Plan &plan);
std::vector<BoardRow> rowsByRoles(const Plan &plan, const QLocale &locale);

// The row of one of them; empty when it has none.
std::optional<PlacedRow> rowOf(const Plan &plan, Id<Person> person);
std::optional<PlacedRow> rowOf(const Plan &plan, Id<Event> event);
std::optional<PlacedRow> rowOf(const Plan &plan, Id<Equipment> equipment);
std::optional<PlacedRow> rowOf(const Plan &plan, Id<Role> role, const QLocale &locale);
std::optional<BoardRow> groupOf(const Plan &plan, Id<Site> site);

// Where the bar of a shift lies; rows by people: where it lies while it has open posts. Nowhere by
// equipment: there a bar is a booking.
std::optional<RowKey> rowKeyOf(const Plan &plan, const Shift &shift, BoardGrouping grouping);
// The group whose posts a shift is counted to; empty where there are no such groups.
std::optional<RowKey> groupKeyOf(const Plan &plan, const Shift &shift, BoardGrouping grouping);
// Whether a row goes when its last bar does.
bool isThereForBars(const RowKey &key);

} // namespace planning::ui
