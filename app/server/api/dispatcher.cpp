#include "app/server/api/dispatcher.h"

#include "app/server/accounts/accountthreads.h"
#include "app/server/api/organizationcall.h"
#include "app/server/organizations/organizationthreads.h"

#include <QRegularExpression>
#include <QUuid>

#include <chrono>
#include <utility>

namespace planning::server
{

Dispatcher::Dispatcher(const Router &interface, const Router &outside, const Services &services,
                       Hooks hooks)
    : m_interface(interface),
      m_outside(outside),
      m_services(services),
      m_hooks(std::move(hooks))
{
}

// The caller's own id if it can stand in a log line, else a new one.
static QByteArray requestIdOf(const Request &request)
{
    static const QRegularExpression acceptable(QStringLiteral("^[A-Za-z0-9._:-]{1,128}$"));
    const QByteArray given = request.headers.value("X-Request-ID");
    if (acceptable.match(QString::fromLatin1(given)).hasMatch())
        return given;
    return QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

// "00-<trace>-<span>-01" (W3C Trace Context)
static QByteArray traceIdOf(const Request &request)
{
    const QList<QByteArray> parts = request.headers.value("traceparent").split('-');
    return parts.size() == 4 && parts.at(1).size() == 32 ? parts.at(1) : QByteArray();
}

std::optional<RouteMatch> Dispatcher::find(const Request &request) const
{
    const QString base(kBasePath);
    if (request.path.startsWith(base + u'/'))
        return m_interface.find(request.method, request.path.sliced(base.size()));
    return m_outside.find(request.method, request.path);
}

Respond Dispatcher::watched(std::shared_ptr<const Watched> request, Respond respond) const
{
    using Steady = std::chrono::steady_clock;
    return [this, request = std::move(request), respond = std::move(respond),
            began = Steady::now()](Response response) {
        for (const HeaderField &field : request->added.fields())
            response.headers.set(field.name, field.value);
        response.headers.set("X-Request-ID", request->requestId);
        if (m_hooks.after)
            m_hooks.after(request->head, response);
        const int status = response.status;
        const QString reason = response.reason;
        respond(std::move(response));
        if (!m_hooks.served)
            return;
        const auto took =
            std::chrono::duration_cast<std::chrono::microseconds>(Steady::now() - began);
        m_hooks.served({request->requestId, traceIdOf(request->head), nameOf(request->head.method),
                        request->head.path, request->operation, status, took.count(), reason});
    };
}

static Response methodNotAllowed(const RouteMatch &match, const Request &request, Language language)
{
    QList<QByteArray> allowed = match.allowed;
    if (allowed.contains("GET"))
        allowed.append("HEAD");
    allowed.append("OPTIONS");
    const QByteArray list = allowed.join(", ");
    Response response{204, {}, {}};
    if (request.method != Method::Options)
        response = toResponse(
            {ProblemCode::MethodNotAllowed,
             {QT_TRANSLATE_NOOP("Server", "This path takes %1."), {QString::fromLatin1(list)}}},
            language);
    response.headers.set("Allow", list);
    return response;
}

void Dispatcher::handle(Request request, Respond respond) const
{
    const Language language = languageOf(request.headers.value("Accept-Language"));
    const auto match = find(request);
    const Route *route = match ? match->route : nullptr;
    const auto watch = std::make_shared<Watched>();
    watch->head = request;
    watch->head.body.clear();
    watch->requestId = requestIdOf(request);
    watch->operation = route ? route->operation : QString();
    respond = watched(watch, std::move(respond));

    std::optional<Claims> claims;
    std::optional<Problem> unauthenticated;
    if (route && !route->access.isOpen) {
        auto checked = m_services.authenticate(request);
        if (checked)
            claims = *checked;
        else
            unauthenticated = checked.problem();
    }
    if (m_hooks.before) {
        if (auto answer = m_hooks.before(request, route, claims ? &*claims : nullptr, watch->added))
            return respond(*std::move(answer));
    }
    if (!match)
        return respond(toResponse(
            {ProblemCode::NotFound, {QT_TRANSLATE_NOOP("Server", "There is no such path.")}},
            language));
    if (!route)
        return respond(methodNotAllowed(*match, request, language));
    if (unauthenticated)
        return respond(toResponse(*unauthenticated, language));
    if (const auto unknown = unknownParameterIn(request, route->contract))
        return respond(toResponse(*unknown, language));

    Call call;
    call.request = std::move(request);
    call.path = match->path;
    call.language = language;
    call.requestId = watch->requestId;
    call.services = &m_services;
    if (claims) {
        call.principal.account = claims->account;
        call.principal.organization = claims->organization;
        call.principal.session = claims->session;
    }
    run(std::move(call), *route, respond);
}

void Dispatcher::run(Call call, const Route &route, const Respond &respond) const
{
    if (route.place == Place::Organization)
        return runOnOrganization(std::move(call), route, respond);
    if (route.place == Place::Accounts)
        return runOnAccounts(std::move(call), route.handler, respond);
    const auto outcome = route.handler(call);
    if (outcome && call.then)
        return goOnInOrganization(std::move(call), respond);
    respond(outcome ? *outcome : toResponse(outcome.problem(), call.language));
}

// Work that is done in an organisation, then what it goes on with.
static OrganizationTask taskOf(const std::shared_ptr<Call> &call, bool writes,
                               std::function<Response(LiveOrganization &)> work, Respond respond)
{
    const auto fail = [language = call->language](const Error &error) {
        return toResponse(problemOf(error), language);
    };
    return {call->principal.organization, writes, std::move(work), fail, std::move(respond)};
}

// What is done with the answer of an organisation once it is durable.
Respond Dispatcher::afterwards(const std::shared_ptr<Call> &call, const Respond &respond) const
{
    return [this, call, respond](Response response) {
        call->organization = nullptr;
        if (response.status < 400 && call->whenDurable)
            std::exchange(call->whenDurable, {})();
        if (response.status < 400 && call->then)
            return goOnOnAccounts(std::move(*call), respond);
        respond(std::move(response));
    };
}

void Dispatcher::runOnOrganization(Call call, const Route &route, const Respond &respond) const
{
    const auto shared = std::make_shared<Call>(std::move(call));
    m_services.organizations.run(taskOf(
        shared, route.writes,
        [shared, &route](LiveOrganization &live) { return answer(*shared, route, live); },
        afterwards(shared, respond)));
}

void Dispatcher::goOnOnAccounts(Call call, const Respond &respond) const
{
    const auto handler = std::exchange(call.then, {});
    runOnAccounts(std::move(call), handler, respond);
}

void Dispatcher::runOnAccounts(Call call, const Handler &handler, const Respond &respond) const
{
    const auto shared = std::make_shared<Call>(std::move(call));
    m_services.accounts.run([this, shared, handler, respond](const Result<AccountDesk *> &desk) {
        if (!desk)
            return respond(toResponse(problemOf(desk.error()), shared->language));
        shared->accounts = *desk;
        const auto outcome = handler(*shared);
        shared->accounts = nullptr;
        if (!outcome)
            return respond(toResponse(outcome.problem(), shared->language));
        if (shared->then)
            return goOnInOrganization(std::move(*shared), respond);
        respond(*outcome);
    });
}

void Dispatcher::goOnInOrganization(Call call, const Respond &respond) const
{
    const auto shared = std::make_shared<Call>(std::move(call));
    m_services.organizations.run(taskOf(
        shared, shared->thenWrites,
        [shared](LiveOrganization &live) { return answerThen(*shared, live); },
        afterwards(shared, respond)));
}

} // namespace planning::server
