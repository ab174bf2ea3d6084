#include "app/server/api/answers.h"
#include "app/server/api/entityjson.h"
#include "app/server/api/services.h"
#include "app/server/auth/signedtoken.h"
#include "app/server/calendars/personalcalendar.h"
#include "app/server/organizations/liveorganization.h"
#include "app/server/resources/stage/calendarbodies.h"
#include "app/server/resources/stage/exchangeroutes.h"
#include "app/server/resources/visibility.h"

namespace planning::server
{

using namespace Qt::StringLiterals;

static const QString kKind = u"calendar"_s; // the record's id is the person's

// Who may give out the calendar of a person: managers, and the person.
static Outcome<Id<Person>> ownerOf(const Call &call, const std::optional<Id<Person>> &wanted)
{
    const auto person = wanted ? wanted : call.principal.person;
    if (!person || !call.organization->plan().find(*person))
        return invalid(u"/person_id"_s, {QT_TRANSLATE_NOOP("Server", "There is no such person.")});
    if (!isOneself(call, *person) && !call.may(Capability::WritePlan))
        return Problem{ProblemCode::Forbidden,
                       {QT_TRANSLATE_NOOP("Server", "Your role does not allow this.")}};
    return *person;
}

// One address per person: a new one revokes the one before.
static Outcome<Response> create(Call &call, TokenSigner &signer)
{
    CalendarWish wish;
    if (!call.request.body.isEmpty()) {
        const auto body = bodyOf<CalendarWish>(call.request);
        if (!body)
            return body.problem();
        wish = *body;
    }
    const auto person = ownerOf(call, wish.person);
    if (!person)
        return person.problem();
    const Instant now = call.organization->clock().now();
    const QByteArray token = signer.sign(
        {TokenPurpose::Calendar, person->uuid, call.principal.organization, std::nullopt});
    if (const auto kept = call.organization->store().keep(
            {kKind, person->toString(), now, std::nullopt, {{u"hash"_s, tokenHash(token)}}});
        !kept)
        return problemOf(kept.error());
    const QString path = kBasePath + u"/calendars/"_s + QString::fromLatin1(token) + u".ics"_s;
    Response response =
        jsonAnswer(201, QJsonObject{{u"person_id"_s, person->toString()}, {u"path"_s, path}});
    response.headers.set("Cache-Control", "no-store");
    return response;
}

static Outcome<Response> revoke(Call &call)
{
    const auto id = Id<Person>::fromString(call.id());
    if (!id || !call.organization->plan().find(*id))
        return notFound();
    const auto person = ownerOf(call, *id);
    if (!person)
        return person.problem();
    if (const auto gone = call.organization->store().forget(kKind, person->toString()); !gone)
        return problemOf(gone.error());
    return noContent();
}

// Whether this token is the one that was given out last.
static bool isLive(LiveOrganization &organization, Id<Person> person, const QByteArray &token)
{
    const auto record = organization.store().record(kKind, person.toString());
    return record && *record && (*record)->value[u"hash"_s].toString() == tokenHash(token);
}

static Outcome<Response> calendarOf(Call &call, Id<Person> person, const QByteArray &token)
{
    LiveOrganization &live = *call.organization;
    const Person *who = live.plan().find(person);
    if (!who || !who->active || !isLive(live, person, token))
        return notFound();
    Response response{200, {}, personalCalendar(live.plan(), *who)};
    response.headers.set("Content-Type", "text/calendar; charset=utf-8");
    response.headers.set("Content-Disposition", "attachment; filename=\"planning.ics\"");
    return response;
}

// Open to whoever holds the address: the token says whose calendar it is.
static Outcome<Response> read(Call &call, const TokenSigner &signer)
{
    const QByteArray token = call.path.value(u"token"_s).toLatin1();
    const auto proof = signer.verify(token, TokenPurpose::Calendar, call.services->clock.now());
    if (!proof)
        return notFound();
    call.principal.organization = proof->organization;
    call.isByToken = true;
    call.thenWrites = false;
    call.then = [person = Id<Person>{proof->subject}, token](Call &later) -> Outcome<Response> {
        return calendarOf(later, person, token);
    };
    return Response{};
}

void addCalendarRoutes(Router &router, TokenSigner &signer)
{
    router.add({Method::Post, u"/calendars"_s, u"createCalendar"_s,
                only(Capability::AnswerForOneself), Place::Organization, Bucket::General, true,
                [&signer](Call &call) { return create(call, signer); },
                saying(u"Gives out a secret address of a person's calendar, the only one"_s)
                    .reads(bodyOfTable<CalendarWish>(u"CalendarWish"_s))
                    .maybe()
                    .answers(named(u"CalendarAddress"_s), 201)
                    .mayFail({ProblemCode::Duplicate})});
    router.add({Method::Delete, u"/calendars/{id}"_s, u"revokeCalendar"_s,
                only(Capability::AnswerForOneself), Place::Organization, Bucket::General, true,
                revoke, saying(u"Revokes the address of a person's calendar"_s).answersNothing()});
    router.add({Method::Get, u"/calendars/{token}.ics"_s, u"readCalendar"_s, kAnyone,
                Place::Accounts, Bucket::General, false,
                [&signer](Call &call) { return read(call, signer); },
                saying(u"Reads a person's published shifts as a calendar, without rates"_s)
                    .answersText("text/calendar")});
}

} // namespace planning::server
