#include "app/server/resources/assignmentwriting.h"
#include "app/server/resources/conflictjson.h"
#include "app/server/resources/entityroutes.h"
#include "app/server/resources/planning/planningroutes.h"
#include "app/server/resources/visibility.h"
#include "core/cost/shiftcosts.h"
#include "core/workspace/crewchanges.h"

namespace planning::server
{

static bool touches(const Plan &plan, const Assignment &assignment, const ListQuery &query)
{
    const Shift *shift = plan.find(assignment.shift);
    return (!query.from || shift->planned.end > *query.from)
           && (!query.to || shift->planned.start < *query.to);
}

static std::vector<const Assignment *> rowsOf(const Call &call, const ListQuery &query)
{
    const Plan &plan = call.organization->plan();
    const auto event = eventOfRequest(call);
    std::vector<const Assignment *> rows;
    for (const Assignment &assignment : plan.all<Assignment>()) {
        const bool isOfEvent = !event || eventOf(plan, *plan.find(assignment.shift)) == event;
        if (isOfEvent && touches(plan, assignment, query))
            rows.push_back(&assignment);
    }
    return rows;
}

static QByteArray answerOf(Call &call, const Assignment &assignment)
{
    QByteArray body = "{\"assignment\":";
    appendVisible(body, assignment, Reader::Manager);
    std::vector<Conflict> conflicts = conflictsAbout(*call.organization, assignment.shift);
    std::erase_if(conflicts, [&](const Conflict &conflict) {
        return conflict.person && conflict.person != assignment.person;
    });
    body += ",\"conflicts\":" + toJson(QJsonValue(conflictsToJson(conflicts, call))) + '}';
    return body;
}

void addAssignmentRoutes(Router &router)
{
    EntityRoutes<Assignment> routes{QStringLiteral("/planning/assignments"),
                                    QStringLiteral("Assignment"), QStringLiteral("Assignments")};
    routes.required = {QStringLiteral("shift_id"), QStringLiteral("person_id")};
    routes.isShown = [](const Call &call, const Assignment &assignment) {
        return isShown(call, assignment);
    };
    routes.reader = [](const Call &call, const Assignment &assignment) {
        return readerOfPerson(call, assignment.person);
    };
    routes.rows = rowsOf;
    routes.isOfEvents = true;
    routes.prepare = [](Call &call, const Assignment *before, Assignment after) {
        return checkedAssignment(call, before, std::move(after));
    };
    routes.removal = [](Call &call, const Assignment &assignment) -> Outcome<Change> {
        return unassign(call.organization->plan(), assignment);
    };
    routes.answer = answerOf;
    routes.written = named(QStringLiteral("AssignmentAnswer"));
    routes.problems = {ProblemCode::ResourceConflict, ProblemCode::LaborLawViolation,
                       ProblemCode::MaintenanceOverdue, ProblemCode::SkillMismatch};
    addEntityRoutes(router, routes);
}

} // namespace planning::server
