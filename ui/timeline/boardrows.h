#pragma once

#include "ui/timeline/boardbuilder.h"

namespace planning::ui
{

// By name, then id: the order of rows and of palette colours.
std::vector<const Team *> sortedTeams(const Plan &plan);

// The team of a shift, or of its role.
std::optional<Id<Team>> teamOf(const Plan &plan, const Shift &shift);

// Inactive people keep their row as long as they have shifts.
bool isShown(const Plan &plan, const Person &person);

// Of the person's first team, in sortedTeams(); -1 without one.
int teamIndexOf(const Plan &plan, const Person &person);

// The touched shifts and, because a bar names its crew, those of the touched people. Sorted.
std::vector<Id<Shift>> shiftsConcerned(const Plan &plan, const Touched &touched);

// The rows a board of this plan has, without bars.
std::vector<BoardRow> emptyRows(const Plan &plan, BoardGrouping grouping);

// Fills rows of a board from the plan. Looks at the plan, which must outlive it.
class BoardRows final
{
public:
    BoardRows(const Plan &plan, const BoardOptions &options, const Zone &zone);

    // Bars and loads of one row.
    void fill(BoardRow &row) const;
    // Only if the row is concerned; answers whether it was.
    bool update(BoardRow &row, const Touched &touched) const;

private:
    void fillPerson(BoardRow &row) const;
    void fillSite(BoardRow &row) const;
    void fillUnassigned(BoardRow &row) const;
    bool replaceShifts(BoardRow &row, const std::vector<Id<Shift>> &shifts) const;
    bool belongs(const Shift &shift, const BoardRow &row) const;

    BoardBar plainBar(const Shift &shift) const;
    BoardBar shiftBar(const Shift &shift) const;
    BoardBar assignmentBar(const Assignment &assignment, const Shift &shift) const;
    int missingOn(const Shift &shift) const;
    int teamIndexOf(const Shift &shift) const;
    QString titleOf(const Shift &shift) const;
    QString crewOf(const Shift &shift) const;
    ConflictCounts conflictsOf(Id<Shift> shift, const std::optional<Id<Person>> &person) const;

    const Plan &m_plan;
    const BoardOptions &m_options;
    Zone m_zone;
    QHash<Id<Team>, int> m_teams;
};

// The most this person is to work in a week: the ceiling of the latest contract, else the law.
minutes weeklyCeiling(const Plan &plan, Id<Person> person);

// Minutes of work by week, of the assignments that count.
std::vector<WeekLoad> weeklyLoads(const Plan &plan, Id<Person> person, const Zone &zone);

} // namespace planning::ui
