#include "app/server/resources/conflictjson.h"
#include "app/server/resources/entityroutes.h"
#include "app/server/resources/planning/hypothesis.h"
#include "app/server/resources/planning/planningroutes.h"
#include "core/cost/costwords.h"

namespace planning::server
{

// A scenario keeps its changes as a hypothesis.
static Outcome<Change> changeOf(const Scenario &scenario, Call &call)
{
    const auto hypothesis = detail::membersInto(Hypothesis{}, scenario.changes);
    if (!hypothesis)
        return hypothesis.problem();
    return changeOf(*hypothesis, call);
}

static Outcome<Scenario> prepare(Call &call, const Scenario *before, Scenario after)
{
    if (const auto change = changeOf(after, call); !change) {
        Problem problem = change.problem();
        for (FieldError &error : problem.errors)
            error.pointer.prepend(QStringLiteral("/changes"));
        return problem;
    }
    if (!before)
        after.baseCursor = QString::number(call.organization->store().seq());
    return after;
}

static EntityRoutes<Scenario> scenarioRoutes()
{
    EntityRoutes<Scenario> routes{QStringLiteral("/planning/scenarios"), QStringLiteral("Scenario"),
                                  QStringLiteral("Scenarios")};
    routes.read = Capability::ReadDrafts;
    routes.required = {QStringLiteral("name"), QStringLiteral("changes")};
    routes.prepare = prepare;
    return routes;
}

// What can be said of a plan in figures.
static QJsonObject figuresOf(const Plan &plan, const std::vector<Conflict> &conflicts)
{
    const auto hard = std::ranges::count(conflicts, ConflictType::Hard, &Conflict::type);
    return {{QStringLiteral("hard_conflicts"), static_cast<qint64>(hard)},
            {QStringLiteral("conflicts"), static_cast<qint64>(conflicts.size())},
            {QStringLiteral("total_amount"), amountToJson(total(costsOf(plan).lines))}};
}

static std::vector<Conflict> without(std::vector<Conflict> conflicts,
                                     const std::vector<Conflict> &others)
{
    std::erase_if(conflicts, [&](const Conflict &conflict) {
        return std::ranges::binary_search(others, conflict.key, {}, &Conflict::key);
    });
    return conflicts;
}

// The plan as it is beside the plan as the scenario would have it.
static Outcome<Response> compare(const EntityRoutes<Scenario> &routes, Call &call)
{
    const auto found = entityOf(routes, call);
    if (!found)
        return found.problem();
    const auto change = changeOf(**found, call);
    if (!change)
        return change.problem();
    Workspace &workspace = call.organization->workspace();
    const std::vector<Conflict> before = workspace.conflicts().all();
    QJsonObject answer{{QStringLiteral("base"), figuresOf(workspace.plan(), before)}};
    bool fits = false;
    workspace.tryOut(*change, [&](const Plan &plan) {
        fits = true;
        const std::vector<Conflict> after = Checker().check(plan);
        answer[QStringLiteral("scenario")] = figuresOf(plan, after);
        answer[QStringLiteral("introduced")] = conflictsToJson(without(after, before), call, 0);
        answer[QStringLiteral("cleared")] = conflictsToJson(without(before, after), call, 0);
    });
    if (!fits)
        return Problem{ProblemCode::Stale,
                       {QT_TRANSLATE_NOOP("Server", "The plan has changed too much since.")}};
    return jsonAnswer(200, answer);
}

// Publishing and confirming ask the rules and tell the crew: a scenario does neither.
static std::optional<Problem> overreach(const Change &change)
{
    for (const AnyEdit &any : change.edits) {
        const auto *shift = std::get_if<Edit<Shift>>(&any);
        const auto *assignment = std::get_if<Edit<Assignment>>(&any);
        const bool publishes =
            shift && shift->after && shift->after->status == ShiftStatus::Published
            && (!shift->before || shift->before->status != ShiftStatus::Published);
        const bool confirms =
            assignment && assignment->after
            && assignment->after->status == AssignmentStatus::Confirmed
            && (!assignment->before || assignment->before->status != AssignmentStatus::Confirmed);
        if (publishes || confirms)
            return Problem{ProblemCode::ValidationError,
                           {QT_TRANSLATE_NOOP("Server", "A scenario neither publishes shifts nor "
                                                        "confirms people: do so once it is the "
                                                        "plan.")}};
    }
    return std::nullopt;
}

// The scenario becomes the plan: one change, and the scenario is gone.
static Outcome<Response> promote(const EntityRoutes<Scenario> &routes, Call &call)
{
    const auto found = entityOf(routes, call);
    if (!found)
        return found.problem();
    if (const auto stale = staleProblem(call.request, (*found)->record.version))
        return *stale;
    auto change = changeOf(**found, call);
    if (!change)
        return change.problem();
    if (const auto problem = overreach(*change))
        return *problem;
    change->name = QStringLiteral("promote_scenario");
    change->remove(**found);
    const auto edits = static_cast<qint64>(change->edits.size()) - 1;
    if (auto done = call.organization->commit(*std::move(change), call.principal.account); !done)
        return done.problem();
    return jsonAnswer(200, QJsonObject{{QStringLiteral("edits"), edits}});
}

void addScenarioRoutes(Router &router)
{
    const EntityRoutes<Scenario> routes = scenarioRoutes();
    addEntityRoutes(router, routes, {.replace = false});
    router.add({Method::Get, routes.path + QStringLiteral("/{id}:compare"),
                QStringLiteral("compareScenario"), only(Capability::ReadDrafts),
                Place::Organization, Bucket::General, false,
                [routes](Call &call) { return compare(routes, call); },
                saying(QStringLiteral("Compares the plan with what the scenario would make of it"))
                    .answers(named(QStringLiteral("Comparison")))
                    .mayFail({ProblemCode::Stale})});
    router.add({Method::Post, routes.path + QStringLiteral("/{id}:promote"),
                QStringLiteral("promoteScenario"), only(Capability::WritePlan), Place::Organization,
                Bucket::General, true, [routes](Call &call) { return promote(routes, call); },
                saying(QStringLiteral("Makes the scenario the plan; the scenario is gone"))
                    .answers(named(QStringLiteral("Promotion")))
                    .mayFail({ProblemCode::Stale})});
}

} // namespace planning::server
