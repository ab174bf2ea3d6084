#pragma once

#include "core/rules/conflict.h"
#include "core/rulesets/workledger.h"

namespace planning
{

// R07 weekly_hours_max and R43 cumulated_employers: work of a civil week. A week that is too long
// only because of other employers is a matter of R43.
std::vector<Conflict> weeklyHoursConflicts(const PersonDuties &person, const WorkLedger &ledger);

// A limit of the average week, over a number of weeks.
struct AverageLimit {
    std::optional<minutes> limit;
    int weeks = 0;
};

// Consecutive weeks whose average is above the limit.
struct WeekWindow {
    LocalDay first;
    seconds work{0}; // of all weeks, other employers included
    int weeks = 0; // averaged over
    bool isKnown = false; // else fewer weeks are planned, and the rest is taken as free
    const Duty *duty; // the last one
    AverageLimit limit;
};

// Every such window; `limitOf` says what holds for the last duty of a window. Weeks from the first
// to the last duty are known, those without work count as 0 h.
std::vector<WeekWindow> weeksOverAverage(const PersonDuties &person, const WorkLedger &ledger,
                                         std::chrono::weekday weekFirst,
                                         AverageLimit (*limitOf)(const Duty &));

// R08 weekly_average_max: hard where all weeks are known, else a soft forecast.
std::vector<Conflict> weeklyAverageConflicts(const PersonDuties &person, const WorkLedger &ledger,
                                             std::chrono::weekday weekFirst);

} // namespace planning
