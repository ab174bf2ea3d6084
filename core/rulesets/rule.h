#pragma once

#include "core/model/field.h"
#include "core/rulesets/bilingual.h"

#include <QHash>
#include <QString>

#include <span>

namespace planning
{

// Every rule of the catalogue that finds conflicts, in its order (R46 only defines a word).
enum class Rule {
    DoubleBooking,
    RestMinimum,
    ReducedRest,
    ReducedRestQuota,
    AmplitudeMax,
    DailyHoursMax,
    DutyHoursMax,
    WeeklyHoursMax,
    WeeklyAverageMax,
    WeeklyRest,
    ConsecutiveDaysMax,
    BreakMissing,
    MealBreakWindow,
    MealPenalty,
    MinCall,
    SplitShift,
    AvailabilityOutside,
    LeaveOverlap,
    SkillMissing,
    RoleMismatch,
    CertificationInvalid,
    CapacityExceeded,
    Understaffed,
    DuplicateAssignment,
    TravelTimeInsufficient,
    TravelMax24h,
    HoursSoftCeiling,
    NightWorkerLimit,
    SundaysMax,
    PublicHolidayWork,
    NoticePeriod,
    OvertimeWeekly,
    OvertimeContingent,
    IntermittentCounters,
    TentativeConflict,
    EquipmentDoubleBooking,
    EquipmentMaintenance,
    TurnaroundShort,
    GoldenTime,
    LoneWork,
    BudgetExceeded,
    DstLocalTime,
    ShiftOutsideEvent,
    CumulatedEmployers,
    MinorProtection,
    TimeRangeInvalid,
    SameDaySecondShift,
    ReferenceMismatch,
};

// Rule codes: the values of conflicts[].rule.
template <>
struct EnumNames<Rule> {
    static constexpr std::array<std::string_view, 48> names{"double_booking",
                                                            "rest_minimum",
                                                            "reduced_rest",
                                                            "reduced_rest_quota",
                                                            "amplitude_max",
                                                            "daily_hours_max",
                                                            "duty_hours_max",
                                                            "weekly_hours_max",
                                                            "weekly_average_max",
                                                            "weekly_rest",
                                                            "consecutive_days_max",
                                                            "break_missing",
                                                            "meal_break_window",
                                                            "meal_penalty",
                                                            "min_call",
                                                            "split_shift",
                                                            "availability_outside",
                                                            "leave_overlap",
                                                            "skill_missing",
                                                            "role_mismatch",
                                                            "certification_invalid",
                                                            "capacity_exceeded",
                                                            "understaffed",
                                                            "duplicate_assignment",
                                                            "travel_time_insufficient",
                                                            "travel_max_24h",
                                                            "hours_soft_ceiling",
                                                            "night_worker_limit",
                                                            "sundays_max",
                                                            "public_holiday_work",
                                                            "notice_period",
                                                            "overtime_weekly",
                                                            "overtime_contingent",
                                                            "intermittent_counters",
                                                            "tentative_conflict",
                                                            "equipment_double_booking",
                                                            "equipment_maintenance",
                                                            "turnaround_short",
                                                            "golden_time",
                                                            "lone_work",
                                                            "budget_exceeded",
                                                            "dst_local_time",
                                                            "shift_outside_event",
                                                            "cumulated_employers",
                                                            "minor_protection",
                                                            "time_range_invalid",
                                                            "same_day_second_shift",
                                                            "reference_mismatch"};
};

inline constexpr std::size_t kRuleCount = EnumNames<Rule>::names.size();

// Hard blocks confirming and publishing, soft warns, info tells.
enum class ConflictType { Hard, Soft, Info };
enum class Severity { Low, Medium, High, Critical };

template <>
struct EnumNames<ConflictType> {
    static constexpr std::array<std::string_view, 3> names{"hard", "soft", "info"};
};
template <>
struct EnumNames<Severity> {
    static constexpr std::array<std::string_view, 4> names{"low", "medium", "high", "critical"};
};

// What the catalogue says of a rule.
struct RuleEntry {
    QString id; // "R02"
    QString code; // "rest_minimum"
    ConflictType type = ConflictType::Soft; // unless a rule set says otherwise
    Severity severity = Severity::Low;
    QString scope; // "person", "shift", "site"…
    Bilingual name;
    Bilingual description; // plain words; empty when the rule is not checked yet
    QHash<QString, Bilingual> messages; // by variant ("" is the usual one), with {placeholders}
    QString figures; // "{gap} / {min_rest}": there is, is allowed; empty: the rule's name says it
    QString legalRef; // default reference

    bool isChecked() const
    {
        return !messages.isEmpty();
    } // a rule without a sentence is not checked yet
};

// All rules, in the order of their ids (resources/rules/catalogue.json).
std::span<const RuleEntry> ruleCatalogue();
const RuleEntry &entryOf(Rule rule);
// By id or code; null when there is none.
const RuleEntry *findRule(const QString &idOrCode);

// Words of messages that are values of details: leave kinds, periods. The value itself when it is
// not known.
QString term(const QString &value, Language language);

} // namespace planning
