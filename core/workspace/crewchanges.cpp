#include "core/workspace/crewchanges.h"

#include "core/base/tr.h"
#include "core/workspace/shiftchanges.h"

namespace planning
{

bool isLive(const Assignment &assignment)
{
    return commitment(assignment.status, ShiftStatus::Draft) != Commitment::None;
}

static bool isOn(const Plan &plan, Id<Shift> shift, Id<Person> person)
{
    const auto ids = plan.by<&Assignment::shift>(shift);
    return std::any_of(ids.begin(), ids.end(), [&](Id<Assignment> id) {
        const Assignment &assignment = *plan.find(id);
        return assignment.person == person && isLive(assignment);
    });
}

// `name` with the person as %1 and the shift as %2.
static QString named(const QString &name, const Plan &plan, const Assignment &assignment)
{
    return name.arg(plan.find(assignment.person)->fullName(),
                    displayTitle(plan, *plan.find(assignment.shift)));
}

Change assign(const Plan &plan, Id<Shift> shift, Id<Person> person, IdSource &ids)
{
    Assignment assignment;
    assignment.id = ids.next<Assignment>();
    assignment.shift = shift;
    assignment.person = person;
    Change change;
    change.name = named(CoreTr::tr("Assign %1 to “%2”"), plan, assignment);
    if (!isOn(plan, shift, person))
        change.insert(assignment);
    return change;
}

void removeWithTraces(Change &change, const Plan &plan, const Assignment &assignment)
{
    for (const Id<Invitation> id : plan.by<&Invitation::assignment>(assignment.id))
        change.remove(*plan.find(id));
    for (const Id<WorkedTime> id : plan.by<&WorkedTime::assignment>(assignment.id))
        change.remove(*plan.find(id));
    change.remove(assignment);
}

Change unassign(const Plan &plan, const Assignment &assignment)
{
    Change change;
    change.name = named(CoreTr::tr("Remove %1 from “%2”"), plan, assignment);
    removeWithTraces(change, plan, assignment);
    return change;
}

Change reassign(const Plan &plan, const Assignment &assignment, Id<Person> person)
{
    Assignment after = assignment;
    after.person = person;
    after.source = AssignmentSource::Manual;
    after.score.reset();
    after.answerNote.clear();
    if (after.status == AssignmentStatus::Invited)
        after.status = AssignmentStatus::Proposed;

    Change change;
    change.name = named(CoreTr::tr("Give “%2” to %1"), plan, after);
    if (isOn(plan, assignment.shift, person))
        return change;
    for (const Id<Invitation> id : plan.by<&Invitation::assignment>(assignment.id))
        change.remove(*plan.find(id));
    change.update(assignment, after);
    return change;
}

Change swapPeople(const Plan &plan, const Assignment &one, const Assignment &other)
{
    Change change = reassign(plan, one, other.person);
    const Change back = reassign(plan, other, one.person);
    change.name = CoreTr::tr("Swap %1 and %2")
                      .arg(plan.find(one.person)->fullName(), plan.find(other.person)->fullName());
    if (change.isEmpty() || back.isEmpty())
        change.edits.clear();
    else
        change.append(back);
    return change;
}

static QString statusName(AssignmentStatus status)
{
    switch (status) {
    case AssignmentStatus::Proposed:
        return CoreTr::tr("Propose %1 for “%2”");
    case AssignmentStatus::Invited:
        return CoreTr::tr("Invite %1 for “%2”");
    case AssignmentStatus::Confirmed:
        return CoreTr::tr("Confirm %1 on “%2”");
    case AssignmentStatus::Declined:
        return CoreTr::tr("Note that %1 declined “%2”");
    case AssignmentStatus::Cancelled:
        return CoreTr::tr("Release %1 from “%2”");
    }
    return {};
}

Change setStatus(const Plan &plan, const Assignment &assignment, AssignmentStatus status)
{
    Assignment after = assignment;
    after.status = status;
    Change change;
    change.name = named(statusName(status), plan, assignment);
    if (after != assignment)
        change.update(assignment, after);
    return change;
}

} // namespace planning
