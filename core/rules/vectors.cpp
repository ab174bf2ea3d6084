#include "core/rules/vectors.h"

#include "core/rules/checker.h"
#include "core/rules/rulebook.h"
#include "core/rules/validity.h"
#include "core/rules/vectorplan.h"

#include <QJsonDocument>

#include <algorithm>

namespace planning
{

using namespace Qt::StringLiterals;

namespace
{

// Conflicts as the tuples of the vectors.
class Tuples
{
public:
    explicit Tuples(const VectorPlan &vector) : m_vector(vector) { }

    std::optional<QJsonArray> of(const QString &rule, const Conflict &conflict) const
    {
        if (rule == "rest_minimum"_L1)
            return rest(conflict);
        if (rule == "double_booking"_L1 || rule == "tentative_conflict"_L1) {
            const bool wanted = conflict.rule == "tentative_conflict"_L1 || conflict.rule == rule;
            return wanted ? std::optional(pair(conflict, "minutes"_L1)) : std::nullopt;
        }
        if (conflict.rule != rule)
            return std::nullopt;
        return single(conflict);
    }

private:
    QJsonArray single(const Conflict &conflict) const
    {
        const auto rule = enumFromName<Rule>(conflict.rule.toStdString());
        const QJsonValue type = nameOfType(conflict);
        switch (*rule) {
        case Rule::DailyHoursMax:
            return {type, value(conflict, "date"_L1), value(conflict, "hours_min"_L1)};
        case Rule::BreakMissing:
            return {type, value(conflict, "date"_L1), value(conflict, "stretch_min"_L1)};
        case Rule::AvailabilityOutside:
        case Rule::LeaveOverlap:
            return {type, name(conflict.shift), value(conflict, "minutes"_L1)};
        case Rule::SkillMissing:
            return {type, conflict.variant.isEmpty() ? u"missing"_s : conflict.variant,
                    value(conflict, "skills"_L1)};
        case Rule::RoleMismatch:
            return {type, conflict.rule, value(conflict, "role"_L1)};
        case Rule::CertificationInvalid:
            return certification(conflict);
        case Rule::CapacityExceeded:
            return {type, value(conflict, "minutes"_L1)};
        case Rule::Understaffed:
            return {type, u"missing"_s, value(conflict, "missing"_L1), u"tentative"_s,
                    value(conflict, "tentative"_L1)};
        case Rule::DuplicateAssignment:
            return {type, name(conflict.shift),
                    m_vector.personNames.value(conflict.person.value_or(Id<Person>{}))};
        case Rule::HoursSoftCeiling:
            return {type, value(conflict, "period"_L1), value(conflict, "date"_L1),
                    value(conflict, "excess_min"_L1)};
        default:
            return pair(conflict, "gap_min"_L1);
        }
    }

    // A gap within one service day is a break, which these vectors want to see too.
    std::optional<QJsonArray> rest(const Conflict &conflict) const
    {
        const QJsonValue gap = value(conflict, "gap_min"_L1);
        if (conflict.rule == "rest_minimum"_L1 || conflict.rule == "reduced_rest"_L1)
            return QJsonArray{nameOfType(conflict), conflict.rule, gap};
        const RuleBook book(m_vector.plan);
        const bool byServiceDay =
            book.defaultRules({}).parameters.rest.mode == RestMode::ServiceDay;
        if (conflict.rule != "same_day_second_shift"_L1 || !byServiceDay || gap.toInt() == 0)
            return std::nullopt;
        return QJsonArray{nameOfType(conflict), u"same_day_gap"_s, gap};
    }

    QJsonArray certification(const Conflict &conflict) const
    {
        QJsonArray tuple{nameOfType(conflict), conflict.variant, value(conflict, "cert"_L1)};
        if (conflict.variant == "expiring"_L1)
            tuple.append(value(conflict, "days"_L1));
        return tuple;
    }

    // Two shifts in the order of their starts.
    QJsonArray pair(const Conflict &conflict, QLatin1String figure) const
    {
        const Shift *a = m_vector.plan.find(conflict.shift);
        const Shift *b = m_vector.plan.find(conflict.withShift);
        if (std::tuple(b->duty().start, b->id) < std::tuple(a->duty().start, a->id))
            std::swap(a, b);
        return {nameOfType(conflict), name(a->id), name(b->id), value(conflict, figure)};
    }

    static QString nameOfType(const Conflict &conflict)
    {
        const std::string_view type = nameOf(conflict.type);
        return QString::fromLatin1(type.data(), static_cast<qsizetype>(type.size()));
    }
    static QJsonValue value(const Conflict &conflict, QLatin1String name)
    {
        return detailsToJson(conflict)[name];
    }
    QString name(std::optional<Id<Shift>> shift) const
    {
        return m_vector.shiftNames.value(shift.value_or(Id<Shift>{}));
    }

    const VectorPlan &m_vector;
};

} // namespace

static QJsonArray conflictTuples(const QString &rule, const VectorPlan &vector)
{
    QJsonArray tuples;
    const Tuples mapping(vector);
    for (const Conflict &conflict : Checker().check(vector.plan)) {
        if (const auto tuple = mapping.of(rule, conflict))
            tuples.append(*tuple);
    }
    return tuples;
}

// R46: how each assignment counts.
static QJsonArray commitmentTuples(const VectorPlan &vector)
{
    QJsonArray tuples;
    for (const Assignment &assignment : vector.assignments) {
        const Shift &shift = *vector.plan.find(assignment.shift);
        const QString name = vector.shiftNames.value(shift.id);
        switch (commitment(assignment.status, shift.status)) {
        case Commitment::Firm:
            tuples.append(QJsonArray{name, u"counts"_s});
            break;
        case Commitment::Tentative:
            tuples.append(QJsonArray{name, u"tentative"_s});
            break;
        case Commitment::None:
            tuples.append(QJsonArray{name, u"ignored"_s});
            break;
        }
    }
    return tuples;
}

static QString vectorName(ShiftFault fault)
{
    using enum ShiftFault;
    switch (fault) {
    case EndNotAfterStart:
        return u"end<=start"_s;
    case CallAfterStart:
        return u"call>start"_s;
    case BreakOutside:
    case BreakNotPositive:
    case BreaksOverlap:
        return u"break"_s;
    case TooLong:
        return u"too_long"_s;
    case UnknownTeam:
        return u"team_mismatch"_s;
    case SiteMismatch:
        return u"site_mismatch"_s;
    default:
        return u"reference_mismatch"_s;
    }
}

// R45: a shift described by the parameters alone.
static Result<Shift> shiftOfParameters(const QJsonObject &parameters)
{
    const auto instant = [](const QJsonValue &json) {
        return instantFromRfc3339(json.toString() + u'Z');
    };
    const auto start = instant(parameters["start"_L1]);
    const auto end = instant(parameters["end"_L1]);
    if (!start || !end)
        return Error{ErrorCode::InvalidInput, u"start and end must be given"_s, u"params"_s};
    Shift shift;
    shift.planned = {*start, *end};
    shift.callTime = instant(parameters["call"_L1]);
    for (const QJsonValue &each : parameters["br"_L1].toArray()) {
        const auto from = instant(each.toArray()[0]);
        const auto to = instant(each.toArray()[1]);
        if (!from || !to)
            return Error{ErrorCode::InvalidInput, u"br must be pairs of times"_s, u"params"_s};
        shift.breaks.append({{*from, *to}, false, true});
    }
    return shift;
}

static Result<QJsonArray> timeTuples(const QJsonObject &parameters)
{
    const auto shift = shiftOfParameters(parameters);
    if (!shift)
        return shift.error();
    QJsonArray tuples;
    for (const ShiftFault fault : faultsOf(Plan(), *shift)) {
        if (isTimeFault(fault))
            tuples.append(QJsonArray{u"error"_s, u"INVALID_TIME_RANGE"_s, vectorName(fault)});
    }
    return tuples;
}

// R48: a mission at one site, a shift at this or another one, and the teams that exist.
static QJsonArray referenceTuples(const QJsonObject &parameters)
{
    Plan plan;
    QHash<QString, Id<Site>> sites;
    QHash<QString, Id<Team>> teams;
    std::uint64_t lastId = 0;
    for (const auto key : {"shift_site"_L1, "mission_site"_L1}) {
        Site site;
        site.id = sites.value(parameters[key].toString(), Id<Site>{Uuid{1, ++lastId}});
        sites.insert(parameters[key].toString(), site.id);
        plan.load(site);
    }
    for (const QJsonValue &name : parameters["site_teams"_L1].toArray()) {
        Team team;
        team.id = Id<Team>{Uuid{1, ++lastId}};
        teams.insert(name.toString(), team.id);
        plan.load(team);
    }
    Mission mission;
    mission.id = Id<Mission>{Uuid{1, ++lastId}};
    mission.site = sites.value(parameters["mission_site"_L1].toString());
    plan.load(mission);
    Role role;
    role.id = Id<Role>{Uuid{1, ++lastId}};
    plan.load(role);
    Shift shift;
    shift.planned = {Instant{}, Instant{} + minutes{60}};
    shift.mission = mission.id;
    shift.role = role.id;
    shift.site = sites.value(parameters["shift_site"_L1].toString());
    shift.team = teams.value(parameters["shift_team"_L1].toString());
    QJsonArray tuples;
    for (const ShiftFault fault : faultsOf(plan, shift))
        tuples.append(QJsonArray{u"error"_s, vectorName(fault)});
    return tuples;
}

static Result<QJsonArray> tuplesOf(const QJsonObject &vector)
{
    const QString rule = vector["rule"_L1].toString();
    const QJsonObject parameters = vector["params"_L1].toObject();
    if (rule == "time_range_invalid"_L1)
        return timeTuples(parameters);
    if (rule == "reference_mismatch"_L1)
        return referenceTuples(parameters);
    const auto plan = planOfVector(vector);
    if (!plan)
        return plan.error();
    if (rule == "status_filter"_L1)
        return commitmentTuples(*plan);
    if (const auto rules = RuleBook(plan->plan).resolve(u"VECTOR"_s, {}); !rules)
        return rules.error();
    return conflictTuples(rule, *plan);
}

static std::vector<QByteArray> sortedTexts(const QJsonArray &tuples)
{
    std::vector<QByteArray> texts;
    for (const QJsonValue &tuple : tuples)
        texts.push_back(QJsonDocument(tuple.toArray()).toJson(QJsonDocument::Compact));
    std::ranges::sort(texts);
    return texts;
}

static VectorResult run(const QJsonObject &vector)
{
    const QString rule = vector["rule"_L1].toString();
    VectorResult result{
        vector["id"_L1].toString(), VectorOutcome::Skipped, {}, vector["expect"_L1].toArray(), {}};
    const bool isChecked = enumFromName<Rule>(rule.toStdString()).has_value();
    if (!isChecked && rule != "status_filter"_L1)
        return result;
    const auto got = tuplesOf(vector);
    result.outcome = VectorOutcome::Failed;
    if (!got) {
        result.problem = got.error().detail;
        return result;
    }
    result.got = *got;
    if (sortedTexts(result.got) == sortedTexts(result.expected))
        result.outcome = VectorOutcome::Passed;
    return result;
}

Result<std::vector<VectorResult>> runRuleVectors(const QByteArray &file)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(file, &parseError);
    if (!document.isArray()) {
        const bool isJson = parseError.error == QJsonParseError::NoError;
        return Error{ErrorCode::InvalidInput,
                     isJson ? u"expected a list of test vectors"_s : parseError.errorString(),
                     u"byte %1"_s.arg(parseError.offset)};
    }
    std::vector<VectorResult> results;
    const QJsonArray vectors = document.array();
    for (qsizetype i = 0; i < vectors.size(); ++i) {
        const QJsonObject vector = vectors[i].toObject();
        if (!vector["id"_L1].isString() || !findRule(vector["rule"_L1].toString())) {
            return Error{ErrorCode::InvalidInput, u"expected a vector with id and a known rule"_s,
                         u"/%1"_s.arg(i)};
        }
        results.push_back(run(vector));
    }
    return results;
}

} // namespace planning
