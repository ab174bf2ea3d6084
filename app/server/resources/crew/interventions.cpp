#include "app/server/resources/crew/crewroutes.h"
#include "app/server/resources/crew/interventionwriting.h"
#include "app/server/resources/crew/letters.h"
#include "app/server/resources/crew/missionwriting.h"
#include "app/server/resources/crew/people.h"
#include "app/server/resources/crew/searching.h"
#include "app/server/resources/entityroutes.h"
#include "app/server/resources/visibility.h"
#include "core/workspace/crewchanges.h"

namespace planning::server
{

static bool isInView(const Call &call, const Intervention &intervention)
{
    const Shift *shift = call.organization->plan().find(intervention.shift);
    return call.may(Capability::ReadDrafts) || (shift && isShown(call, *shift));
}

static Outcome<const Mission *> missionOf(const Call &call)
{
    const Plan &plan = call.organization->plan();
    const auto id = Id<Mission>::fromString(call.id());
    const Mission *mission = id ? plan.find(*id) : nullptr;
    if (!mission || mission->phase != kMaintenance || !isInView(call, viewOf(plan, *mission)))
        return notFound();
    return mission;
}

// The intervention as the caller may see it: the crew do not learn who else is only asked.
static Intervention viewFor(const Call &call, const Mission &mission)
{
    const Plan &plan = call.organization->plan();
    Intervention view = viewOf(plan, mission);
    if (!view.shift || call.may(Capability::ReadDrafts))
        return view;
    for (const Id<Assignment> id : plan.by<&Assignment::shift>(*view.shift)) {
        const Assignment &assignment = *plan.find(id);
        if (isLive(assignment) && !isShown(call, assignment))
            view.technicians.removeAll(assignment.person);
    }
    return view;
}

static Response answerOf(const Call &call, Id<Mission> id, int status)
{
    const Intervention view = viewFor(call, *call.organization->plan().find(id));
    QByteArray body;
    appendVisible(body, view, Reader::Manager);
    Response response = taggedAnswer(view.version, std::move(body));
    response.status = status;
    if (status == 201)
        response.headers.set("Location", locationOf(QStringLiteral("/interventions/"), id));
    return response;
}

static Outcome<Response> list(Call &call)
{
    const auto query = listQuery(call.request);
    if (!query)
        return query.problem();
    const auto event = eventOfRequest(call);
    std::vector<Intervention> views;
    for (const Mission &mission : call.organization->plan().all<Mission>()) {
        const bool isInside = (!query->from || mission.interval.end > *query->from)
                              && (!query->to || mission.interval.start < *query->to)
                              && (!event || mission.event == event);
        if (mission.phase != kMaintenance || !isInside
            || !mission.name.contains(query->search, Qt::CaseInsensitive))
            continue;
        Intervention view = viewFor(call, mission);
        if (isInView(call, view))
            views.push_back(std::move(view));
    }
    std::vector<const Intervention *> rows;
    for (const Intervention &view : views)
        rows.push_back(&view);
    return page<Intervention>(std::move(rows), *query, Reader::Manager,
                              [](QByteArray &out, const Intervention &view) {
                                  appendVisible(out, view, Reader::Manager);
                              });
}

static Outcome<Response> read(Call &call)
{
    const auto found = missionOf(call);
    if (!found)
        return found.problem();
    return answerOf(call, (*found)->id, 200);
}

// What the body asks for, on top of what is there.
static Outcome<Intervention> wishesOf(const Plan &plan, const Intervention &base,
                                      const Request &request)
{
    const auto body = objectOf(request);
    if (!body)
        return body.problem();
    const auto wanted = valueWith(base, *body);
    if (!wanted)
        return wanted.problem();
    const bool isOwn = wanted->shift == base.shift && wanted->status == base.status
                       && wanted->version == base.version;
    if (!isOwn)
        return Problem{ProblemCode::ValidationError,
                       {QT_TRANSLATE_NOOP("Server", "Some values cannot be taken.")},
                       {detail::givenByServer(QStringLiteral("/version"))}};
    if (wanted->name.isEmpty())
        return missingFields({QStringLiteral("name")});
    return checkedIntervention(plan, *wanted);
}

// To those who are on it now and were not before.
static std::vector<Letter> lettersFor(const Call &call, const QList<Id<Person>> &before,
                                      const Intervention &after)
{
    const Plan &plan = call.organization->plan();
    const Text text{QT_TRANSLATE_NOOP("Server", "You are planned for “%1” from %2 to %3, %4."),
                    {after.name, toRfc3339(after.interval.start), toRfc3339(after.interval.end),
                     plan.find(*after.site)->name}};
    const Text subject{QT_TRANSLATE_NOOP("Server", "Planning PRO: an intervention")};
    std::vector<Letter> letters;
    for (const Id<Person> person : after.technicians) {
        if (!before.contains(person))
            letters.push_back(
                {emailOf(plan, person), subject.in(call.language), text.in(call.language)});
    }
    return letters;
}

static Response afterTelling(Call &call, const QList<Id<Person>> &before, Id<Mission> id,
                             int status, const Mail &mail)
{
    const Plan &plan = call.organization->plan();
    const Response answer = answerOf(call, id, status);
    mailWhenDurable(call, lettersFor(call, before, viewOf(plan, *plan.find(id))), mail);
    return answer;
}

// Whether an intervention is already what is asked for.
static bool isSameWish(Intervention wanted, const Intervention &existing)
{
    wanted.shift = existing.shift;
    wanted.status = existing.status;
    wanted.version = existing.version;
    std::ranges::sort(wanted.technicians);
    return wanted == existing;
}

static Outcome<Response> create(Call &call, const Mail &mail)
{
    const Plan &plan = call.organization->plan();
    auto wanted = wishesOf(plan, {}, call.request);
    if (!wanted)
        return wanted.problem();
    IdSource &ids = call.organization->ids();
    if (wanted->id.isNull())
        wanted->id = ids.next<Mission>();
    if (const Mission *existing = plan.find(wanted->id)) {
        if (isSameWish(*wanted, viewOf(plan, *existing)))
            return answerOf(call, existing->id, 200);
        return Problem{ProblemCode::Duplicate,
                       {QT_TRANSLATE_NOOP("Server", "There is another one of that id already.")}};
    }
    Change change = interventionCreation(plan, *wanted, ids);
    if (auto done = call.organization->commit(std::move(change), call.principal.account); !done)
        return done.problem();
    return afterTelling(call, {}, wanted->id, 201, mail);
}

static Outcome<Response> replace(Call &call, const Mail &mail)
{
    const auto found = missionOf(call);
    if (!found)
        return found.problem();
    const Plan &plan = call.organization->plan();
    const Mission before = **found;
    const Intervention base = viewOf(plan, before);
    if (const auto stale = staleProblem(call.request, base.version))
        return *stale;
    const auto wanted = wishesOf(plan, base, call.request);
    if (!wanted)
        return wanted.problem();
    if (wanted->id != before.id)
        return invalid(QStringLiteral("/id"),
                       {QT_TRANSLATE_NOOP("Server", "The id cannot be changed.")});
    Change change = interventionChange(plan, before, *wanted, call.organization->ids());
    if (auto done = call.organization->commit(std::move(change), call.principal.account); !done)
        return done.problem();
    return afterTelling(call, base.technicians, before.id, 200, mail);
}

static Outcome<Response> remove(Call &call)
{
    const auto found = missionOf(call);
    if (!found)
        return found.problem();
    const Plan &plan = call.organization->plan();
    if (const auto stale = staleProblem(call.request, viewOf(plan, **found).version))
        return *stale;
    auto change = missionRemoval(plan, **found);
    if (!change)
        return change.problem();
    if (auto done = call.organization->commit(*std::move(change), call.principal.account); !done)
        return done.problem();
    return noContent();
}

static QJsonObject bodySchemaOfIntervention()
{
    const QJsonObject body = withGiven(bodySchema<Intervention>(),
                                       {QStringLiteral("shift_id"), QStringLiteral("status")});
    return withMember(body, QStringLiteral("technicians"),
                      {{QStringLiteral("description"),
                        QStringLiteral("People, or accounts of people: they are told.")}});
}

static void addReadRoutes(Router &router, const QString &all, const QString &one)
{
    const QString name = QStringLiteral("Intervention");
    const Access crew = only(Capability::ReadPublishedPlan);
    router.add({Method::Get, all, QStringLiteral("listInterventions"), crew, Place::Organization,
                Bucket::General, false, list,
                saying(QStringLiteral("Lists interventions: missions of the phase maintenance"))
                    .takes(listParameters<Intervention>())
                    .takes(searchParameters())
                    .answers({name, answerSchema<Intervention>, {}, true})
                    .ofEvents()});
    router.add({Method::Get, one, QStringLiteral("readIntervention"), crew, Place::Organization,
                Bucket::General, false, read,
                saying(QStringLiteral("Reads an intervention"))
                    .answers({name, answerSchema<Intervention>})
                    .ofVersions()});
}

void addInterventionRoutes(Router &router, const Mail &mail)
{
    const QString all = QStringLiteral("/interventions");
    const QString one = QStringLiteral("/interventions/{id}");
    const auto add = [&](Method method, const QString &pattern, const QString &operation,
                         Handler handler, const RouteContract &contract) {
        router.add({method, pattern, operation, only(Capability::WritePlan), Place::Organization,
                    Bucket::General, true, std::move(handler), contract});
    };
    const Schema answer{QStringLiteral("Intervention"), answerSchema<Intervention>};
    const QStringList required{QStringLiteral("name"), QStringLiteral("site_id"),
                               QStringLiteral("role_id"), QStringLiteral("start_time"),
                               QStringLiteral("end_time")};
    addReadRoutes(router, all, one);
    add(
        Method::Post, all, QStringLiteral("createIntervention"),
        [mail](Call &call) { return create(call, mail); },
        saying(QStringLiteral("Plans an intervention with its crew and equipment"))
            .reads({QStringLiteral("InterventionBody"), bodySchemaOfIntervention, required})
            .answers(answer, 201)
            .orAnswers(200)
            .mayFail({ProblemCode::Duplicate})
            .ofVersions());
    add(
        Method::Put, one, QStringLiteral("replaceIntervention"),
        [mail](Call &call) { return replace(call, mail); },
        saying(QStringLiteral("Changes what is named of an intervention"))
            .reads({QStringLiteral("InterventionPatch"), bodySchemaOfIntervention})
            .answers(answer)
            .ofVersions());
    add(Method::Delete, one, QStringLiteral("deleteIntervention"), remove,
        saying(QStringLiteral("Removes an intervention with its drafts"))
            .answersNothing()
            .mayFail({ProblemCode::ResourceConflict})
            .ofVersions());
}

} // namespace planning::server
