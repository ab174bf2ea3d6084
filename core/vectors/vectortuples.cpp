#include "core/vectors/vectortuples.h"

#include "core/rulesets/rulebook.h"

namespace planning
{

using namespace Qt::StringLiterals;

namespace
{

// The parts of a tuple after the type: a name of "rule", "reason", "severity", "maintenance",
// "shift", "a" and "b" (the two shifts in the order of their starts), "person", "window" (number of
// a week) or "status" (of a counter); "=word" is that word; anything else is a detail of the
// conflict under its name on the wire, "/60" in hours.
struct TupleShape {
    Rule rule;
    const char *parts;
};

constexpr TupleShape kShapes[] = {
    {Rule::ReducedRestQuota, "rule n"},
    {Rule::AmplitudeMax, "rule amplitude_min"},
    {Rule::DailyHoursMax, "date hours_min"},
    {Rule::DutyHoursMax, "date hours_min"},
    {Rule::WeeklyHoursMax, "week hours_min"},
    {Rule::WeeklyAverageMax, "window avg_min/60"},
    {Rule::WeeklyRest, "rule best_min"},
    {Rule::ConsecutiveDaysMax, "date n"},
    {Rule::MealBreakWindow, "from best"},
    {Rule::MealPenalty, "rule minutes"},
    {Rule::MinCall, "date topup_min"},
    {Rule::SplitShift, "reason gap_min"},
    {Rule::TravelMax24h, "hours_min"},
    {Rule::NightWorkerLimit, "shift hours_min"},
    {Rule::SundaysMax, "n"},
    {Rule::OvertimeWeekly, "hours_min/60 rate"},
    {Rule::OvertimeContingent, "excess_min/60"},
    {Rule::TurnaroundShort, "missing"},
    {Rule::GoldenTime, "minutes"},
    {Rule::CumulatedEmployers, "excess_min/60"},
    {Rule::BreakMissing, "date stretch_min"},
    {Rule::AvailabilityOutside, "shift minutes"},
    {Rule::LeaveOverlap, "shift minutes"},
    {Rule::SkillMissing, "reason skills"},
    {Rule::RoleMismatch, "rule role"},
    {Rule::CapacityExceeded, "minutes"},
    {Rule::Understaffed, "=missing missing =tentative tentative"},
    {Rule::DuplicateAssignment, "shift person"},
    {Rule::HoursSoftCeiling, "period date excess_min"},
    {Rule::RestMinimum, "rule gap_min"},
    {Rule::ReducedRest, "rule gap_min"},
    {Rule::DoubleBooking, "a b minutes"},
    {Rule::TentativeConflict, "a b minutes"},
    {Rule::SameDaySecondShift, "a b gap_min"},
    {Rule::TravelTimeInsufficient, "a b short_min"},
    {Rule::PublicHolidayWork, "holiday minutes"},
    {Rule::NoticePeriod, "severity delay_min"},
    {Rule::EquipmentDoubleBooking, "minutes"},
    {Rule::EquipmentMaintenance, "maintenance days"},
    {Rule::LoneWork, "shift minutes"},
    {Rule::ShiftOutsideEvent, "shift"},
    {Rule::BudgetExceeded, "excess"},
};

class TupleWriter
{
public:
    TupleWriter(const Conflict &conflict, const VectorPlan &vector)
        : m_conflict(conflict),
          m_vector(vector),
          m_details(detailsToJson(conflict))
    {
    }

    QJsonArray write(const QString &shape) const
    {
        QJsonArray tuple{latin1(nameOf(m_conflict.type))};
        for (const QString &part : shape.split(u' '))
            tuple.append(value(part));
        return tuple;
    }

private:
    static QString latin1(std::string_view name)
    {
        return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
    }
    QJsonValue value(const QString &part) const
    {
        if (part.startsWith(u'='))
            return part.sliced(1);
        if (part == "rule"_L1)
            return m_conflict.rule;
        if (part == "reason"_L1)
            return m_conflict.variant.isEmpty() ? u"missing"_s : m_conflict.variant;
        if (part == "severity"_L1)
            return latin1(nameOf(m_conflict.severity));
        if (part == "maintenance"_L1)
            return u"MAINTENANCE_"_s + m_conflict.variant.toUpper();
        if (part == "person"_L1)
            return m_vector.personNames.value(m_conflict.person.value_or(Id<Person>{}));
        if (part == "shift"_L1)
            return m_vector.shiftNames.value(m_conflict.shift.value_or(Id<Shift>{}));
        if (part == "a"_L1 || part == "b"_L1)
            return m_vector.shiftNames.value(shiftOfPair(part == "b"_L1));
        if (part == "window"_L1)
            return weekNumber();
        if (part == "status"_L1)
            return status();
        if (part.endsWith("/60"_L1))
            return hours(part.chopped(3));
        return m_details[part];
    }
    QJsonValue hours(const QString &part) const
    {
        const double value = m_details[part].toDouble() / 60;
        const auto whole = static_cast<qint64>(value);
        return static_cast<double>(whole) == value ? QJsonValue(whole) : QJsonValue(value);
    }
    qint64 weekNumber() const
    {
        const auto first = dayFromIsoDate(m_details["week"_L1].toString());
        return (*first - m_vector.firstWeek) / std::chrono::weeks{1};
    }
    QString status() const
    {
        const QString missing = QString::number(m_details["missing_min"_L1].toInteger() / 60);
        return m_conflict.variant == "missing"_L1 ? u"missing "_s + missing : m_conflict.variant;
    }
    Id<Shift> shiftOfPair(int position) const
    {
        const Shift *a = m_vector.plan.find(m_conflict.shift);
        const Shift *b = m_vector.plan.find(m_conflict.withShift);
        if (std::tuple(b->duty().start, b->id) < std::tuple(a->duty().start, a->id))
            std::swap(a, b);
        return position == 0 ? a->id : b->id;
    }

    const Conflict &m_conflict;
    const VectorPlan &m_vector;
    QJsonObject m_details;
};

} // namespace

// Conflicts of other rules that the vectors of a rule list too.
static bool belongsTo(const QString &rule, const Conflict &conflict, const VectorPlan &vector)
{
    if (vector.unlisted.contains(conflict.variant))
        return false;
    if (conflict.rule == rule)
        return true;
    if (rule == "reduced_rest_quota"_L1)
        return conflict.rule == "reduced_rest"_L1;
    if (rule == "double_booking"_L1)
        return conflict.rule == "tentative_conflict"_L1;
    if (rule == "tentative_conflict"_L1)
        return false;
    if (rule != "rest_minimum"_L1)
        return false;
    if (conflict.rule == "reduced_rest"_L1)
        return true;
    // A gap within one service day is a break, which the vectors about rest want to see too.
    const RuleBook book(vector.plan);
    const bool byServiceDay = book.defaultRules({}).parameters.rest.mode == RestMode::ServiceDay;
    const auto *gap = conflict.detail("gap"_L1);
    return conflict.rule == "same_day_second_shift"_L1 && byServiceDay
           && std::get<minutes>(*gap) > minutes{0};
}

static QString counterShape(const QString &variant)
{
    if (variant == "hours_month"_L1)
        return u"reason total_min/60 cap_min/60"_s;
    return variant == "cachets_month"_L1 ? u"reason n max"_s : u"=507 total_min/60 status"_s;
}

static QString shapeOf(const QString &rule, const Conflict &conflict)
{
    if (rule == "rest_minimum"_L1 && conflict.rule == "same_day_second_shift"_L1)
        return u"=same_day_gap gap_min"_s;
    if (conflict.rule == "certification_invalid"_L1)
        return conflict.variant == "expiring"_L1 ? u"reason cert days"_s : u"reason cert"_s;
    if (conflict.rule == "intermittent_counters"_L1)
        return counterShape(conflict.variant);
    if (conflict.rule == "minor_protection"_L1)
        return conflict.variant == "rest_days"_L1 ? u"reason value"_s : u"reason value_min"_s;
    for (const TupleShape &shape : kShapes) {
        const std::string_view code = nameOf(shape.rule);
        if (conflict.rule == QLatin1String(code.data(), static_cast<qsizetype>(code.size())))
            return QString::fromLatin1(shape.parts);
    }
    return u"rule"_s;
}

std::optional<QJsonArray> tupleOf(const QString &rule, const Conflict &conflict,
                                  const VectorPlan &vector)
{
    if (!belongsTo(rule, conflict, vector))
        return std::nullopt;
    return TupleWriter(conflict, vector).write(shapeOf(rule, conflict));
}

} // namespace planning
