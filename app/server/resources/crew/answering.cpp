#include "app/server/resources/crew/answering.h"

#include "app/server/resources/entityroutes.h"

namespace planning::server
{

bool isActive(AssignmentStatus status)
{
    return status == AssignmentStatus::Invited || status == AssignmentStatus::Confirmed;
}

bool isOnMissionAlready(const Plan &plan, const Assignment &assignment)
{
    const Shift *shift = plan.find(assignment.shift);
    if (!shift || !shift->mission)
        return false;
    const auto ids = plan.by<&Assignment::person>(assignment.person);
    return std::any_of(ids.begin(), ids.end(), [&](Id<Assignment> id) {
        const Assignment &other = *plan.find(id);
        return id != assignment.id && isActive(other.status)
               && plan.find(other.shift)->mission == shift->mission;
    });
}

bool isOpen(const Invitation &invitation)
{
    return !invitation.answeredAt;
}

int confirmedOn(const Plan &plan, Id<Shift> shift, Id<Assignment> besides)
{
    int confirmed = 0;
    for (const Id<Assignment> id : plan.by<&Assignment::shift>(shift)) {
        const Assignment &assignment = *plan.find(id);
        const bool isWhole = assignment.status == AssignmentStatus::Confirmed && !assignment.part;
        confirmed += isWhole && id != besides ? 1 : 0;
    }
    return confirmed;
}

static bool fills(const Plan &plan, const Assignment &after)
{
    return after.status == AssignmentStatus::Confirmed && !after.part
           && confirmedOn(plan, after.shift, after.id) + 1 >= plan.find(after.shift)->headcount;
}

static void settle(Change &change, const Plan &plan, Id<Assignment> assignment, const QString &word,
                   Instant now)
{
    for (const Id<Invitation> id : plan.by<&Invitation::assignment>(assignment)) {
        const Invitation &before = *plan.find(id);
        if (!isOpen(before))
            continue;
        Invitation after = before;
        after.answeredAt = now;
        after.answer = word;
        change.update(before, after);
    }
}

void addRevocations(Change &change, const Plan &plan, Id<Assignment> assignment, Instant now)
{
    settle(change, plan, assignment, kRevoked, now);
}

static void releaseOthers(Change &change, const Plan &plan, const Assignment &winner, Instant now)
{
    for (const Id<Assignment> id : plan.by<&Assignment::shift>(winner.shift)) {
        const Assignment &before = *plan.find(id);
        if (id == winner.id || before.status != AssignmentStatus::Invited)
            continue;
        Assignment after = before;
        after.status = AssignmentStatus::Cancelled;
        change.update(before, after);
        settle(change, plan, id, kReleased, now);
    }
}

Change settled(const Plan &plan, const Assignment &before, const Assignment &after,
               const QString &word, Instant now)
{
    Change change = writing(&before, after);
    settle(change, plan, before.id, word, now);
    if (fills(plan, after))
        releaseOthers(change, plan, after, now);
    return change;
}

static QString wordFor(AssignmentStatus status)
{
    switch (status) {
    case AssignmentStatus::Confirmed:
        return kAccepted;
    case AssignmentStatus::Declined:
        return kDeclined;
    case AssignmentStatus::Proposed:
    case AssignmentStatus::Invited:
    case AssignmentStatus::Cancelled:
        break;
    }
    return kRevoked;
}

Change rewritten(const Plan &plan, const Assignment &before, const Assignment &after, Instant now)
{
    const bool answers =
        before.status == AssignmentStatus::Invited && after.status != AssignmentStatus::Invited;
    if (!answers)
        return writing(&before, after);
    return settled(plan, before, after, wordFor(after.status), now);
}

} // namespace planning::server
