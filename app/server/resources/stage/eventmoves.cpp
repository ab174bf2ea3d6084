#include "app/server/resources/conflictjson.h"
#include "app/server/resources/entityroutes.h"
#include "app/server/resources/stage/stagebodies.h"
#include "app/server/resources/stage/stageroutes.h"
#include "core/workspace/eventchanges.h"
#include "core/workspace/validate.h"

namespace planning::server
{

using namespace Qt::StringLiterals;

namespace
{

struct MoveOutcome {
    QJsonArray introduced;
    QJsonArray cleared;
};

} // namespace

static std::vector<Conflict> without(std::vector<Conflict> conflicts,
                                     const std::vector<Conflict> &others)
{
    std::erase_if(conflicts, [&](const Conflict &conflict) {
        return std::ranges::binary_search(others, conflict.key, {}, &Conflict::key);
    });
    return conflicts;
}

// The conflicts of what the move touches, as it would be beside as it is.
static MoveOutcome outcomeOf(const Change &change, Call &call)
{
    Workspace &workspace = call.organization->workspace();
    Touched concerned;
    std::vector<Conflict> after;
    workspace.tryOut(change, [&](const Plan &plan) {
        concerned = touched(change, plan);
        after = Checker().check(plan, concerned);
    });
    const std::vector<Conflict> before = Checker().check(workspace.plan(), concerned);
    return {conflictsToJson(without(after, before), call, 0),
            conflictsToJson(without(before, after), call, 0)};
}

static qint64 movedShifts(const Change &change)
{
    return std::ranges::count_if(change.edits, [](const AnyEdit &edit) {
        return std::holds_alternative<Edit<Shift>>(edit);
    });
}

static Outcome<Response> moveEvent(const EntityRoutes<Event> &routes, Call &call)
{
    const auto found = entityOf(routes, call);
    if (!found)
        return found.problem();
    const Event event = **found;
    if (const auto stale = staleProblem(call.request, event.record.version))
        return *stale;
    const auto body = bodyOf<EventMoveBody>(call.request);
    if (!body)
        return body.problem();
    if (body->to == LocalDay{})
        return missingFields({u"to"_s});
    Change change = planning::moveEvent(call.organization->plan(), event.id, body->to);
    if (!validateYears(change))
        return invalid(u"/to"_s, {QT_TRANSLATE_NOOP("Server", "This leads out of the years 1 to "
                                                              "9999.")});
    const MoveOutcome outcome = outcomeOf(change, call);
    QJsonObject answer{{u"id"_s, event.id.toString()},
                       {u"start_date"_s, toIsoDate(body->to)},
                       {u"end_date"_s, toIsoDate(event.endDate + (body->to - event.startDate))},
                       {u"days"_s, static_cast<qint64>((body->to - event.startDate).count())},
                       {u"moved_shifts"_s, movedShifts(change)},
                       {u"dry_run"_s, body->dryRun},
                       {u"introduced"_s, outcome.introduced},
                       {u"cleared"_s, outcome.cleared}};
    if (!body->dryRun) {
        if (auto done = call.organization->commit(std::move(change), call.principal.account); !done)
            return done.problem();
    }
    const Event &now = *call.organization->plan().find(event.id);
    answer[u"version"_s] = qint64{now.record.version};
    Response response = jsonAnswer(200, answer);
    response.headers.set("ETag", entityTag(now.record.version));
    return response;
}

void addEventMoveRoutes(Router &router)
{
    const EntityRoutes<Event> routes{u"/events"_s, u"Event"_s, u"Events"_s};
    router.add({Method::Post, u"/events/{id}:move"_s, u"moveEvent"_s, only(Capability::WritePlan),
                Place::Organization, Bucket::General, true,
                [routes](Call &call) { return moveEvent(routes, call); },
                saying(u"Moves an event with what is planned for it, or says what that would do"_s)
                    .reads(bodyOfTable<EventMoveBody>(u"EventMove"_s, {u"to"_s}))
                    .answers(named(u"EventMoved"_s))
                    .mayFail({ProblemCode::Stale})
                    .ofVersions()});
}

} // namespace planning::server
