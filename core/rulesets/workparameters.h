#pragma once

#include "core/model/calendar.h"

#include <QList>
#include <QStringList>

#include <array>
#include <optional>

namespace planning
{

// Parameters of the rules about a person's hours and rests; an empty optional: no such limit.

// reduced_rest_quota: how often a rest may be reduced.
struct ReducedRestParameters {
    std::optional<int> perWeek; // civil week in which the rest ends
    std::optional<int> perSevenDays; // the 168 hours before its end
    QString compensation; // what is owed: a term of the catalogue
};

// amplitude_max
struct AmplitudeParameters {
    std::optional<minutes> max;
};

// duty_hours_max
struct DutyHoursParameters {
    std::optional<minutes> max;
};

// weekly_hours_max
struct WeeklyHoursParameters {
    std::optional<minutes> max;
};

// weekly_average_max
struct WeeklyAverageParameters {
    std::optional<minutes> limit; // per week
    int weeks = 12; // averaged over
};

// Where the weekly rest must lie: in the civil week, within seven days, or two in a fortnight.
enum class WeeklyRestMode { CivilWeek, Rolling7, Fortnight };

template <>
struct EnumNames<WeeklyRestMode> {
    static constexpr std::array<std::string_view, 3> names{"civil_week", "rolling7", "14d"};
};

// weekly_rest
struct WeeklyRestParameters {
    std::optional<minutes> min;
    minutes insideWeek{24 * 60}; // how much of it lies in the civil week
    WeeklyRestMode mode = WeeklyRestMode::CivilWeek;
};

enum class WorkingDay { ServiceDay, CivilDay };

template <>
struct EnumNames<WorkingDay> {
    static constexpr std::array<std::string_view, 2> names{"service_day", "civil_day"};
};

// consecutive_days_max
struct ConsecutiveDaysParameters {
    std::optional<int> max;
    WorkingDay by = WorkingDay::ServiceDay;
};

// meal_break_window
struct MealWindowParameters {
    QList<LocalWindow> windows; // none: no meal is due
    minutes min{60};
    minutes minContinuous{45}; // of a continuous day
    QStringList continuousTags; // that make a day continuous
};

// meal_penalty
struct MealPenaltyParameters {
    std::optional<minutes> maxStretch; // without a meal
    minutes minPaid{30}; // shorter paid breaks are no meal
    minutes minUnpaid{60};
    double multiplier = 2;
};

// min_call
struct MinCallParameters {
    std::optional<minutes> min;
    std::optional<minutes> minShow; // of a call for a show
    std::optional<minutes> newCallAfter; // a longer gap opens a new call; empty: one per duty
};

// split_shift
struct SplitParameters {
    std::optional<minutes> maxGap; // longer ones give the premium
    std::optional<minutes> hardGap; // longer ones are too long
    int maxSequences = 2;
    int premium = 0; // percent of the day's pay
    QStringList tags; // of the shift or person that it applies to; none: everybody
};

// travel_max_24h
struct TravelLimitParameters {
    std::optional<minutes> max;
    std::optional<int> derogationsPerMonth; // never on two days in a row
};

// night_worker_limit
struct NightWorkParameters {
    LocalWindow night{minutes{21 * 60}, minutes{6 * 60}};
    minutes minNight{3 * 60}; // of a duty that counts as night work
    std::optional<minutes> max; // of such a duty
    std::optional<minutes> maxDerogation; // with one of the tags
    QStringList derogationTags;
    int nightsPerWeek = 2; // that make a night worker
    minutes nightHours{270 * 60}; // in twelve months that make one
    std::optional<minutes> average; // per week
    int weeks = 12; // averaged over
};

// sundays_max
struct SundayParameters {
    std::optional<int> max;
    int firstMonth = 9; // of the reference year
};

// Overtime up to a length at a rate; the last band is open.
struct OvertimeBand {
    std::optional<minutes> length;
    double rate = 1; // of the hourly rate: 1.25
};

enum class OvertimePeriod { Week, Year };

template <>
struct EnumNames<OvertimePeriod> {
    static constexpr std::array<std::string_view, 2> names{"week", "year"};
};

// overtime_weekly
struct OvertimeParameters {
    OvertimePeriod period = OvertimePeriod::Week;
    std::optional<minutes> threshold; // of the period
    std::optional<minutes> dailyThreshold;
    minutes roundUp{0}; // what the total of a week is rounded up to
    QList<OvertimeBand> bands;
};

// overtime_contingent, per civil year
struct ContingentParameters {
    std::optional<minutes> quota;
};

// intermittent_counters, annexes 8 and 10
struct IntermittentParameters {
    std::optional<minutes> required; // in twelve months
    minutes cachet{12 * 60};
    std::optional<int> monthCachets; // more do not count
    std::optional<minutes> monthHours; // more do not count
    std::optional<minutes> monthHoursMulti; // with several employers
};

// turnaround_short
struct TurnaroundParameters {
    std::optional<minutes> min;
    minutes dayGap{4 * 60}; // shorter gaps are a break within the day
    double multiplier = 1; // of work until the turnaround would have been long enough
};

// golden_time
struct GoldenTimeParameters {
    std::optional<minutes> after; // since the start of the work period
    minutes reset{8 * 60}; // a gap that ends the work period
    double multiplier = 2;
};

// cumulated_employers
struct CumulatedParameters {
    std::optional<minutes> max; // a week, other employers included
};

// minor_protection: the usual value is for those under 18, "child" for those under 16.
struct MinorParameters {
    std::optional<minutes> maxDaily;
    std::optional<minutes> maxDailyChild;
    std::optional<minutes> maxWeekly;
    std::optional<minutes> minRest;
    std::optional<minutes> minRestChild;
    std::optional<LocalWindow> night; // forbidden
    std::optional<LocalWindow> nightChild;
    std::optional<LocalWindow> nightAuthorised; // with the certificate, from 16 on
    QString authorisation; // certificate code
    std::optional<minutes> breakThreshold; // longest stretch without a break
    minutes minBreak{30};
    int restDays = 0; // consecutive, a week
};

} // namespace planning
