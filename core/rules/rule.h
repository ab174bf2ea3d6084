#pragma once

#include "core/base/language.h"
#include "core/model/field.h"

#include <QHash>
#include <QString>

#include <span>

namespace planning
{

// The rules that are checked. Names, severities, texts and references of every rule, also of those
// not checked yet, are in the catalogue.
enum class Rule {
    DoubleBooking,
    RestMinimum,
    ReducedRest,
    DailyHoursMax,
    BreakMissing,
    AvailabilityOutside,
    LeaveOverlap,
    SkillMissing,
    RoleMismatch,
    CertificationInvalid,
    CapacityExceeded,
    Understaffed,
    DuplicateAssignment,
    HoursSoftCeiling,
    TentativeConflict,
    TimeRangeInvalid,
    SameDaySecondShift,
    ReferenceMismatch,
};

// Rule codes: the values of conflicts[].rule.
template <>
struct EnumNames<Rule> {
    static constexpr std::array<std::string_view, 18> names{
        "double_booking",        "rest_minimum",          "reduced_rest",
        "daily_hours_max",       "break_missing",         "availability_outside",
        "leave_overlap",         "skill_missing",         "role_mismatch",
        "certification_invalid", "capacity_exceeded",     "understaffed",
        "duplicate_assignment",  "hours_soft_ceiling",    "tentative_conflict",
        "time_range_invalid",    "same_day_second_shift", "reference_mismatch"};
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

// A sentence in both languages.
struct Bilingual {
    QString fr;
    QString en;

    const QString &in(Language language) const { return language == Language::French ? fr : en; }
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
    QString legalRef; // default reference

    bool isChecked() const { return enumFromName<Rule>(code.toStdString()).has_value(); }
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
