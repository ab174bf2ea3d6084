#include "core/rules/vectorplan.h"

#include "core/model/calendar.h"
#include "core/rules/vectorrules.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace planning
{

using namespace Qt::StringLiterals;
using std::chrono::days;

static Error notUnderstood(const QString &what)
{
    return {ErrorCode::InvalidInput, what, u"params"_s};
}

// Vectors write whole minutes: "2026-03-02T08:00Z"; without "Z" the time is taken as UTC too.
static std::optional<Instant> instantOf(const QJsonValue &json)
{
    const QString text = json.toString();
    return instantFromRfc3339(text.size() == 16 ? text + u'Z' : text);
}

// "22:30", also "24:00", in minutes after midnight
static std::optional<minutes> clockTime(const QString &text)
{
    const auto hour = text.section(u':', 0, 0);
    const auto minute = text.section(u':', 1, 1);
    if (hour.size() != 2 || minute.size() != 2)
        return std::nullopt;
    return std::chrono::hours{hour.toInt()} + minutes{minute.toInt()};
}

namespace
{

class Builder
{
public:
    Result<VectorPlan> build(const QJsonObject &vector);

private:
    Result<void> addShifts(const QJsonArray &shifts);
    Result<void> addShift(const QJsonObject &json);
    Result<void> assign(const QJsonObject &json, Id<Shift> shift);
    void addOrganization(const QJsonObject &vector);
    Result<void> describeWorld(const QString &rule, const QJsonObject &parameters);
    Result<void> addAvailability(const QJsonObject &declared);
    Result<void> addLeaves(const QJsonArray &leaves);
    void addSkills(const QJsonObject &parameters);
    void addRole(const QJsonObject &parameters);
    void addCertifications(const QJsonObject &parameters);
    void addCeilings(const QJsonObject &parameters);

    // Vectors have few entities: ids count up.
    template <typename T>
    Id<T> nextId()
    {
        return Id<T>{Uuid{1, ++m_lastId}};
    }
    template <typename T>
    Id<T> add(T entity)
    {
        entity.id = nextId<T>();
        m_result.plan.load(entity);
        return entity.id;
    }
    template <typename T>
    void replace(const T &before, T after)
    {
        Change change;
        change.update(before, std::move(after));
        const auto applied = m_result.plan.apply(change);
        Q_ASSERT(applied);
    }
    Id<Site> siteFor(const QString &name, const QString &timezone);
    Id<Person> firstPerson() const { return m_result.assignments.front().person; }

    VectorPlan m_result;
    std::uint64_t m_lastId = 0;
    QStringList m_tags; // of every shift
    QString m_timezone = u"Europe/Paris"_s; // of the first shift
    QHash<QString, Id<Site>> m_sites;
    QHash<QString, Id<Role>> m_roles;
    QHash<QString, Id<Person>> m_persons;
    QHash<QString, Id<Shift>> m_shifts;
};

} // namespace

Id<Site> Builder::siteFor(const QString &name, const QString &timezone)
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

void Builder::addOrganization(const QJsonObject &vector)
{
    m_tags = tagsOfProfile(vector["profile"_L1].toString());
    const RuleSet rules = ruleSetOfVector(vector);
    Organization organization;
    organization.defaultTimezone = u"Europe/Paris"_s;
    organization.defaultRuleSet = rules.code;
    add(organization);
    add(rules);
}

static std::optional<AssignmentStatus> assignmentStatus(const QString &name)
{
    if (name == "accepted"_L1 || name == "completed"_L1)
        return AssignmentStatus::Confirmed;
    return enumFromName<AssignmentStatus>(name.toStdString());
}

Result<void> Builder::assign(const QJsonObject &json, Id<Shift> shift)
{
    const QString name = json["person"_L1].toString(u"P1"_s);
    const auto status = assignmentStatus(json["assignment_status"_L1].toString(u"confirmed"_s));
    if (!status)
        return notUnderstood(u"assignment_status of %1"_s.arg(json["id"_L1].toString()));
    if (!m_persons.contains(name)) {
        Person person;
        person.lastName = name;
        m_persons.insert(name, add(person));
        m_result.personNames.insert(m_persons.value(name), name);
    }
    Assignment assignment;
    assignment.shift = shift;
    assignment.person = m_persons.value(name);
    assignment.status = *status;
    assignment.id = add(assignment);
    m_result.assignments.push_back(assignment);
    return ok();
}

Result<void> Builder::addShift(const QJsonObject &json)
{
    const QString name = json["id"_L1].toString();
    if (m_shifts.contains(name)) // one more assignment of the same shift
        return assign(json, m_shifts.value(name));
    const auto start = instantOf(json["start"_L1]);
    const auto end = instantOf(json["end"_L1]);
    const auto status =
        enumFromName<ShiftStatus>(json["shift_status"_L1].toString(u"published"_s).toStdString());
    const auto kind = enumFromName<ShiftKind>(json["kind"_L1].toString(u"work"_s).toStdString());
    if (!start || !end || !status || !kind)
        return notUnderstood(u"start, end, shift_status or kind of shift %1"_s.arg(name));
    const QString role = json["role"_L1].toString(u"tech"_s);
    if (!m_roles.contains(role)) {
        Role entity;
        entity.code = role;
        m_roles.insert(role, add(entity));
    }
    Shift shift;
    shift.title = name;
    shift.site = siteFor(json["site"_L1].toString(u"S1"_s), json["tz"_L1].toString(m_timezone));
    shift.role = m_roles.value(role);
    // "wrap" is time after the end that is still duty.
    shift.planned = {*start, std::max(*end, instantOf(json["duty_end"_L1]).value_or(*end))};
    shift.callTime = instantOf(json["call"_L1]);
    shift.status = *status;
    shift.kind = *kind;
    shift.tags = m_tags;
    for (const QJsonValue &each : json["breaks"_L1].toArray()) {
        const auto from = instantOf(each["start"_L1]);
        const auto to = instantOf(each["end"_L1]);
        if (!from || !to)
            return notUnderstood(u"breaks of shift %1"_s.arg(name));
        shift.breaks.append({{*from, *to}, each["paid"_L1].toBool(), true});
    }
    shift.id = add(shift);
    m_shifts.insert(name, shift.id);
    m_result.shiftNames.insert(shift.id, name);
    return assign(json, shift.id);
}

Result<void> Builder::addShifts(const QJsonArray &shifts)
{
    if (!shifts.isEmpty())
        m_timezone = shifts.first()["tz"_L1].toString(m_timezone);
    for (const QJsonValue &shift : shifts) {
        if (const auto added = addShift(shift.toObject()); !added)
            return added;
    }
    if (!shifts.isEmpty())
        return ok();
    // Vectors about a person alone need some shift to be judged on.
    return addShift({{u"id"_s, u"A"_s},
                     {u"start"_s, u"2026-03-02T08:00Z"_s},
                     {u"end"_s, u"2026-03-02T16:00Z"_s}});
}

// "20:00-02:00" of a day; an end at or before the start means the next day.
static std::optional<Interval> rangeOf(const QString &text, LocalDay day, const Zone &zone)
{
    const auto from = clockTime(text.section(u'-', 0, 0));
    const auto to = clockTime(text.section(u'-', 1));
    if (!from || !to)
        return std::nullopt;
    const days next{*to <= *from ? 1 : 0};
    return Interval{zone.toInstant(day + *from), zone.toInstant(day + next + *to)};
}

// What ranges of the day before leave of a day declared without any.
static Interval closedPart(Interval day, const std::vector<Availability> &ranges)
{
    for (const Availability &range : ranges) {
        if (range.interval.contains(day.start))
            day.start = range.interval.end;
    }
    return day;
}

Result<void> Builder::addAvailability(const QJsonObject &declared)
{
    const Zone zone = *Zone::named(m_timezone);
    std::vector<LocalDay> closedDays; // declared without any range
    std::vector<Availability> ranges;
    Availability availability;
    availability.person = firstPerson();
    availability.timezone = m_timezone;
    for (auto it = declared.begin(); it != declared.end(); ++it) {
        const auto day = dayFromIsoDate(it.key());
        if (!day)
            return notUnderstood(u"date \"%1\""_s.arg(it.key()));
        if (it->toArray().isEmpty())
            closedDays.push_back(*day);
        for (const QJsonValue &range : it->toArray()) {
            const auto interval = rangeOf(range.toString(), *day, zone);
            if (!interval)
                return notUnderstood(u"range \"%1\""_s.arg(range.toString()));
            availability.kind = AvailabilityKind::Available;
            availability.interval = *interval;
            ranges.push_back(availability);
        }
    }
    // Ranges of the day before may reach into a closed day and win there.
    for (const LocalDay day : closedDays) {
        availability.kind = AvailabilityKind::Unavailable;
        availability.interval = closedPart(zone.dayInterval(day), ranges);
        add(availability);
    }
    std::ranges::for_each(ranges, [this](const Availability &range) { add(range); });
    return ok();
}

Result<void> Builder::addLeaves(const QJsonArray &leaves)
{
    const Zone zone = *Zone::named(m_timezone);
    for (const QJsonValue &each : leaves) {
        const auto first = dayFromIsoDate(each.toArray()[0].toString());
        const auto last = dayFromIsoDate(each.toArray()[1].toString());
        if (!first || !last)
            return notUnderstood(u"leaves"_s);
        const QString status = each.toArray()[2].toString();
        Leave leave;
        leave.person = firstPerson();
        leave.interval = zone.dayInterval(*first).united(zone.dayInterval(*last));
        leave.status =
            enumFromName<LeaveStatus>(status.toStdString()).value_or(LeaveStatus::Refused);
        add(leave);
    }
    return ok();
}

void Builder::addSkills(const QJsonObject &parameters)
{
    const QJsonObject levels = parameters["min"_L1].toObject();
    const Shift before = m_result.firstShift();
    Shift after = before;
    for (const QJsonValue &code : parameters["req"_L1].toArray())
        after.requiredSkills.append({code.toString(), levels[code.toString()].toInt(1)});
    replace(before, after);
    const QJsonObject have = parameters["have"_L1].toObject();
    for (auto it = have.begin(); it != have.end(); ++it) {
        PersonSkill skill;
        skill.person = firstPerson();
        skill.skill = it.key();
        skill.level = it->toInt();
        add(skill);
    }
}

void Builder::addRole(const QJsonObject &parameters)
{
    Role needed;
    needed.code = parameters["need"_L1].toString();
    Skill catalogued;
    catalogued.code = needed.code;
    add(catalogued);
    const Shift before = m_result.firstShift();
    Shift after = before;
    after.role = add(needed);
    replace(before, after);
    for (const QJsonValue &code : parameters["roles"_L1].toArray()) {
        PersonSkill skill;
        skill.person = firstPerson();
        skill.skill = code.toString();
        add(skill);
    }
}

void Builder::addCertifications(const QJsonObject &parameters)
{
    for (const Id<Role> id : std::as_const(m_roles)) {
        const Role before = *m_result.plan.find(id);
        Role after = before;
        for (const QJsonValue &code : parameters["req"_L1].toArray())
            after.requiredCertifications << code.toString();
        replace(before, after);
    }
    const QJsonObject held = parameters["held"_L1].toObject();
    for (auto it = held.begin(); it != held.end(); ++it) {
        Certification certification;
        certification.person = firstPerson();
        certification.code = it.key();
        certification.expiresOn = dayFromIsoDate(it->toString());
        add(certification);
    }
}

void Builder::addCeilings(const QJsonObject &parameters)
{
    const auto ceiling = [&parameters](QLatin1String name) -> std::optional<minutes> {
        if (!parameters[name].isDouble())
            return std::nullopt;
        return minutes{std::llround(parameters[name].toDouble() * 60)};
    };
    for (const Id<Person> person : std::as_const(m_persons)) {
        Contract contract;
        contract.person = person;
        contract.softCeilingDay = ceiling("day"_L1);
        contract.softCeilingWeek = ceiling("week"_L1);
        contract.softCeilingMonth = ceiling("month"_L1);
        add(contract);
    }
}

Result<void> Builder::describeWorld(const QString &rule, const QJsonObject &parameters)
{
    if (rule == "availability_outside"_L1)
        return addAvailability(parameters["av"_L1].toObject());
    if (rule == "leave_overlap"_L1)
        return addLeaves(parameters["leaves"_L1].toArray());
    if (rule == "skill_missing"_L1)
        addSkills(parameters);
    if (rule == "role_mismatch"_L1)
        addRole(parameters);
    if (rule == "certification_invalid"_L1)
        addCertifications(parameters);
    if (rule == "hours_soft_ceiling"_L1)
        addCeilings(parameters);
    if (rule == "understaffed"_L1) {
        const Shift before = m_result.firstShift();
        Shift after = before;
        after.headcount = parameters["need"_L1].toInt(1);
        replace(before, after);
    }
    if (rule == "capacity_exceeded"_L1) {
        for (const Id<Site> id : std::as_const(m_sites)) {
            const Site before = *m_result.plan.find(id);
            Site after = before;
            after.capacity = parameters["cap"_L1].toInt();
            after.capacityKind = parameters["kind"_L1].toString() == "soft"_L1 ? CapacityKind::Soft
                                                                               : CapacityKind::Hard;
            replace(before, after);
        }
    }
    return ok();
}

Result<VectorPlan> Builder::build(const QJsonObject &vector)
{
    addOrganization(vector);
    if (const auto added = addShifts(vector["shifts"_L1].toArray()); !added)
        return added.error();
    const auto described =
        describeWorld(vector["rule"_L1].toString(), vector["params"_L1].toObject());
    if (!described)
        return described.error();
    return m_result;
}

Result<VectorPlan> planOfVector(const QJsonObject &vector)
{
    return Builder().build(vector);
}

} // namespace planning
