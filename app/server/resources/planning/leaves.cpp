#include "app/server/resources/entityroutes.h"
#include "app/server/resources/planning/planningroutes.h"
#include "app/server/resources/timedrows.h"
#include "app/server/resources/visibility.h"

namespace planning::server
{

// The crew ask for leave; managers decide.
static Outcome<Leave> prepare(Call &call, const Leave *before, Leave after)
{
    const bool decides = call.may(Capability::WritePlan);
    if (!decides && !isOneself(call, after.person))
        return Problem{ProblemCode::Forbidden,
                       {QT_TRANSLATE_NOOP("Server", "Your role lets you declare for yourself "
                                                    "only.")}};
    if (!decides && before && before->status != LeaveStatus::Pending)
        return Problem{ProblemCode::Forbidden,
                       {QT_TRANSLATE_NOOP("Server", "This leave has been decided on.")}};
    if (after.interval.end <= after.interval.start)
        return invalid(QStringLiteral("/end_time"),
                       {QT_TRANSLATE_NOOP("Server", "The end must be after the start.")},
                       ProblemCode::InvalidTimeRange);
    if (!decides)
        after.status = LeaveStatus::Pending;
    return after;
}

static Outcome<Change> removalOf(Call &call, const Leave &leave)
{
    const bool mayWithdraw = isOneself(call, leave.person) && leave.status == LeaveStatus::Pending;
    if (!mayWithdraw && !call.may(Capability::WritePlan))
        return Problem{ProblemCode::Forbidden,
                       {QT_TRANSLATE_NOOP("Server", "This leave has been decided on.")}};
    return removing(leave);
}

static EntityRoutes<Leave> leaveRoutes()
{
    EntityRoutes<Leave> routes{QStringLiteral("/planning/leaves"), QStringLiteral("Leave"),
                               QStringLiteral("Leaves")};
    routes.write = Capability::AnswerForOneself;
    routes.required = {QStringLiteral("person_id"), QStringLiteral("start_time"),
                       QStringLiteral("end_time")};
    routes.isShown = [](const Call &call, const Leave &leave) {
        return call.may(Capability::ReadDrafts) || isOneself(call, leave.person);
    };
    routes.reader = [](const Call &call, const Leave &leave) {
        return readerOfPerson(call, leave.person);
    };
    routes.rows = rowsOfPeople<Leave>;
    routes.parameters = peopleParameters();
    routes.prepare = prepare;
    routes.removal = removalOf;
    return routes;
}

static void addDecision(Router &router, const EntityRoutes<Leave> &routes, const QString &verb,
                        LeaveStatus status)
{
    router.add({Method::Post, routes.path + QStringLiteral("/{id}:") + verb,
                verb + QStringLiteral("Leave"), only(Capability::WritePlan), Place::Organization,
                Bucket::General, true,
                [routes, status](Call &call) -> Outcome<Response> {
                    const auto found = entityOf(routes, call);
                    if (!found)
                        return found.problem();
                    const Leave before = **found;
                    if (const auto stale = staleProblem(call.request, before.record.version))
                        return *stale;
                    Leave after = before;
                    after.status = status;
                    return writeEntity(routes, call, &before, after);
                },
                saying(QStringLiteral("Decides on a leave: %1").arg(verb))
                    .answers(entitySchema<Leave>())
                    .mayFail({ProblemCode::Stale})});
}

void addLeaveRoutes(Router &router)
{
    const EntityRoutes<Leave> routes = leaveRoutes();
    addEntityRoutes(router, routes);
    addDecision(router, routes, QStringLiteral("approve"), LeaveStatus::Approved);
    addDecision(router, routes, QStringLiteral("refuse"), LeaveStatus::Refused);
}

} // namespace planning::server
