#include "app/server/resources/crew/crewroutes.h"
#include "app/server/resources/crew/missionbodies.h"
#include "app/server/resources/crew/missionwriting.h"
#include "app/server/resources/crew/searching.h"
#include "app/server/resources/entityroutes.h"
#include "app/server/resources/visibility.h"
#include "core/model/zones.h"
#include "core/workspace/shiftchanges.h"

namespace planning::server
{

static std::vector<const Mission *> rowsOf(const Call &call, const ListQuery &query)
{
    const auto event = eventOfRequest(call);
    std::vector<const Mission *> rows = rowsNamed<Mission>(call, query);
    std::erase_if(rows, [&](const Mission *mission) {
        return (event && mission->event != event)
               || (query.from && mission->interval.end <= *query.from)
               || (query.to && mission->interval.start >= *query.to);
    });
    return rows;
}

static Outcome<Change> changeOf(Call &call, const Mission *before, const Mission &after)
{
    const Plan &plan = call.organization->plan();
    if (before)
        return missionChange(plan, *before, after);
    Change change;
    change.name = QStringLiteral("create_mission");
    addMission(change, plan, after, call.organization->ids());
    return change;
}

static EntityRoutes<Mission> missionRoutes()
{
    EntityRoutes<Mission> routes{QStringLiteral("/missions"), QStringLiteral("Mission"),
                                 QStringLiteral("Missions")};
    routes.required = {QStringLiteral("name"), QStringLiteral("start_time"),
                       QStringLiteral("end_time")};
    routes.isShown = [](const Call &call, const Mission &mission) {
        return isShown(call, mission);
    };
    routes.parameters = searchParameters();
    routes.rows = rowsOf;
    routes.isOfEvents = true;
    routes.prepare = [](Call &call, const Mission *, Mission after) {
        return checkedMission(call.organization->plan(), std::move(after));
    };
    routes.change = changeOf;
    routes.removal = [](Call &call, const Mission &mission) {
        return missionRemoval(call.organization->plan(), mission);
    };
    return routes;
}

// So many days later on the clock at the site, whatever the clocks do in between.
static seconds distance(const Plan &plan, const Mission &mission, int days)
{
    const Zone zone = zoneOf(plan, mission.site);
    const Instant start = mission.interval.start;
    return zone.toInstant(zone.toLocal(start) + std::chrono::days{days}) - start;
}

static std::vector<Id<Shift>> shiftsToCopy(const Plan &plan, Id<Mission> mission)
{
    std::vector<Id<Shift>> shifts = shiftsOf(plan, mission);
    std::erase_if(
        shifts, [&plan](Id<Shift> id) { return plan.find(id)->status == ShiftStatus::Cancelled; });
    return shifts;
}

static Change copying(const Plan &plan, const Mission &original, const Mission &copy,
                      const CopyOptions &options, IdSource &ids)
{
    Change shifts = copyShifts(plan, shiftsToCopy(plan, original.id), options, ids);
    Change change;
    change.name = QStringLiteral("duplicate_mission");
    change.insert(copy);
    for (AnyEdit &edit : shifts.edits) {
        if (auto *shift = std::get_if<Edit<Shift>>(&edit)) {
            shift->after->mission = copy.id;
            if (shift->after->title == original.name)
                shift->after->title = copy.name;
        }
        change.add(std::move(edit));
    }
    return change;
}

static Outcome<DuplicationBody> duplicationOf(const Request &request)
{
    static constexpr int kMostDays = 3660;
    if (request.body.isEmpty())
        return DuplicationBody{};
    auto body = bodyOf<DuplicationBody>(request);
    if (body && std::abs(body->days) > kMostDays)
        return invalid(QStringLiteral("/days"),
                       {QT_TRANSLATE_NOOP("Server", "A number from %1 to %2 is expected."),
                        {QString::number(-kMostDays), QString::number(kMostDays)}});
    return body;
}

static Outcome<Response> duplicate(const EntityRoutes<Mission> &routes, Call &call)
{
    const auto found = entityOf(routes, call);
    if (!found)
        return found.problem();
    const auto wanted = duplicationOf(call.request);
    if (!wanted)
        return wanted.problem();
    const Plan &plan = call.organization->plan();
    const Mission original = **found;
    CopyOptions options{distance(plan, original, wanted->days),
                        wanted->withCrew ? CopyOptions::Crew::With : CopyOptions::Crew::Without};
    IdSource &ids = call.organization->ids();
    Mission copy = original;
    copy.id = wanted->id.isNull() ? ids.next<Mission>() : wanted->id;
    copy.record = {};
    copy.interval = original.interval.shifted(options.by);
    if (!wanted->name.isEmpty())
        copy.name = wanted->name;
    Change change = copying(plan, original, copy, options, ids);
    if (auto done = call.organization->commit(std::move(change), call.principal.account); !done)
        return done.problem();
    Response response = entityAnswer(routes, call, *plan.find(copy.id), 201);
    response.headers.set("Location", locationOf(QStringLiteral("/missions/"), copy.id));
    return response;
}

void addMissionRoutes(Router &router)
{
    const EntityRoutes<Mission> routes = missionRoutes();
    addEntityRoutes(router, routes, {.patch = true});
    router.add({Method::Post, QStringLiteral("/missions/{id}:duplicate"),
                QStringLiteral("duplicateMission"), only(Capability::WritePlan),
                Place::Organization, Bucket::General, true,
                [routes](Call &call) { return duplicate(routes, call); },
                saying(QStringLiteral("Copies a mission with its shifts, days later"))
                    .reads(bodyOfTable<DuplicationBody>(QStringLiteral("Duplication")))
                    .maybe()
                    .answers(entitySchema<Mission>(), 201)
                    .mayFail({ProblemCode::Duplicate})
                    .ofVersions()});
}

} // namespace planning::server
