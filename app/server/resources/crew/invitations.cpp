#include "app/server/resources/crew/answering.h"
#include "app/server/resources/crew/crewroutes.h"
#include "app/server/resources/crew/invitationanswers.h"
#include "app/server/resources/crew/invitationbodies.h"
#include "app/server/resources/crew/letters.h"
#include "app/server/resources/crew/people.h"
#include "app/server/resources/entityroutes.h"
#include "app/server/resources/visibility.h"
#include "core/cost/shiftcosts.h"
#include "core/model/zones.h"
#include "core/workspace/shiftchanges.h"

#include <QTime>

namespace planning::server
{

static QString statusOf(const Invitation &invitation, Instant now)
{
    if (!isOpen(invitation))
        return invitation.answer;
    const bool isOver = invitation.dueAt && now >= *invitation.dueAt;
    return isOver ? QStringLiteral("expired") : QStringLiteral("pending");
}

static InvitationView viewOf(const Plan &plan, const Invitation &invitation, Instant now)
{
    const Assignment &assignment = *plan.find(invitation.assignment);
    return {invitation.id,
            assignment.id,
            assignment.shift,
            assignment.person,
            invitation.sentAt,
            invitation.dueAt,
            statusOf(invitation, now),
            invitation.answeredAt,
            invitation.record.version};
}

static bool isShown(const Call &call, const Invitation &invitation)
{
    const Assignment &assignment = *call.organization->plan().find(invitation.assignment);
    return call.may(Capability::Invite) || isOneself(call, assignment.person);
}

static Outcome<const Invitation *> invitationOf(const Call &call)
{
    const auto id = Id<Invitation>::fromString(call.id());
    const Invitation *invitation = id ? call.organization->plan().find(*id) : nullptr;
    if (!invitation || !isShown(call, *invitation))
        return notFound();
    return invitation;
}

static std::optional<Id<Event>> eventOfInvitation(const Plan &plan, const Invitation &invitation)
{
    return eventOf(plan, *plan.find(plan.find(invitation.assignment)->shift));
}

static Outcome<Response> list(Call &call)
{
    const auto query = listQuery(call.request);
    if (!query)
        return query.problem();
    const Plan &plan = call.organization->plan();
    const Instant now = call.organization->clock().now();
    const auto event = eventOfRequest(call);
    std::vector<InvitationView> views;
    for (const Invitation &invitation : plan.all<Invitation>()) {
        const bool isInside = (!query->from || invitation.sentAt >= *query->from)
                              && (!query->to || invitation.sentAt < *query->to)
                              && (!event || eventOfInvitation(plan, invitation) == event);
        if (isInside && isShown(call, invitation))
            views.push_back(viewOf(plan, invitation, now));
    }
    std::vector<const InvitationView *> rows;
    for (const InvitationView &view : views)
        rows.push_back(&view);
    return page<InvitationView>(std::move(rows), *query, Reader::Oneself,
                                [](QByteArray &out, const InvitationView &view) {
                                    appendVisible(out, view, Reader::Oneself);
                                });
}

static Outcome<Response> read(Call &call)
{
    const auto found = invitationOf(call);
    if (!found)
        return found.problem();
    QByteArray body;
    appendVisible(body,
                  viewOf(call.organization->plan(), **found, call.organization->clock().now()),
                  Reader::Oneself);
    return taggedAnswer((*found)->record.version, std::move(body));
}

static std::optional<Problem> refusal(const Plan &plan, const Assignment *assignment,
                                      const InvitationBody &body, Instant now)
{
    if (!assignment)
        return invalid(QStringLiteral("/assignment_id"),
                       {QT_TRANSLATE_NOOP("Server", "There is no such assignment.")});
    if (body.dueAt && *body.dueAt <= now)
        return invalid(QStringLiteral("/due_at"),
                       {QT_TRANSLATE_NOOP("Server", "A moment in the future is expected.")},
                       ProblemCode::InvalidTimeRange);
    if (assignment->status == AssignmentStatus::Confirmed)
        return Problem{ProblemCode::ResourceConflict,
                       {QT_TRANSLATE_NOOP("Server", "This person has accepted already.")}};
    if (plan.find(assignment->shift)->status == ShiftStatus::Cancelled)
        return Problem{ProblemCode::ResourceConflict,
                       {QT_TRANSLATE_NOOP("Server", "The shift has been cancelled.")}};
    if (isOnMissionAlready(plan, *assignment))
        return Problem{ProblemCode::Duplicate,
                       {QT_TRANSLATE_NOOP("Server", "This person is on the mission already.")}};
    return std::nullopt;
}

// The assignment is invited by this invitation and by no other one.
static Change inviting(const Plan &plan, const Assignment &before, const Invitation &invitation)
{
    Assignment after = before;
    after.status = AssignmentStatus::Invited;
    Change change;
    change.name = QStringLiteral("create_invitation");
    if (after != before)
        change.update(before, after);
    addRevocations(change, plan, before.id, invitation.sentAt);
    change.insert(invitation);
    return change;
}

static QString momentText(const Plan &plan, const Shift &shift)
{
    const LocalSeconds local = zoneOf(plan, shift).toLocal(shift.planned.start);
    const auto day = std::chrono::floor<std::chrono::days>(local);
    const auto time = QTime(0, 0).addSecs(static_cast<int>((local - day).count()));
    return toIsoDate(day) + u' ' + time.toString(QStringLiteral("HH:mm"));
}

static Letter letterOf(const Plan &plan, const Assignment &assignment, const QByteArray &token,
                       Id<Invitation> id, Language language)
{
    const Shift &shift = *plan.find(assignment.shift);
    const QString title = displayTitle(plan, shift);
    const Text subject{QT_TRANSLATE_NOOP("Server", "Planning PRO: can you work on “%1”?"), {title}};
    const Text text{QT_TRANSLATE_NOOP("Server",
                                      "You are asked for “%1”, %2, %3.\nAnswer with this code: "
                                      "%4\n(invitation %5)"),
                    {title, momentText(plan, shift), plan.find(shift.site)->name,
                     QString::fromLatin1(token), id.toString()}};
    return {emailOf(plan, assignment.person), subject.in(language), text.in(language)};
}

// The only answer in which the token is: it must not be stored anywhere.
static Response invitationAnswer(const Plan &plan, const Invitation &invitation,
                                 const QByteArray &token, Instant now)
{
    QByteArray body;
    appendVisible(body, viewOf(plan, invitation, now), Reader::Oneself);
    body.chop(1);
    body += ",\"token\":\"" + token + "\"}";
    Response response = taggedAnswer(invitation.record.version, std::move(body));
    response.status = 201;
    response.headers.set("Location", locationOf(QStringLiteral("/invitations/"), invitation.id));
    response.headers.set("Cache-Control", "no-store");
    return response;
}

static Outcome<Response> create(Call &call, const InvitationSettings &settings)
{
    const auto body = bodyOf<InvitationBody>(call.request);
    if (!body)
        return body.problem();
    const Plan &plan = call.organization->plan();
    const Instant now = call.organization->clock().now();
    const Assignment *assignment = plan.find(body->assignment);
    if (const auto refused = refusal(plan, assignment, *body, now))
        return *refused;
    Invitation invitation;
    invitation.id = call.organization->ids().next<Invitation>();
    invitation.assignment = assignment->id;
    invitation.sentAt = now;
    invitation.dueAt = body->dueAt.value_or(now + settings.lifetime);
    const QByteArray token = settings.signer->sign({TokenPurpose::Invitation, invitation.id.uuid,
                                                    call.principal.organization, invitation.dueAt});
    invitation.tokenHash = tokenHash(token);
    Change change = inviting(plan, *assignment, invitation);
    if (auto done = call.organization->commit(std::move(change), call.principal.account); !done)
        return done.problem();
    const Response answer = invitationAnswer(plan, *plan.find(invitation.id), token, now);
    const Letter letter =
        letterOf(plan, *plan.find(invitation.assignment), token, invitation.id, call.language);
    mailWhenDurable(call, {letter}, settings.mail);
    return answer;
}

// Who was asked is only proposed again.
static Outcome<Response> revoke(Call &call)
{
    const auto found = invitationOf(call);
    if (!found)
        return found.problem();
    if (const auto stale = staleProblem(call.request, (*found)->record.version))
        return *stale;
    if (!isOpen(**found))
        return noContent();
    const Plan &plan = call.organization->plan();
    const Instant now = call.organization->clock().now();
    const Assignment before = *plan.find((*found)->assignment);
    Assignment after = before;
    if (before.status == AssignmentStatus::Invited)
        after.status = AssignmentStatus::Proposed;
    Change change;
    change.name = QStringLiteral("revoke_invitation");
    if (after != before)
        change.update(before, after);
    addRevocations(change, plan, before.id, now);
    if (auto done = call.organization->commit(std::move(change), call.principal.account); !done)
        return done.problem();
    return noContent();
}

static QJsonObject viewSchema()
{
    const QJsonArray words{QStringLiteral("pending"),
                           QStringLiteral("expired"),
                           kAccepted,
                           kPartial,
                           kDeclined,
                           kRevoked,
                           kReleased};
    return withMember(answerSchema<InvitationView>(), QStringLiteral("status"),
                      {{QStringLiteral("enum"), words}});
}

// As only the one who invites reads it.
static QJsonObject sentSchema()
{
    QJsonObject token = schema::text();
    token[QStringLiteral("description")] =
        QStringLiteral("To answer with, once; it is told only here and in the mail.");
    return withMember(viewSchema(), QStringLiteral("token"), token);
}

static QList<QueryParameter> listing()
{
    return listParameters<InvitationView>()
           + QList<QueryParameter>{
               {QStringLiteral("from"), schema::moment, "Sent at this moment or later."},
               {QStringLiteral("to"), schema::moment, "Sent before this moment."}};
}

static void addAnswerRoute(Router &router, const QString &verb, InvitationAnswer answer,
                           const InvitationSettings &settings, const RouteContract &contract)
{
    router.add(
        {Method::Post, QStringLiteral("/invitations/{id}/") + verb,
         verb + QStringLiteral("Invitation"), kAnyone, Place::Anywhere, Bucket::General, true,
         [settings, answer](Call &call) { return answerByToken(call, *settings.signer, answer); },
         contract});
}

static void addAnswerRoutes(Router &router, const InvitationSettings &settings)
{
    const auto answering = [](const char *summary) {
        return saying(QString::fromLatin1(summary))
            .takes({{QStringLiteral("token"), schema::text, "The code of the invitation."}})
            .reads(bodyOfTable<AnswerBody>(QStringLiteral("InvitationAnswer")))
            .maybe()
            .answers(named(QStringLiteral("AnsweredInvitation")))
            .mayFail({ProblemCode::Unavailable});
    };
    addAnswerRoute(router, QStringLiteral("accept"), InvitationAnswer::Accept, settings,
                   answering("Accepts an invitation, or a part of it, by the code alone")
                       .mayFail({ProblemCode::ResourceConflict}));
    addAnswerRoute(router, QStringLiteral("decline"), InvitationAnswer::Decline, settings,
                   answering("Declines an invitation by the code alone"));
}

void addInvitationRoutes(Router &router, const InvitationSettings &settings)
{
    const QString all = QStringLiteral("/invitations");
    const QString one = QStringLiteral("/invitations/{id}");
    const QString name = QStringLiteral("Invitation");
    const auto add = [&](Method method, const QString &pattern, const QString &operation,
                         Capability least, Handler handler, const RouteContract &contract) {
        router.add({method, pattern, operation, only(least), Place::Organization, Bucket::General,
                    method != Method::Get, std::move(handler), contract});
    };
    add(Method::Get, all, QStringLiteral("listInvitations"), Capability::AnswerForOneself, list,
        saying(QStringLiteral("Lists invitations; the crew see their own"))
            .takes(listing())
            .answers({name, viewSchema, {}, true})
            .ofEvents());
    add(Method::Get, one, QStringLiteral("readInvitation"), Capability::AnswerForOneself, read,
        saying(QStringLiteral("Reads an invitation")).answers({name, viewSchema}).ofVersions());
    add(
        Method::Post, all, QStringLiteral("createInvitation"), Capability::Invite,
        [settings](Call &call) { return create(call, settings); },
        saying(QStringLiteral("Invites to an assignment; one that is open is revoked"))
            .reads(bodyOfTable<InvitationBody>(QStringLiteral("InvitationBody"),
                                               {QStringLiteral("assignment_id")}))
            .answers({QStringLiteral("SentInvitation"), sentSchema,
                      QStringList{QStringLiteral("token")}},
                     201)
            .mayFail({ProblemCode::Duplicate, ProblemCode::ResourceConflict})
            .ofVersions());
    add(Method::Delete, one, QStringLiteral("revokeInvitation"), Capability::Invite, revoke,
        saying(QStringLiteral("Takes an invitation back")).answersNothing().ofVersions());
    addAnswerRoutes(router, settings);
}

} // namespace planning::server
