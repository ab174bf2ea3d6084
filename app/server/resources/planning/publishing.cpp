#include "app/server/resources/planning/publishing.h"

#include "app/server/organizations/liveorganization.h"
#include "app/server/resources/conflictjson.h"
#include "core/cost/shiftcosts.h"
#include "core/exchange/json.h"
#include "core/fixes/override.h"
#include "core/workspace/crewchanges.h"

#include <set>

namespace planning::server
{

static bool holdsSomebody(const Plan &plan, const Shift &shift, const QList<Id<Person>> &persons)
{
    for (const Id<Assignment> id : plan.by<&Assignment::shift>(shift.id)) {
        const Assignment *assignment = plan.find(id);
        if (isLive(*assignment) && persons.contains(assignment->person))
            return true;
    }
    return false;
}

static bool isInScope(const Plan &plan, const Shift &shift, const Publishing &wanted)
{
    if (shift.status == ShiftStatus::Cancelled)
        return false;
    if (wanted.teams.isEmpty() && wanted.persons.isEmpty() && wanted.events.isEmpty())
        return true;
    const auto event = eventOf(plan, shift);
    return (shift.team && wanted.teams.contains(*shift.team))
           || (event && wanted.events.contains(*event))
           || holdsSomebody(plan, shift, wanted.persons);
}

static std::vector<Id<Shift>> shiftsOf(const Plan &plan, const Publishing &wanted)
{
    const Interval window{wanted.from, wanted.to};
    std::vector<Id<Shift>> shifts;
    for (const Id<Shift> id : plan.shiftsNear(window)) {
        const Shift &shift = *plan.find(id);
        if (window.contains(shift.planned.start) && isInScope(plan, shift, wanted))
            shifts.push_back(id);
    }
    std::ranges::sort(shifts);
    return shifts;
}

// Adds the overrides that came with the request, each of a conflict that exists.
static Outcome<bool> addOverrides(Change &change, const Publishing &wanted, Call &call)
{
    const ConflictIndex &known = call.organization->workspace().conflicts();
    for (qsizetype i = 0; i < wanted.overrides.size(); ++i) {
        const GivenOverride &given = wanted.overrides.at(i);
        const QString pointer = QStringLiteral("/overrides/%1/").arg(i);
        const Conflict *conflict = known.find(given.key);
        if (!conflict)
            return invalid(pointer + QStringLiteral("key"),
                           {QT_TRANSLATE_NOOP("Server", "There is no such conflict.")});
        const auto allowed = overrideConflict(call.organization->plan(), *conflict, given.reason,
                                              call.organization->ids());
        if (!allowed)
            return invalid(pointer + allowed.error().where,
                           {QT_TRANSLATE_NOOP("Server", "A hard conflict and a reason are "
                                                        "expected.")});
        change.append(*allowed);
    }
    return true;
}

// Hard conflicts of the shifts that neither the plan nor the request allows.
static std::vector<Conflict> standing(const std::vector<Id<Shift>> &shifts,
                                      const Publishing &wanted, Call &call)
{
    const ConflictIndex &known = call.organization->workspace().conflicts();
    std::set<QString> keys;
    std::vector<Conflict> conflicts;
    for (const Id<Shift> shift : shifts) {
        for (const Conflict *conflict : known.ofShift(shift)) {
            const bool isGiven = std::ranges::any_of(
                wanted.overrides, [&](const auto &given) { return given.key == conflict->key; });
            const bool isAllowed =
                isGiven || overrideOf(call.organization->plan(), conflict->key) != nullptr;
            if (conflict->type == ConflictType::Hard && !isAllowed
                && keys.insert(conflict->key).second)
                conflicts.push_back(*conflict);
        }
    }
    return conflicts;
}

// What a person is told of one shift; two that are equal tell the same.
static QJsonObject told(const Shift &shift, const Assignment &assignment)
{
    const Interval part = assignment.part.value_or(shift.planned);
    QJsonObject object{{QStringLiteral("start_time"), toRfc3339(part.start)},
                       {QStringLiteral("end_time"), toRfc3339(part.end)},
                       {QStringLiteral("site_id"), shift.site.toString()},
                       {QStringLiteral("role_id"), shift.role.toString()},
                       {QStringLiteral("title"), shift.title},
                       {QStringLiteral("status"), json::text(nameOf(assignment.status))}};
    if (shift.callTime)
        object[QStringLiteral("call_time")] = toRfc3339(*shift.callTime);
    return object;
}

static std::map<Id<Person>, QJsonObject> toldToEach(const Plan &plan,
                                                    const std::vector<Id<Shift>> &shifts)
{
    std::map<Id<Person>, QJsonObject> people;
    for (const Id<Shift> id : shifts) {
        for (const Id<Assignment> each : plan.by<&Assignment::shift>(id)) {
            const Assignment &assignment = *plan.find(each);
            if (isLive(assignment))
                people[assignment.person][id.toString()] = told(*plan.find(id), assignment);
        }
    }
    return people;
}

// What the person was last told of the shifts that begin in the period.
static QJsonObject lastTold(const Plan &plan, const QString &person, const Publishing &wanted)
{
    std::vector<const Publication *> publications;
    for (const Publication &publication : plan.all<Publication>())
        publications.push_back(&publication);
    std::ranges::sort(publications, {}, &Publication::at);
    QJsonObject last;
    for (const Publication *publication : publications) {
        const QJsonObject digest = publication->digests.value(person).toObject();
        for (const QJsonValue &gone : digest[QStringLiteral("removed")].toArray())
            last.remove(gone.toString());
        const QJsonObject shifts = digest[QStringLiteral("shifts")].toObject();
        for (auto it = shifts.begin(); it != shifts.end(); ++it)
            last[it.key()] = it.value();
    }
    const QStringList ids = last.keys();
    for (const QString &id : ids) {
        const auto start =
            instantFromRfc3339(last[id].toObject()[QStringLiteral("start_time")].toString());
        if (!start || *start < wanted.from || *start >= wanted.to)
            last.remove(id);
    }
    return last;
}

static QJsonObject digestOf(const QJsonObject &now, const QJsonObject &before)
{
    QJsonArray added;
    QJsonArray changed;
    QJsonArray removed;
    for (const QString &id : now.keys()) {
        if (!before.contains(id))
            added.append(id);
        else if (before[id] != now[id])
            changed.append(id);
    }
    for (const QString &id : before.keys()) {
        if (!now.contains(id))
            removed.append(id);
    }
    return {{QStringLiteral("shifts"), now},
            {QStringLiteral("added"), added},
            {QStringLiteral("changed"), changed},
            {QStringLiteral("removed"), removed}};
}

static QJsonObject digestsOf(const Plan &plan, const std::vector<Id<Shift>> &shifts,
                             const Publishing &wanted)
{
    std::map<Id<Person>, QJsonObject> people = toldToEach(plan, shifts);
    // Who was told of a shift and is on none any more must learn that too.
    if (wanted.teams.isEmpty() && wanted.events.isEmpty()) {
        for (const Publication &publication : plan.all<Publication>()) {
            for (const QString &person : publication.digests.keys()) {
                const auto id = Id<Person>::fromString(person);
                if (id && (wanted.persons.isEmpty() || wanted.persons.contains(*id)))
                    people.try_emplace(*id);
            }
        }
    }
    QJsonObject digests;
    for (const auto &[person, now] : people) {
        const QJsonObject before = lastTold(plan, person.toString(), wanted);
        if (!now.isEmpty() || !before.isEmpty())
            digests[person.toString()] = digestOf(now, before);
    }
    return digests;
}

static Publication publicationOf(const Publishing &wanted, const std::vector<Id<Shift>> &shifts,
                                 Call &call)
{
    Publication publication;
    publication.id = call.organization->ids().next<Publication>();
    publication.interval = {wanted.from, wanted.to};
    publication.teams = wanted.teams;
    publication.persons = wanted.persons;
    for (const Id<Event> &event : wanted.events)
        publication.events.append(event.toString());
    publication.at = call.organization->clock().now();
    publication.account = call.principal.account;
    publication.digests = digestsOf(call.organization->plan(), shifts, wanted);
    return publication;
}

Outcome<Change> publicationChange(const Publishing &wanted, Call &call)
{
    if (wanted.to <= wanted.from)
        return invalid(QStringLiteral("/to"),
                       {QT_TRANSLATE_NOOP("Server", "“to” must be after “from”.")},
                       ProblemCode::InvalidTimeRange);
    const Plan &plan = call.organization->plan();
    Change change;
    change.name = QStringLiteral("publish_planning");
    if (auto overrides = addOverrides(change, wanted, call); !overrides)
        return overrides.problem();
    const std::vector<Id<Shift>> shifts = shiftsOf(plan, wanted);
    if (const auto conflicts = standing(shifts, wanted, call); !conflicts.empty()) {
        Problem problem = blockedBy(conflicts, call);
        problem.code = ProblemCode::ResourceConflict;
        return problem;
    }
    for (const Id<Shift> id : shifts) {
        const Shift &before = *plan.find(id);
        Shift after = before;
        after.status = ShiftStatus::Published;
        if (after != before)
            change.update(before, after);
    }
    change.insert(publicationOf(wanted, shifts, call));
    return change;
}

} // namespace planning::server
