#include "app/server/resources/crew/crewroutes.h"
#include "app/server/resources/crew/interventionwriting.h"
#include "app/server/resources/crew/letters.h"
#include "app/server/resources/crew/missionwriting.h"
#include "app/server/resources/crew/people.h"
#include "app/server/resources/entityroutes.h"
#include "app/server/resources/visibility.h"

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

static Response answerOf(const Plan &plan, Id<Mission> id, int status)
{
    const Intervention view = viewOf(plan, *plan.find(id));
    QByteArray body;
    appendVisible(body, view, Reader::Manager);
    Response response = jsonAnswer(status, std::move(body));
    response.headers.set("ETag", entityTag(view.version));
    return response;
}

static Outcome<Response> list(Call &call)
{
    const auto query = listQuery(call.request);
    if (!query)
        return query.problem();
    const Plan &plan = call.organization->plan();
    std::vector<Intervention> views;
    for (const Mission &mission : plan.all<Mission>()) {
        const bool isInside = (!query->from || mission.interval.end > *query->from)
                              && (!query->to || mission.interval.start < *query->to);
        if (mission.phase != kMaintenance || !isInside
            || !mission.name.contains(query->search, Qt::CaseInsensitive))
            continue;
        Intervention view = viewOf(plan, mission);
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
    return answerOf(call.organization->plan(), (*found)->id, 200);
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
    const Response answer = answerOf(plan, id, status);
    mailAfterwards(call, lettersFor(call, before, viewOf(plan, *plan.find(id))), answer, mail);
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
            return answerOf(plan, existing->id, 200);
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
    auto change = missionRemoval(call.organization->plan(), **found);
    if (!change)
        return change.problem();
    if (auto done = call.organization->commit(*std::move(change), call.principal.account); !done)
        return done.problem();
    return noContent();
}

void addInterventionRoutes(Router &router, const Mail &mail)
{
    const QString all = QStringLiteral("/interventions");
    const QString one = QStringLiteral("/interventions/{id}");
    const auto add = [&](Method method, const QString &pattern, const QString &operation,
                         Handler handler) {
        const bool writes = method != Method::Get;
        router.add({method, pattern, operation,
                    only(writes ? Capability::WritePlan : Capability::ReadPublishedPlan),
                    Place::Organization, Bucket::General, writes, std::move(handler)});
    };
    add(Method::Get, all, QStringLiteral("listInterventions"), list);
    add(Method::Get, one, QStringLiteral("readIntervention"), read);
    add(Method::Post, all, QStringLiteral("createIntervention"),
        [mail](Call &call) { return create(call, mail); });
    add(Method::Put, one, QStringLiteral("replaceIntervention"),
        [mail](Call &call) { return replace(call, mail); });
    add(Method::Delete, one, QStringLiteral("deleteIntervention"), remove);
}

} // namespace planning::server
