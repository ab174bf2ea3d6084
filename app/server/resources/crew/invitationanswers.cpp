#include "app/server/resources/crew/invitationanswers.h"

#include "app/server/api/services.h"
#include "app/server/resources/assignmentwriting.h"
#include "app/server/resources/conflictjson.h"
#include "app/server/resources/crew/answering.h"
#include "app/server/resources/crew/assignmentview.h"
#include "app/server/resources/crew/invitationbodies.h"
#include "app/server/resources/crew/people.h"
#include "app/server/resources/entityroutes.h"

namespace planning::server
{

static Problem badToken()
{
    return invalid(QStringLiteral("?token"),
                   {QT_TRANSLATE_NOOP("Server", "This invitation cannot be answered with this "
                                                "code: it is not valid, or not any more.")});
}

// The open invitation of the path, which the token is for.
static Outcome<const Invitation *> invitationOf(const Call &call, const QByteArray &token,
                                                const SignedToken &verified)
{
    const Plan &plan = call.organization->plan();
    const auto id = Id<Invitation>::fromString(call.id());
    const Invitation *invitation = id ? plan.find(*id) : nullptr;
    if (!invitation)
        return notFound();
    const bool isItsOwn =
        verified.subject == invitation->id.uuid && tokenHash(token) == invitation->tokenHash;
    const bool isAsked = plan.find(invitation->assignment)->status == AssignmentStatus::Invited;
    if (!isItsOwn || !isOpen(*invitation) || !isAsked)
        return badToken();
    return invitation;
}

static Problem taken(const Text &text, const std::vector<Conflict> &conflicts, const Call &call)
{
    Problem problem{ProblemCode::ResourceConflict, text};
    problem.more[QStringLiteral("conflicts")] = conflictsToJson(conflicts, call, 0);
    return problem;
}

// Whether the person can have the post: 409 with what stands against it.
static std::optional<Problem> refusal(Call &call, const Assignment &before, const Assignment &after)
{
    const Plan &plan = call.organization->plan();
    const Shift &shift = *plan.find(after.shift);
    if (shift.status == ShiftStatus::Cancelled)
        return taken({QT_TRANSLATE_NOOP("Server", "The shift has been cancelled.")}, {}, call);
    if (confirmedOn(plan, after.shift, after.id) >= shift.headcount)
        return taken({QT_TRANSLATE_NOOP("Server", "The post has been filled.")}, {}, call);
    if (after.status != AssignmentStatus::Confirmed)
        return std::nullopt;
    const std::vector<Conflict> blocking = confirmationConflicts(call, &before, after);
    if (blocking.empty())
        return std::nullopt;
    return taken({QT_TRANSLATE_NOOP("Server", "Something stands against it: see the conflicts.")},
                 blocking, call);
}

// What the person says becomes of the assignment.
static Outcome<Assignment> answered(const Plan &plan, Assignment assignment, const AnswerBody &body,
                                    InvitationAnswer answer)
{
    assignment.answerNote = body.note;
    if (answer == InvitationAnswer::Decline) {
        assignment.status = AssignmentStatus::Declined;
        return assignment;
    }
    assignment.status = AssignmentStatus::Confirmed;
    if (!body.from)
        return assignment;
    const Interval offered = assignment.part.value_or(plan.find(assignment.shift)->duty());
    if (!offered.contains(*body.from))
        return invalid(QStringLiteral("/from"),
                       {QT_TRANSLATE_NOOP("Server", "A moment within the shift is expected.")},
                       ProblemCode::InvalidTimeRange);
    if (*body.from == offered.start)
        return assignment;
    assignment.part = Interval{*body.from, offered.end};
    assignment.status = AssignmentStatus::Proposed;
    return assignment;
}

static QString wordFor(AssignmentStatus status)
{
    return status == AssignmentStatus::Confirmed  ? kAccepted
           : status == AssignmentStatus::Declined ? kDeclined
                                                  : kPartial;
}

static Response answerFor(const Plan &plan, Id<Invitation> id)
{
    const Invitation &invitation = *plan.find(id);
    const Assignment &assignment = *plan.find(invitation.assignment);
    QJsonObject body{{QStringLiteral("id"), invitation.id.toString()},
                     {QStringLiteral("assignment_id"), assignment.id.toString()},
                     {QStringLiteral("answer"), invitation.answer},
                     {QStringLiteral("status"), wordOf(assignment.status)}};
    if (assignment.part)
        body[QStringLiteral("from")] = toRfc3339(assignment.part->start);
    return jsonAnswer(200, body);
}

static Outcome<Response> settle(Call &call, const Id<Invitation> invitation, const AnswerBody &body,
                                InvitationAnswer answer)
{
    const Plan &plan = call.organization->plan();
    const Assignment before = *plan.find(plan.find(invitation)->assignment);
    const auto after = answered(plan, before, body, answer);
    if (!after)
        return after.problem();
    if (answer == InvitationAnswer::Accept) {
        if (auto refused = refusal(call, before, *after))
            return *refused;
    }
    const Account *account = accountOf(plan, before.person);
    Change change =
        settled(plan, before, *after, wordFor(after->status), call.organization->clock().now());
    change.name = QStringLiteral("answer_invitation");
    if (auto done =
            call.organization->commit(std::move(change), account ? account->id : Id<Account>());
        !done)
        return done.problem();
    return answerFor(plan, invitation);
}

Outcome<Response> answerByToken(Call &call, const TokenSigner &signer, InvitationAnswer answer)
{
    const QByteArray token =
        call.request.query.queryItemValue(QStringLiteral("token"), QUrl::FullyDecoded).toLatin1();
    const auto verified =
        signer.verify(token, TokenPurpose::Invitation, call.services->clock.now());
    if (!verified)
        return badToken();
    AnswerBody body;
    if (!call.request.body.isEmpty()) {
        const auto given = bodyOf<AnswerBody>(call.request);
        if (!given)
            return given.problem();
        body = *given;
    }
    call.principal.organization = verified->organization;
    call.isByToken = true;
    call.then = [token, verified = *verified, body, answer](Call &later) -> Outcome<Response> {
        const auto invitation = invitationOf(later, token, verified);
        if (!invitation)
            return invitation.problem();
        return settle(later, (*invitation)->id, body, answer);
    };
    return Response{};
}

} // namespace planning::server
