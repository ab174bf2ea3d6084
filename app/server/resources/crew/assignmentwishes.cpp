#include "app/server/resources/crew/assignmentwishes.h"

#include "app/server/api/entityjson.h"
#include "app/server/resources/crew/missionwriting.h"
#include "app/server/resources/crew/people.h"
#include "app/server/resources/entityroutes.h"
#include "core/workspace/crewchanges.h"

namespace planning::server
{

// The shift of a mission for one more person: of the role if one is named, and with a free post
// rather than without.
static std::optional<Id<Shift>> shiftOfMission(const Plan &plan, const AssignmentView &wanted)
{
    std::optional<Id<Shift>> found;
    for (const Id<Shift> id : shiftsOf(plan, *wanted.mission)) {
        const Shift &shift = *plan.find(id);
        if (shift.status == ShiftStatus::Cancelled || (wanted.role && shift.role != *wanted.role))
            continue;
        if (!found)
            found = id;
        const auto crew = plan.by<&Assignment::shift>(id);
        const auto taken = std::count_if(crew.begin(), crew.end(), [&plan](Id<Assignment> each) {
            return isLive(*plan.find(each));
        });
        if (taken < shift.headcount)
            return id;
    }
    return found;
}

static std::optional<Problem> flawOf(const Shift *shift, const AssignmentView &wanted)
{
    if (!shift)
        return invalid(wanted.shift ? QStringLiteral("/shift_id") : QStringLiteral("/mission_id"),
                       {QT_TRANSLATE_NOOP("Server", "There is no such shift.")});
    if (wanted.mission && shift->mission != wanted.mission)
        return invalid(QStringLiteral("/mission_id"),
                       {QT_TRANSLATE_NOOP("Server", "The shift is not of this mission.")});
    if (wanted.role && shift->role != *wanted.role)
        return invalid(QStringLiteral("/role_id"),
                       {QT_TRANSLATE_NOOP("Server", "The shift is not of this role.")});
    return std::nullopt;
}

static Outcome<Id<Shift>> shiftFor(const Plan &plan, const AssignmentView &wanted)
{
    if (!wanted.shift && !wanted.mission)
        return missingFields({QStringLiteral("mission_id")});
    const auto id = wanted.shift                ? wanted.shift
                    : plan.find(wanted.mission) ? shiftOfMission(plan, wanted)
                                                : std::nullopt;
    if (auto flaw = flawOf(plan.find(id), wanted))
        return *flaw;
    return *id;
}

// Times, version and source are the server's to say: a client may send what it has read.
static bool isWithinItsRights(AssignmentView wanted, const AssignmentView &base)
{
    wanted.id = base.id;
    wanted.mission = base.mission;
    wanted.shift = base.shift;
    wanted.role = base.role;
    wanted.user = base.user;
    wanted.status = base.status;
    wanted.part = base.part;
    wanted.answerNote = base.answerNote;
    return wanted == base;
}

Outcome<AssignmentView> wishesOf(const AssignmentView &base, const QJsonObject &body)
{
    const auto wanted = valueWith(base, body);
    if (wanted && !isWithinItsRights(*wanted, base))
        return Problem{ProblemCode::ValidationError,
                       {QT_TRANSLATE_NOOP("Server", "Some values cannot be taken.")},
                       {detail::givenByServer(QStringLiteral("/version"))}};
    return wanted;
}

Outcome<Assignment> withWishes(const Plan &plan, Assignment assignment,
                               const AssignmentView &wanted)
{
    const auto shift = shiftFor(plan, wanted);
    if (!shift)
        return shift.problem();
    const auto person = personOfUser(plan, wanted.user.uuid);
    if (!person)
        return invalid(QStringLiteral("/user_id"),
                       {QT_TRANSLATE_NOOP("Server", "There is no such person.")});
    const auto status = statusFromWord(wanted.status);
    if (!status)
        return invalid(QStringLiteral("/status"),
                       {QT_TRANSLATE_NOOP("Server", "One of these is expected: %1."),
                        {QStringLiteral("INVITED, ACCEPTED, DECLINED, CANCELLED, PROPOSED")}});
    if (wanted.part && wanted.part->isEmpty())
        return invalid(QStringLiteral("/interval/end"),
                       {QT_TRANSLATE_NOOP("Server", "The end must be after the start.")},
                       ProblemCode::InvalidTimeRange);
    assignment.id = wanted.id;
    assignment.shift = *shift;
    assignment.person = *person;
    assignment.status = *status;
    assignment.part = wanted.part;
    assignment.answerNote = wanted.answerNote;
    return assignment;
}

} // namespace planning::server
