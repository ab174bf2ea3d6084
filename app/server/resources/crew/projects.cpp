#include "app/server/resources/crew/crewroutes.h"
#include "app/server/resources/crew/missionbodies.h"
#include "app/server/resources/crew/missionwriting.h"
#include "app/server/resources/crew/searching.h"
#include "app/server/resources/entityroutes.h"
#include "app/server/resources/visibility.h"

namespace planning::server
{

static constexpr qsizetype kMostMissions = 200;

// The one event of the project; empty when there are several, or none.
static std::optional<Id<Event>> onlyEvent(const Plan &plan, Id<Project> project)
{
    std::optional<Id<Event>> found;
    for (const Event &event : plan.all<Event>()) {
        if (event.project != project)
            continue;
        if (found)
            return std::nullopt;
        found = event.id;
    }
    return found;
}

// A mission of the list, in an event of the project.
static Outcome<Mission> missionOf(const Plan &plan, const Project &project, Mission mission,
                                  const QString &pointer)
{
    if (mission.name.isEmpty())
        return invalid(pointer + QStringLiteral("/name"),
                       {QT_TRANSLATE_NOOP("Server", "This field is needed.")});
    if (!mission.event)
        mission.event = onlyEvent(plan, project.id);
    const Event *event = plan.find(mission.event);
    if (!event || event->project != project.id)
        return invalid(pointer + QStringLiteral("/event_id"),
                       {QT_TRANSLATE_NOOP("Server", "An event of the project is expected.")});
    mission.record = {};
    return checkedMission(plan, std::move(mission), pointer);
}

// One change with all of them.
static Outcome<std::pair<Change, std::vector<Id<Mission>>>> creation(Call &call,
                                                                     const Project &project,
                                                                     const QList<Mission> &missions)
{
    const Plan &plan = call.organization->plan();
    IdSource &ids = call.organization->ids();
    Change change;
    change.name = QStringLiteral("create_missions");
    std::vector<Id<Mission>> created;
    for (qsizetype i = 0; i < missions.size(); ++i) {
        auto mission =
            missionOf(plan, project, missions.at(i), QStringLiteral("/missions/%1").arg(i));
        if (!mission)
            return mission.problem();
        if (mission->id.isNull())
            mission->id = ids.next<Mission>();
        addMission(change, plan, *mission, ids);
        created.push_back(mission->id);
    }
    return std::pair{std::move(change), std::move(created)};
}

static Outcome<Response> createMissions(const EntityRoutes<Project> &routes, Call &call)
{
    const auto found = entityOf(routes, call);
    if (!found)
        return found.problem();
    const auto body = bodyOf<MissionsBody>(call.request);
    if (!body)
        return body.problem();
    if (body->missions.isEmpty() || body->missions.size() > kMostMissions)
        return invalid(QStringLiteral("/missions"),
                       {QT_TRANSLATE_NOOP("Server", "From 1 to %1 of them are expected."),
                        {QString::number(kMostMissions)}});
    auto wanted = creation(call, **found, body->missions);
    if (!wanted)
        return wanted.problem();
    if (auto done = call.organization->commit(std::move(wanted->first), call.principal.account);
        !done)
        return done.problem();
    QByteArray answer = "{\"items\":[";
    for (const Id<Mission> id : wanted->second) {
        appendVisible(answer, *call.organization->plan().find(id), Reader::Manager);
        answer += ',';
    }
    answer.chop(1);
    answer += "],\"total\":" + QByteArray::number(body->missions.size()) + '}';
    return jsonAnswer(201, std::move(answer));
}

void addProjectRoutes(Router &router)
{
    EntityRoutes<Project> routes{QStringLiteral("/projects"), QStringLiteral("Project"),
                                 QStringLiteral("Projects")};
    routes.required = {QStringLiteral("name")};
    routes.isShown = [](const Call &call, const Project &project) {
        return isShown(call, project);
    };
    routes.parameters = searchParameters();
    routes.rows = rowsNamed<Project>;
    addEntityRoutes(router, routes, {.patch = true});
    router.add({Method::Post, QStringLiteral("/projects/{id}/missions:bulk_create"),
                QStringLiteral("createMissions"), only(Capability::WritePlan), Place::Organization,
                Bucket::General, true,
                [routes](Call &call) { return createMissions(routes, call); },
                saying(QStringLiteral("Creates several missions of a project, all or none"))
                    .reads(bodyOfTable<MissionsBody>(QStringLiteral("MissionsBody"),
                                                     {QStringLiteral("missions")}))
                    .answers(named(QStringLiteral("CreatedMissions")), 201)
                    .mayFail({ProblemCode::Duplicate, ProblemCode::InvalidTimeRange})});
}

} // namespace planning::server
