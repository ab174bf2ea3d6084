#pragma once

#include "core/coverage/postcount.h"
#include "core/model/zone.h"
#include "ui/timeline/boardgrouping.h"
#include "ui/timeline/rowkey.h"

#include <QColor>

#include <span>

namespace planning::ui
{

// Names a bar: a shift, one person's part in it (rows by people), or the booking of a piece of
// equipment (rows by equipment). A booking for a whole event has no shift: its id is null.
struct BarKey {
    Id<Shift> shift;
    std::optional<Id<Assignment>> assignment = {};
    std::optional<Id<Booking>> booking = {};

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
    std::optional<Zone> siteZone; // where the site has another time than the board

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
    bool collapsed = false; // a group that hides its rows
    bool hidden = false; // a row of such a group
    std::vector<CoverageDay> coverage; // of a group, by day; days without posts are left out

    // The bars whose extent may touch the window; the caller checks their ends.
    std::span<const BoardBar> barsNear(const Interval &window) const;
    minutes workedInWeek(LocalDay monday) const;

    bool operator==(const BoardRow &) const = default;
};

// Puts bars into the order BoardRow promises and measures the longest.
void sortBars(BoardRow &row);

// Where a bar is: valid until the board changes.
struct BarPlace {
    std::size_t row = 0;
    std::size_t bar = 0;

    auto operator<=>(const BarPlace &) const = default;
};

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

// Where a bar is that can be seen: not in a hidden row.
std::optional<BarPlace> placeOf(const TimelineBoard &board, const BarKey &key);
// Of those that are seen; of many in one pass over the board.
std::vector<BarPlace> placesOf(const TimelineBoard &board, std::vector<BarKey> keys);

// The keyText() of every group, and hiding the rows of some of them.
QStringList groupKeys(const TimelineBoard &board);
void foldRows(TimelineBoard &board, const QStringList &collapsed);

} // namespace planning::ui
