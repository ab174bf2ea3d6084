#include "app/server/resources/crew/crewroutes.h"
#include "app/server/resources/planning/availability.h"

namespace planning::server
{

static Response approvedAnswer(const Availability &availability, const Leave *leave)
{
    QByteArray body = "{\"status\":\"approved\",\"availability\":";
    appendVisible(body, availability, Reader::Manager);
    if (leave) {
        body += ",\"leave\":";
        appendVisible(body, *leave, Reader::Manager);
    }
    body += '}';
    return jsonAnswer(200, std::move(body));
}

// An absence that somebody declared becomes a leave, which stands hard against any shift. Whatever
// else is declared counts as it is.
static Outcome<Response> approve(const EntityRoutes<Availability> &routes, Call &call)
{
    const auto found = entityOf(routes, call);
    if (!found)
        return found.problem();
    const Availability availability = **found;
    if (const auto stale = staleProblem(call.request, availability.record.version))
        return *stale;
    if (availability.kind != AvailabilityKind::Unavailable)
        return approvedAnswer(availability, nullptr);
    if (!availability.recurrence.isEmpty())
        return Problem{ProblemCode::ValidationError,
                       {QT_TRANSLATE_NOOP("Server", "An absence that comes back cannot become a "
                                                    "leave: enter its days one by one.")}};
    Leave leave;
    leave.id = call.organization->ids().next<Leave>();
    leave.person = availability.person;
    leave.interval = availability.interval;
    leave.kind = QStringLiteral("unavailable");
    leave.status = LeaveStatus::Approved;
    Change change;
    change.name = QStringLiteral("approve_availability");
    change.remove(availability);
    change.insert(leave);
    if (auto done = call.organization->commit(std::move(change), call.principal.account); !done)
        return done.problem();
    return approvedAnswer(availability, call.organization->plan().find(leave.id));
}

static void addRoutes(Router &router, const QString &path, const QString &prefix)
{
    const EntityRoutes<Availability> routes = availabilityRoutes(path, prefix);
    addEntityRoutes(router, routes, {.patch = true});
    router.add({Method::Post, path + QStringLiteral("/{id}:approve"),
                QStringLiteral("approve") + prefix + routes.singular, only(Capability::WritePlan),
                Place::Organization, Bucket::General, true,
                [routes](Call &call) { return approve(routes, call); },
                saying(QStringLiteral("Approves what was declared: an absence becomes a leave"))
                    .answers(named(QStringLiteral("ApprovedAvailability")))
                    .mayFail({ProblemCode::Stale})});
}

void addCrewAvailabilityRoutes(Router &router)
{
    addRoutes(router, QStringLiteral("/availability"), QStringLiteral("Crew"));
    addRoutes(router, QStringLiteral("/availabilities"), QStringLiteral("CrewAlias"));
}

} // namespace planning::server
