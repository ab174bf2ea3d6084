#include "app/server/resources/assignmentwriting.h"

#include "app/server/organizations/liveorganization.h"
#include "app/server/resources/conflictjson.h"
#include "app/server/resources/entityroutes.h"
#include "core/fixes/override.h"
#include "core/workspace/crewchanges.h"

namespace planning::server
{

static bool isOnShiftAlready(const Plan &plan, const Assignment &after)
{
    for (const Id<Assignment> id : plan.by<&Assignment::shift>(after.shift)) {
        const Assignment *other = plan.find(id);
        if (other->id != after.id && other->person == after.person && isLive(*other))
            return true;
    }
    return false;
}

// Whether a conflict stands against the assignment: hard, not overridden, of its shift or new, and
// not somebody else's.
static bool stands(const Conflict &conflict, const Assignment &assignment,
                   const LiveOrganization &organization, const ConflictIndex &known)
{
    if (conflict.type != ConflictType::Hard || overrideOf(organization.plan(), conflict.key))
        return false;
    if (conflict.person && conflict.person != assignment.person)
        return false;
    const bool isAbout =
        conflict.shift == assignment.shift || conflict.withShift == assignment.shift;
    const Conflict *before = known.find(conflict.key);
    return isAbout || !before || before->type != ConflictType::Hard;
}

std::vector<Conflict> confirmationConflicts(Call &call, const Assignment *before,
                                            const Assignment &after)
{
    Workspace &workspace = call.organization->workspace();
    const ConflictIndex &known = workspace.conflicts();
    const Change change = writing(before, after);
    std::vector<Conflict> found;
    workspace.tryOut(
        change, [&](const Plan &plan) { found = Checker().check(plan, touched(change, plan)); });
    std::erase_if(found, [&](const Conflict &conflict) {
        return !stands(conflict, after, *call.organization, known);
    });
    return found;
}

Outcome<Assignment> checkedAssignment(Call &call, const Assignment *before, Assignment after)
{
    const Plan &plan = call.organization->plan();
    if (!plan.find(after.shift))
        return invalid(QStringLiteral("/shift_id"),
                       {QT_TRANSLATE_NOOP("Server", "There is no such shift.")});
    if (!plan.find(after.person))
        return invalid(QStringLiteral("/person_id"),
                       {QT_TRANSLATE_NOOP("Server", "There is no such person.")});
    if (isLive(after) && isOnShiftAlready(plan, after))
        return Problem{ProblemCode::Duplicate,
                       {QT_TRANSLATE_NOOP("Server", "This person is on the shift already.")}};
    const bool confirms = after.status == AssignmentStatus::Confirmed
                          && (!before || before->status != AssignmentStatus::Confirmed);
    if (confirms) {
        if (const auto blocking = confirmationConflicts(call, before, after); !blocking.empty())
            return blockedBy(blocking, call);
    }
    return after;
}

} // namespace planning::server
