#pragma once

#include "core/model/assignment.h"
#include "core/model/site.h"
#include "core/model/zone.h"

#include <QColor>

#include <span>

namespace planning::ui
{

enum class BoardGrouping { People, Sites };
enum class RowKind { Group, Unassigned, Person, Site };

// Names a row: what a bar dropped on it is given to. A site's row may hold one team only.
struct RowKey {
    RowKind kind = RowKind::Group;
    std::optional<Id<Person>> person;
    std::optional<Id<Site>> site;
    std::optional<Id<Team>> team;

    bool operator==(const RowKey &) const = default;
};

// Names a bar: a shift, or one person's part in it (rows by people).
struct BarKey {
    Id<Shift> shift;
    std::optional<Id<Assignment>> assignment;

    auto operator<=>(const BarKey &) const = default;
};

struct ConflictCounts {
    int hard = 0;
    int soft = 0;

    bool operator==(const ConflictCounts &) const = default;
};

struct BoardBar {
    BarKey key;
    Interval work;
    std::optional<Instant> callTime; // before the work
    QList<Interval> breaks;
    QString title;
    QString detail; // who or where
    int headcount = 1;
    int missing = 0; // posts nobody fills yet
    int team = -1; // index into TimelineBoard::teams, -1: none
    ShiftStatus status = ShiftStatus::Draft;
    AssignmentStatus answer = AssignmentStatus::Confirmed;
    bool pinned = false;
    ConflictCounts conflicts;

    // From the call to the end.
    Interval extent() const { return {callTime ? *callTime : work.start, work.end}; }

    bool operator==(const BoardBar &) const = default;
};

// Minutes a person works in the week that starts on `monday`.
struct WeekLoad {
    LocalDay monday;
    minutes worked{0};

    bool operator==(const WeekLoad &) const = default;
};

struct BoardRow {
    RowKey key;
    QString label;
    QString sublabel;
    int team = -1;
    std::vector<BoardBar> bars; // by start of extent(), then key
    seconds longest{0}; // extent of the longest bar: bounds the search for what is visible
    std::vector<WeekLoad> loads; // by week
    minutes weeklyCeiling{0}; // zero: none, no load strip

    // The bars whose extent may touch the window; the caller checks their ends.
    std::span<const BoardBar> barsNear(const Interval &window) const;
    minutes workedInWeek(LocalDay monday) const;

    bool operator==(const BoardRow &) const = default;
};

// Puts bars into the order BoardRow promises and measures the longest.
void sortBars(BoardRow &row);

struct BoardTeam {
    QString name;
    QColor accent; // invalid: the theme chooses

    bool operator==(const BoardTeam &) const = default;
};

// What the timeline shows: a value without pixels.
struct TimelineBoard {
    BoardGrouping grouping = BoardGrouping::People;
    Zone zone; // in which days are shown
    std::vector<BoardTeam> teams;
    std::vector<LocalDay> holidays; // sorted
    std::vector<BoardRow> rows;

    // From the first bar to the end of the last; empty without bars.
    Interval extent() const;
    std::optional<std::size_t> rowOf(const RowKey &key) const;
    bool isHoliday(LocalDay day) const;
};

} // namespace planning::ui
