#pragma once

#include "core/base/language.h"
#include "core/model/plan.h"
#include "core/model/zone.h"

namespace planning::ui
{

// A wall-clock time of the printed day.
struct PrintedTime {
    minutes clock{0}; // after midnight
    int daysLater = 0; // 1: after midnight, still of the printed day; -1: the evening before
    // Set for an hour that the clock shows twice, when summer time ends: which one is meant.
    std::optional<seconds> utcOffset;

    bool operator==(const PrintedTime &) const = default;
};

struct PrintedSpan {
    PrintedTime start;
    PrintedTime end;

    bool operator==(const PrintedSpan &) const = default;
};

// What both views say of a shift.
struct PrintedShift {
    std::optional<PrintedTime> call; // only when it is before the start
    PrintedSpan planned;
    QString title;
    QString role; // in the language of the plan
    QString team;
    std::vector<PrintedSpan> breaks;
    QString notes;
    ShiftStatus status = ShiftStatus::Published;
    ShiftKind kind = ShiftKind::Work;

    bool operator==(const PrintedShift &) const = default;
};

struct PrintedCrew {
    QString name;
    AssignmentStatus status = AssignmentStatus::Confirmed; // proposed, invited or confirmed
    std::optional<PrintedSpan> part; // when not the whole shift

    bool operator==(const PrintedCrew &) const = default;
};

struct SitePost {
    PrintedShift shift;
    int headcount = 0;
    std::vector<PrintedCrew> crew; // by name

    int missing() const { return std::max(0, headcount - static_cast<int>(crew.size())); }
    bool isCancelled() const { return shift.status == ShiftStatus::Cancelled; }
    bool operator==(const SitePost &) const = default;
};

struct SiteDay {
    QString name;
    QString address;
    QString contact;
    QString timezone; // only when it is not the organisation's
    std::vector<SitePost> posts; // by call or start; cancelled ones included

    bool operator==(const SiteDay &) const = default;
};

struct PersonPost {
    PrintedShift shift; // times of the person, not of the whole shift
    QString site;
    QString timezone; // only when it is not the organisation's
    AssignmentStatus status = AssignmentStatus::Confirmed;

    bool operator==(const PersonPost &) const = default;
};

struct PersonDay {
    QString firstName;
    QString lastName;
    std::vector<PersonPost> posts; // by call or start; cancelled ones left out
    minutes work{0}; // from call to end, without unpaid breaks; overlaps once
    std::optional<minutes> rest; // until the next duty, when that begins within two days
    std::optional<PrintedTime> nextDuty;

    bool operator==(const PersonDay &) const = default;
};

// One service day on paper: from 05:00 to 05:00 of each site. A shift is of the day on which it
// starts. Carries no rates, phone numbers or addresses of people.
struct DayPlan {
    LocalDay day{};
    QString organization;
    QString timezone; // the organisation's
    std::optional<Instant> lastChange; // of what the day shows
    std::vector<SiteDay> sites; // by name
    std::vector<PersonDay> people; // by last name

    bool operator==(const DayPlan &) const = default;
};

struct DayPlanScope {
    LocalDay day{};
    std::vector<Id<Site>> sites = {}; // empty: all that have posts. Named ones are always listed
    std::vector<Id<Person>> persons = {}; // the same for the people; does not thin out the sites
    Language language = Language::English;
};

DayPlan dayPlan(const Plan &plan, const DayPlanScope &scope);

} // namespace planning::ui
