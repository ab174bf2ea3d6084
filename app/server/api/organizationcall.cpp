#include "app/server/api/organizationcall.h"

#include "app/server/api/answers.h"
#include "app/server/api/idempotency.h"
#include "app/server/organizations/liveorganization.h"

#include <utility>

namespace planning::server
{

// Fills in what the organisation knows of the account. For who is no member there is no such
// organisation; who is not active any more is not signed in.
static std::optional<Problem> recognise(Call &call)
{
    const Plan &plan = call.organization->plan();
    const Account *account = plan.find(call.principal.account);
    const auto members = plan.all<Membership>();
    const auto membership =
        std::ranges::find(members, call.principal.account, &Membership::account);
    if (!account || membership == members.end())
        return notFound();
    if (!account->active)
        return Problem{ProblemCode::Unauthenticated,
                       {QT_TRANSLATE_NOOP("Server", "This account is not active here any more.")}};
    call.principal.person = account->person;
    call.principal.role = membership->role;
    return std::nullopt;
}

static std::optional<Problem> refusal(const Call &call, const Route &route)
{
    if (call.may(route.access.least))
        return std::nullopt;
    return Problem{ProblemCode::Forbidden,
                   {QT_TRANSLATE_NOOP("Server", "Your role does not allow this.")}};
}

static QByteArray cacheKey(const Call &call)
{
    return call.principal.account.toString().toLatin1()
           + (call.language == Language::French ? "fr" : "en")
           + call.request.headers.value("X-Event-ID") + ' ' + call.request.path.toUtf8() + '?'
           + call.request.query.toString(QUrl::FullyEncoded).toUtf8();
}

static void addTag(Response &response)
{
    if (response.status == 200 && !response.headers.contains("ETag"))
        response.headers.set("ETag", contentTag(response.body));
}

static bool isKnown(const QByteArray &tags, const QByteArray &tag)
{
    if (tags == "*")
        return !tag.isEmpty();
    for (const QByteArray &each : tags.split(',')) {
        if (!tag.isEmpty() && each.trimmed() == tag)
            return true;
    }
    return false;
}

// What the client has already is not sent again.
static Response unlessKnown(const Call &call, Response response)
{
    const QByteArray tags = call.request.headers.value("If-None-Match");
    if (tags.isEmpty() || !isKnown(tags, response.headers.value("ETag")))
        return response;
    response.status = 304;
    response.body.clear();
    return response;
}

static Response carryOut(Call &call, const Route &route)
{
    const auto outcome = route.handler(call);
    return outcome ? *outcome : toResponse(outcome.problem(), call.language);
}

// An answer that says itself how long it is good does not hang on the plan alone.
static bool mayBeKept(const Response &response)
{
    return !response.headers.contains("Cache-Control");
}

static Response read(Call &call, const Route &route)
{
    if (call.organization->isWriting()) {
        Response response = carryOut(call, route);
        addTag(response);
        return unlessKnown(call, std::move(response));
    }
    ResponseCache &cache = call.organization->cache();
    const QByteArray key = cacheKey(call);
    const Instant now = call.organization->clock().now();
    const Response *kept = cache.find(key, call.organization->store().seq(), now);
    Response response = kept ? *kept : carryOut(call, route);
    if (!kept) {
        addTag(response);
        if (mayBeKept(response))
            cache.keep(key, response, now);
    }
    response.headers.set("X-Cache", kept ? "HIT" : "MISS");
    return unlessKnown(call, std::move(response));
}

Response answer(Call &call, const Route &route, LiveOrganization &organization)
{
    call.organization = &organization;
    if (const auto unknown = recognise(call))
        return toResponse(*unknown, call.language);
    if (const auto refused = refusal(call, route))
        return toResponse(*refused, call.language);
    if (route.method == Method::Get && !route.writes)
        return read(call, route);
    rememberRequest(call);
    return route.writes ? once(call, [&] { return carryOut(call, route); }) : carryOut(call, route);
}

Response answerThen(Call &call, LiveOrganization &organization)
{
    call.organization = &organization;
    if (call.isByToken) {
        rememberRequest(call);
    } else if (const auto unknown = recognise(call)) {
        return toResponse(*unknown, call.language);
    }
    const Handler handler = std::exchange(call.then, {});
    return once(call, [&] {
        const auto outcome = handler(call);
        return outcome ? *outcome : toResponse(outcome.problem(), call.language);
    });
}

} // namespace planning::server
