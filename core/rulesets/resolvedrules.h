#pragma once

#include "core/base/instant.h"
#include "core/rulesets/payparameters.h"
#include "core/rulesets/rule.h"
#include "core/rulesets/workparameters.h"

#include <QStringList>

#include <array>
#include <optional>

namespace planning
{

// The parameters of the rules, one group per rule, read from rule sets (rules.md §4 and §5). An
// empty optional means the rule set knows no such limit.

// double_booking: what a duty is, for every rule.
struct DutyParameters {
    bool callCounts = false; // the call time is work
    minutes wrap{0}; // after the end
};

// How rests are measured: between service days; by the chain of Directive 2003/88 art. 3; or every
// gap.
enum class RestMode { ServiceDay, Eu24, StrictGap };

template <>
struct EnumNames<RestMode> {
    static constexpr std::array<std::string_view, 3> names{"service_day", "eu24", "strict_gap"};
};

// rest_minimum
struct RestParameters {
    std::optional<minutes> minRest;
    std::optional<minutes> restFloor; // down to which a rest may be reduced
    QStringList floorTags; // tags or phases that allow it; none: always allowed
    RestMode mode = RestMode::ServiceDay;
    minutes dayCutoff{0}; // when the service day begins, after local midnight
};

// Which local day minutes of work are counted on.
enum class DayAttribution { SplitMidnight, StartDay, ServiceDay };

template <>
struct EnumNames<DayAttribution> {
    static constexpr std::array<std::string_view, 3> names{"split_midnight", "start_day",
                                                           "service_day"};
};

// daily_hours_max
struct DailyHoursParameters {
    std::optional<minutes> maxDaily;
    std::optional<minutes> maxDailyDerogation; // with one of the tags
    QStringList derogationTags; // tags or phases
    DayAttribution dayAttribution = DayAttribution::SplitMidnight;
};

// Whether a break is due when the threshold is reached (France) or exceeded (EU, UK).
enum class Comparison { Reached, Exceeded };

template <>
struct EnumNames<Comparison> {
    static constexpr std::array<std::string_view, 2> names{">=", ">"};
};

// break_missing
struct BreakParameters {
    std::optional<minutes> threshold; // of work in one duty
    Comparison comparison = Comparison::Reached;
    minutes minBreak{0}; // shorter ones do not count and never add up
    std::optional<minutes> maxStretch; // without such a break
};

// What a day without any declaration means.
enum class Undeclared { Ok, Outside };

template <>
struct EnumNames<Undeclared> {
    static constexpr std::array<std::string_view, 2> names{"ok", "outside"};
};

// availability_outside
struct AvailabilityParameters {
    Undeclared undeclared = Undeclared::Ok;
    bool useCall = false; // the call counts, not only the planned time
};

// certification_invalid
struct CertificationParameters {
    int warnDays = 0; // before expiry
};

// hours_soft_ceiling, unless the contract says otherwise
struct CeilingParameters {
    std::optional<minutes> day;
    std::optional<minutes> week;
    std::optional<minutes> month;
};

// travel_time_insufficient
struct TravelParameters {
    minutes buffer{0}; // on top of the way; without it only a warning
};

// public_holiday_work: percent on top of the wage
struct HolidayParameters {
    int premium = 0;
    int mayDayPremium = 0; // 1 May
};

// notice_period
struct NoticeParameters {
    std::optional<int> days; // local calendar days before the duty
    minutes urgent{0}; // graver below
};

// equipment_maintenance, unless the equipment has its own interval
struct MaintenanceParameters {
    int intervalMonths = 0; // 0: none is due
    int warnDays = 0;
};

// lone_work
struct LoneWorkParameters {
    QStringList roles; // codes of those that ask for a second person
};

// shift_outside_event
struct EventParameters {
    minutes dayCutoff{0}; // the last day ends so long after its midnight
};

struct RuleParameters {
    DutyParameters duty;
    RestParameters rest;
    DailyHoursParameters dailyHours;
    BreakParameters breaks;
    AvailabilityParameters availability;
    CertificationParameters certification;
    CeilingParameters ceilings;
    TravelParameters travel;
    HolidayParameters holiday;
    NoticeParameters notice;
    MaintenanceParameters maintenance;
    LoneWorkParameters loneWork;
    EventParameters event;
    ReducedRestParameters reducedRest;
    AmplitudeParameters amplitude;
    DutyHoursParameters dutyHours;
    WeeklyHoursParameters weeklyHours;
    WeeklyAverageParameters weeklyAverage;
    WeeklyRestParameters weeklyRest;
    ConsecutiveDaysParameters consecutiveDays;
    MealWindowParameters mealWindow;
    MealPenaltyParameters mealPenalty;
    MinCallParameters minCall;
    SplitParameters split;
    TravelLimitParameters travelLimit;
    NightWorkParameters nightWork;
    SundayParameters sundays;
    OvertimeParameters overtime;
    ContingentParameters contingent;
    IntermittentParameters intermittent;
    TurnaroundParameters turnaround;
    GoldenTimeParameters goldenTime;
    CumulatedParameters cumulated;
    MinorParameters minors;
    CostParameters cost;
};

// How a rule set rates a rule.
struct RuleSetting {
    std::optional<ConflictType> type; // empty: the rule is off
    QString legalRef;
};

// A rule set with everything it inherits, as of one day.
struct ResolvedRules {
    QString code; // "FR-1285"
    QString name;
    RuleParameters parameters;
    std::array<RuleSetting, kRuleCount> settings;

    const RuleSetting &setting(Rule rule) const { return settings[static_cast<std::size_t>(rule)]; }
};

} // namespace planning
