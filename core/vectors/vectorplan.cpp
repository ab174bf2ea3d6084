#include "core/vectors/vectorplan.h"

#include "core/vectors/vectorrules.h"
#include "core/vectors/vectorworld.h"

#include <QJsonArray>

#include <algorithm>

namespace planning
{

using namespace Qt::StringLiterals;

Error notUnderstood(const QString &what)
{
    return {ErrorCode::InvalidInput, what, u"params"_s};
}

std::optional<Instant> vectorInstant(const QJsonValue &json)
{
    const QString text = json.toString();
    return instantFromRfc3339(text.size() == 16 ? text + u'Z' : text);
}

VectorPlanBuilder::VectorPlanBuilder(const RuleSet &rules, QStringList tags)
    : m_tags(std::move(tags))
{
    Organization organization;
    organization.defaultTimezone = m_timezone;
    organization.defaultRuleSet = rules.code;
    add(organization);
    add(rules);
}

Id<Site> VectorPlanBuilder::siteNamed(const QString &name, const QString &timezone)
{
    const QString key = name + u'@' + timezone;
    if (!m_sites.contains(key)) {
        Site site;
        site.name = name;
        site.timezone = timezone;
        m_sites.insert(key, add(site));
    }
    return m_sites.value(key);
}

Id<Role> VectorPlanBuilder::roleOf(const QString &code)
{
    if (!m_roles.contains(code)) {
        Role role;
        role.code = code;
        m_roles.insert(code, add(role));
    }
    return m_roles.value(code);
}

Id<Person> VectorPlanBuilder::personNamed(const QString &name)
{
    if (!m_persons.contains(name)) {
        Person person;
        person.lastName = name;
        m_persons.insert(name, add(person));
        m_result.personNames.insert(m_persons.value(name), name);
    }
    return m_persons.value(name);
}

static std::optional<AssignmentStatus> assignmentStatus(const QString &name)
{
    if (name == "accepted"_L1 || name == "completed"_L1)
        return AssignmentStatus::Confirmed;
    return enumFromName<AssignmentStatus>(name.toStdString());
}

Result<void> VectorPlanBuilder::assign(const QJsonObject &json, Id<Shift> shift)
{
    const QString name = json["person"_L1].toString(u"P1"_s);
    const auto status = assignmentStatus(json["assignment_status"_L1].toString(u"confirmed"_s));
    if (!status)
        return notUnderstood(u"assignment_status of %1"_s.arg(json["id"_L1].toString()));
    Assignment assignment;
    assignment.shift = shift;
    assignment.person = personNamed(name);
    assignment.status = *status;
    assignment.id = add(assignment);
    m_result.assignments.push_back(assignment);
    return ok();
}

Result<void> VectorPlanBuilder::addShift(const QJsonObject &json)
{
    const QString name = json["id"_L1].toString();
    if (m_shifts.contains(name)) // one more assignment of the same shift
        return assign(json, m_shifts.value(name));
    const auto start = vectorInstant(json["start"_L1]);
    const auto end = vectorInstant(json["end"_L1]);
    const auto status =
        enumFromName<ShiftStatus>(json["shift_status"_L1].toString(u"published"_s).toStdString());
    const auto kind = enumFromName<ShiftKind>(json["kind"_L1].toString(u"work"_s).toStdString());
    if (!start || !end || !status || !kind)
        return notUnderstood(u"start, end, shift_status or kind of shift %1"_s.arg(name));
    Shift shift;
    shift.title = name;
    shift.site = siteNamed(json["site"_L1].toString(u"S1"_s), json["tz"_L1].toString(m_timezone));
    shift.role = roleOf(json["role"_L1].toString(u"tech"_s));
    // "wrap" is time after the end that is still duty.
    shift.planned = {*start, std::max(*end, vectorInstant(json["duty_end"_L1]).value_or(*end))};
    shift.callTime = vectorInstant(json["call"_L1]);
    shift.status = *status;
    shift.kind = *kind;
    shift.tags = m_tags;
    for (const QJsonValue &each : json["breaks"_L1].toArray()) {
        const auto from = vectorInstant(each["start"_L1]);
        const auto to = vectorInstant(each["end"_L1]);
        if (!from || !to)
            return notUnderstood(u"breaks of shift %1"_s.arg(name));
        shift.breaks.append({{*from, *to}, each["paid"_L1].toBool(), true});
    }
    shift.id = add(shift);
    m_shifts.insert(name, shift.id);
    m_result.shiftNames.insert(shift.id, name);
    return assign(json, shift.id);
}

Id<Shift> VectorPlanBuilder::work(const Interval &planned, ShiftKind kind, const QStringList &tags)
{
    Shift shift;
    shift.title = u"W%1"_s.arg(m_result.assignments.size());
    shift.site = siteNamed(u"S1"_s, m_timezone);
    shift.role = roleOf(u"tech"_s);
    shift.planned = planned;
    shift.status = ShiftStatus::Published;
    shift.kind = kind;
    shift.tags = tags;
    shift.id = add(shift);
    m_result.shiftNames.insert(shift.id, shift.title);
    Assignment assignment;
    assignment.shift = shift.id;
    assignment.person = personNamed(u"P1"_s);
    assignment.status = AssignmentStatus::Confirmed;
    assignment.id = add(assignment);
    m_result.assignments.push_back(assignment);
    return shift.id;
}

Result<void> VectorPlanBuilder::addShifts(const QJsonArray &shifts)
{
    if (!shifts.isEmpty())
        m_timezone = shifts.first()["tz"_L1].toString(m_timezone);
    for (const QJsonValue &shift : shifts) {
        if (const auto added = addShift(shift.toObject()); !added)
            return added;
    }
    return ok();
}

// What a vector without shifts is judged on.
static QJsonArray someShift()
{
    return {QJsonObject{{u"id"_s, u"A"_s},
                        {u"start"_s, u"2026-03-02T08:00Z"_s},
                        {u"end"_s, u"2026-03-02T16:00Z"_s}}};
}

Result<VectorPlan> planOfVector(const QJsonObject &vector)
{
    VectorPlanBuilder builder(ruleSetOfVector(vector),
                              tagsOfProfile(vector["profile"_L1].toString()));
    const VectorWorld world = worldOf(vector["rule"_L1].toString());
    QJsonArray shifts = vector["shifts"_L1].toArray();
    if (shifts.isEmpty() && world.shifts == VectorShifts::FromVector)
        shifts = someShift();
    if (const auto added = builder.addShifts(shifts); !added)
        return added.error();
    if (const auto described = world.describe(builder, vector["params"_L1].toObject()); !described)
        return described.error();
    return builder.take();
}

} // namespace planning
