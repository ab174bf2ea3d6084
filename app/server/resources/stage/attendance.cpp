#include "app/server/resources/entityroutes.h"
#include "app/server/resources/stage/stagebodies.h"
#include "app/server/resources/stage/stageroutes.h"
#include "app/server/resources/visibility.h"
#include "core/model/dutytime.h"
#include "core/workspace/crewchanges.h"

namespace planning::server
{

using namespace Qt::StringLiterals;

// A stamp so long before or after the duty says nothing of the hours: they stay the planned ones.
static constexpr std::chrono::hours kNear{12};

// The token of the body, or of the address behind the QR code.
static Outcome<QByteArray> givenToken(const Call &call)
{
    const QString name = u"token"_s;
    if (call.request.query.hasQueryItem(name))
        return call.request.query.queryItemValue(name).toLatin1();
    const auto body = bodyOf<TokenBody>(call.request);
    if (!body)
        return body.problem();
    if (body->token.isEmpty())
        return missingFields({name});
    return body->token.toLatin1();
}

static Outcome<const Shift *> shiftOf(const Call &call, const TokenSigner &signer,
                                      TokenPurpose purpose)
{
    const auto text = givenToken(call);
    if (!text)
        return text.problem();
    const auto token = signer.verify(*text, purpose, call.organization->clock().now());
    if (!token)
        return invalid(u"/token"_s,
                       {QT_TRANSLATE_NOOP("Server", "This code is not valid any more.")});
    const Shift *shift = token->organization == call.principal.organization
                             ? call.organization->plan().find(Id<Shift>{token->subject})
                             : nullptr;
    if (!shift || shift->status == ShiftStatus::Cancelled)
        return notFound();
    return shift;
}

static Outcome<const Assignment *> assignmentOf(const Call &call, const Shift &shift)
{
    const Plan &plan = call.organization->plan();
    for (const Id<Assignment> id : plan.by<&Assignment::shift>(shift.id)) {
        const Assignment *assignment = plan.find(id);
        if (isLive(*assignment) && isOneself(call, assignment->person))
            return assignment;
    }
    return Problem{ProblemCode::Forbidden,
                   {QT_TRANSLATE_NOOP("Server", "You are not planned on this shift.")}};
}

static const WorkedTime *workedTimeOf(const Plan &plan, Id<Assignment> assignment)
{
    const auto ids = plan.by<&WorkedTime::assignment>(assignment);
    return ids.empty() ? nullptr : plan.find(ids.front());
}

// The hours after a stamp: from the check-in to the check-out, else as planned.
static WorkedTime stamped(WorkedTime worked, TokenPurpose purpose, Instant now,
                          const Interval &duty)
{
    if (purpose == TokenPurpose::CheckIn) {
        worked.checkIn = now;
        if (now > duty.start - kNear && now < worked.worked.end)
            worked.worked.start = now;
    } else {
        worked.checkOut = now;
        if (now > worked.worked.start && now < duty.end + kNear)
            worked.worked.end = now;
    }
    return worked;
}

static void put(QJsonObject &object, const QString &name, const std::optional<Instant> &instant)
{
    object[name] = instant ? QJsonValue(toRfc3339(*instant)) : QJsonValue();
}

static Response answerOf(const WorkedTime &worked, Id<Shift> shift)
{
    QJsonObject object{{u"status"_s, worked.checkOut ? u"checked_out"_s : u"checked_in"_s},
                       {u"shift_id"_s, shift.toString()},
                       {u"assignment_id"_s, worked.assignment.toString()},
                       {u"worked_time_id"_s, worked.id.toString()},
                       {u"start_time"_s, toRfc3339(worked.worked.start)},
                       {u"end_time"_s, toRfc3339(worked.worked.end)}};
    put(object, u"check_in"_s, worked.checkIn);
    put(object, u"check_out"_s, worked.checkOut);
    return jsonAnswer(200, object);
}

static Outcome<Response> stamp(Call &call, const TokenSigner &signer, TokenPurpose purpose)
{
    const auto shift = shiftOf(call, signer, purpose);
    if (!shift)
        return shift.problem();
    const auto assignment = assignmentOf(call, **shift);
    if (!assignment)
        return assignment.problem();
    const Id<Shift> id = (*shift)->id;
    const Interval duty = dutyTime(**assignment, **shift);
    const WorkedTime *existing = workedTimeOf(call.organization->plan(), (*assignment)->id);
    const bool isIn = purpose == TokenPurpose::CheckIn;
    if (existing && (isIn ? existing->checkIn : existing->checkOut))
        return answerOf(*existing, id); // once: again is the same answer
    if (existing && existing->state != WorkedState::Entered)
        return Problem{ProblemCode::ResourceConflict,
                       {QT_TRANSLATE_NOOP("Server", "These hours have been approved already.")}};
    WorkedTime before = existing ? *existing : WorkedTime{};
    if (!existing) {
        before.id = call.organization->ids().next<WorkedTime>();
        before.assignment = (*assignment)->id;
        before.worked = duty;
    }
    const WorkedTime after = stamped(before, purpose, call.organization->clock().now(), duty);
    Change change = writing(existing ? &before : nullptr, after);
    change.name = isIn ? u"check_in"_s : u"check_out"_s;
    if (auto done = call.organization->commit(std::move(change), call.principal.account); !done)
        return done.problem();
    return answerOf(after, id);
}

void addAttendanceRoutes(Router &router, const TokenSigner &signer)
{
    const auto add = [&](const QString &pattern, const QString &operation, TokenPurpose purpose,
                         const QString &summary) {
        router.add({Method::Post, pattern, operation, only(Capability::AnswerForOneself),
                    Place::Organization, Bucket::General, true,
                    [&signer, purpose](Call &call) { return stamp(call, signer, purpose); },
                    saying(summary)
                        .takes({{u"token"_s, schema::text, "In place of that of the body."}})
                        .reads(bodyOfTable<TokenBody>(u"AttendanceToken"_s))
                        .maybe()
                        .answers(named(u"Attendance"_s))
                        .mayFail({ProblemCode::ResourceConflict})});
    };
    add(u"/checkin"_s, u"checkIn"_s, TokenPurpose::CheckIn,
        u"Notes that the caller has come to the shift of the token"_s);
    add(u"/checkout"_s, u"checkOut"_s, TokenPurpose::CheckOut,
        u"Notes that the caller has left the shift of the token"_s);
}

} // namespace planning::server
