#include "app/server/planningserver.h"

#include "app/server/auth/credentials.h"
#include "app/server/auth/crossorigin.h"
#include "app/server/auth/digest.h"
#include "app/server/auth/securityheaders.h"
#include "app/server/contract/contractroutes.h"
#include "app/server/resources/crew/crewroutes.h"
#include "app/server/resources/healthroutes.h"
#include "app/server/resources/planning/planningroutes.h"
#include "app/server/resources/stage/exchangeroutes.h"
#include "app/server/resources/stage/stageroutes.h"
#include "app/server/webhooks/notices.h"

#include <QFile>

namespace planning::server
{

static const QString kOwnIssuer = QStringLiteral("planning-server");

static Result<ExternalIssuer> externalIssuer(const ServerSettings &settings)
{
    QFile file(settings.jwksFile);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileMissing, file.errorString(), settings.jwksFile};
    auto keys = JsonWebKeys::fromJson(file.readAll());
    if (!keys)
        return keys.error();
    return ExternalIssuer{{settings.jwtIssuer, settings.jwtAudience}, *std::move(keys)};
}

static OwnIssuer ownIssuer(const ServerSettings &settings)
{
    return {{kOwnIssuer, kOwnIssuer}, settings.secretKey};
}

Result<PlanningServer::Verified> PlanningServer::verified(const ServerSettings &settings)
{
    Verified verified;
    verified.trusted.own = ownIssuer(settings);
    if (settings.jwtAlgorithm == QLatin1String("RS256")) {
        auto external = externalIssuer(settings);
        if (!external)
            return external.error();
        verified.trusted.external = *std::move(external);
    }
    auto crossOrigin = CrossOrigin::fromOrigins(settings.corsOrigins);
    if (!crossOrigin)
        return crossOrigin.error();
    verified.crossOrigin = *std::move(crossOrigin);
    return verified;
}

Result<std::unique_ptr<PlanningServer>> PlanningServer::make(const ServerSettings &settings,
                                                             const Clock &clock)
{
    auto verified = PlanningServer::verified(settings);
    if (!verified)
        return verified.error();
    auto database = ServerDatabase::open(settings.databaseUrl);
    if (!database)
        return database.error();
    std::unique_ptr<PlanningServer> server(
        new PlanningServer(settings, *std::move(verified), *std::move(database), clock));
    if (const auto learnt = server->learnEndedSessions(); !learnt)
        return learnt.error();
    return server;
}

static QByteArray invitesSecret(const ServerSettings &settings)
{
    return settings.invitesSecret.isEmpty() ? derivedKey(settings.secretKey, "invitations")
                                            : settings.invitesSecret;
}

static constexpr int kAccountThreads = 2;

PlanningServer::PlanningServer(const ServerSettings &settings, Verified verified,
                               std::unique_ptr<ServerDatabase> database, const Clock &clock)
    : m_settings(settings),
      m_clock(clock),
      m_verified(std::move(verified)),
      m_log(settings.logLevel),
      m_mail({.command = settings.mailCommand}, m_log, m_metrics),
      m_database(std::move(database)),
      m_readiness([this] {
          m_metrics.count("planning_readiness_checks_total");
          return m_database->ping();
      }),
      m_ended(clock, settings.sessions.accessLifetime + kClockLeeway),
      m_signer(std::make_shared<TokenSigner>(invitesSecret(settings), m_random)),
      m_throttle(clock),
      m_general(settings.generalLimit, clock),
      m_writes(settings.writesLimit, clock),
      m_webhooks({settings.mayCallPrivateAddresses}, clock, m_metrics),
      m_organizations(*m_database, clock,
                      {.threads = settings.threads,
                       .cacheLifetime = settings.cacheLifetime,
                       .witness = webhookWitness(),
                       .noted = [this](Id<Organization> id) { m_webhooks.wake(id); }}),
      m_accounts(
          *m_database,
          {clock, m_random, m_hasher, m_throttle, ownIssuer(settings), settings.sessions, m_ended},
          kAccountThreads),
      m_jobs({.threads = settings.jobThreads}),
      m_documents(settings.documents()),
      m_services(services())
{
    addRoutes();
    addMetrics();
    m_webhooks.start(m_organizations);
    Dispatcher::Hooks hooks;
    hooks.before = [this](const auto &request, const auto *route, const auto *claims,
                          Headers &added) { return before(request, route, claims, added); };
    hooks.after = [this](const Request &request, Response &response) { after(request, response); };
    hooks.served = [this](const Served &served) {
        m_metrics.served(served);
        m_log.write(served);
        m_unanswered.fetch_sub(1);
        m_unanswered.notify_all();
    };
    m_dispatcher =
        std::make_unique<Dispatcher>(m_interface, m_outside, m_services, std::move(hooks));
    m_schedule = std::make_unique<Schedule>(
        Schedule::Parts{*m_database, m_organizations, m_documents, m_metrics, m_mail.mail(),
                        [this](Id<Organization> id) { m_webhooks.wake(id); }});
}

// Requests go to and fro between the organisations and the accounts: neither may end before.
PlanningServer::~PlanningServer()
{
    for (int left = m_unanswered.load(); left > 0; left = m_unanswered.load())
        m_unanswered.wait(left);
    m_schedule.reset();
    m_webhooks.stop();
}

Services PlanningServer::services()
{
    return {m_clock, m_organizations, m_accounts,
            [this](const Request &request) { return authenticate(request); },
            [this](const QString &operation, const QByteArray &requestId, const Error &error) {
                m_log.write(LogLevel::Error, QStringLiteral("failed after the answer"),
                            {{QStringLiteral("request_id"), QString::fromLatin1(requestId)},
                             {QStringLiteral("operation"), operation},
                             {QStringLiteral("reason"), reasonOf(error)}});
            }};
}

void PlanningServer::addMetrics()
{
    const auto add = [this](const char *name, const char *help, auto read) {
        m_metrics.addGauge(name, help, [read] { return static_cast<double>(read()); });
    };
    add("planning_waiting_tasks", "Requests that wait for an organisation.",
        [this] { return m_organizations.waiting(); });
    add("planning_jobs_waiting", "Searches for people that wait for their turn.",
        [this] { return m_jobs.waiting(); });
    add("planning_jobs_running", "Searches for people that run.",
        [this] { return m_jobs.running(); });
    add("planning_mail_waiting", "Messages that wait to be sent.",
        [this] { return m_mail.waiting(); });
    add("planning_database_ready", "Whether the database answered when it was asked last.",
        [this] { return m_readiness.isReady(); });
}

void PlanningServer::addRoutes()
{
    addHealthRoutes(m_outside, m_interface, {m_readiness, m_metrics, m_settings.hasMetrics});
    addPlanningRoutes(m_interface, {m_jobs, m_organizations});
    addWebhookRoutes(m_interface, m_settings.mayCallPrivateAddresses);
    addDocumentRoutes(m_interface, m_documents);
    addCalendarRoutes(m_interface, *m_signer);
    addStageRoutes(m_interface, *m_signer);
    addCrewRoutes();
    addContractRoutes(m_interface);
}

void PlanningServer::addCrewRoutes()
{
    const Mail mail = m_mail.mail();
    const AuthSettings auth{m_settings.isDevelopment, isOverTls(), m_verified.crossOrigin, mail};
    addAuthRoutes(m_interface, auth);
    addRoleDemoRoutes(m_interface);
    addMemberRoutes(m_interface, auth);
    addInvitationRoutes(m_interface, {m_signer, m_settings.invitesLifetime, mail});
    addProjectRoutes(m_interface);
    addMissionRoutes(m_interface);
    addCrewAssignmentRoutes(m_interface);
    addClientRoutes(m_interface);
    addInterventionRoutes(m_interface, mail);
    addUserRoutes(m_interface);
    addProfileRoutes(m_interface);
    addCrewAvailabilityRoutes(m_interface);
    addUserConflictRoutes(m_interface);
}

bool PlanningServer::isOverTls() const
{
    return m_settings.isBehindTls || !m_settings.tlsCertificate.isEmpty();
}

qint64 PlanningServer::bodyLimit(Method, const QString &path)
{
    static constexpr qint64 kMebibyte = 1024 * 1024;
    return path.startsWith(kBasePath + QLatin1String("/documents")) ? 25 * kMebibyte : kMebibyte;
}

Result<void> PlanningServer::learnEndedSessions()
{
    auto database = m_database->accounts();
    if (!database)
        return database.error();
    const auto ended = SessionStore(*database).revokedSince(m_ended.since());
    if (!ended)
        return ended.error();
    m_ended.learn(*ended);
    return ok();
}

// What ends here is known at once, what ends in another process some seconds later.
bool PlanningServer::hasEnded(const Uuid &session)
{
    if (m_ended.takeTurnToLook()) {
        m_accounts.run([](const Result<AccountDesk *> &desk) {
            if (desk)
                (*desk)->learnEndedSessions();
        });
    }
    return m_ended.hasEnded(session);
}

Outcome<Claims> PlanningServer::authenticate(const Request &request)
{
    const Problem problem{ProblemCode::Unauthenticated,
                          {QT_TRANSLATE_NOOP("Server", "A valid access token is needed.")}};
    const QByteArray token = bearerToken(request.headers);
    const auto claims = verifyAccessToken(token, m_verified.trusted, m_clock.now());
    if (!claims || (claims->session && hasEnded(*claims->session)))
        return problem;
    // Tokens of others may leave the organisation open, ours name the one of the login; the header
    // chooses another one of the caller's.
    const QByteArray chosen = request.headers.value("X-Organization-ID");
    const auto organization = chosen.isEmpty()
                                  ? claims->organization
                                  : Id<Organization>::fromString(QString::fromLatin1(chosen));
    if (!organization)
        return problem;
    const QString session = claims->session ? claims->session->toString() : QString();
    return Claims{claims->account, *organization, session};
}

std::optional<Response> PlanningServer::limited(const Request &request, const Route &route,
                                                const Claims *claims, Headers &limits)
{
    if (route.bucket == Bucket::None)
        return std::nullopt;
    const QByteArray caller =
        claims ? "account/" + claims->account.toString().toLatin1() : addressKey(request.peer);
    const bool isCostly = route.bucket != Bucket::General;
    const QByteArray key = isCostly ? caller + ' ' + route.pattern.toLatin1() : caller;
    const RateVerdict verdict = (isCostly ? m_writes : m_general).take(key);
    addRateLimit(limits, verdict);
    if (verdict.isAllowed)
        return std::nullopt;
    Response response = toResponse({ProblemCode::RateLimitExceeded,
                                    {QT_TRANSLATE_NOOP("Server", "Try again in %1 seconds."),
                                     {QString::number(verdict.reset.count())}}},
                                   languageOf(request.headers.value("Accept-Language")));
    for (const HeaderField &field : limits.fields())
        response.headers.set(field.name, field.value);
    return response;
}

std::optional<Response> PlanningServer::before(const Request &request, const Route *route,
                                               const Claims *claims, Headers &added)
{
    if (auto preflight = m_verified.crossOrigin.preflight(request))
        return preflight;
    return route ? limited(request, *route, claims, added) : std::nullopt;
}

void PlanningServer::after(const Request &request, Response &response) const
{
    addSecurityHeaders(request, response,
                       m_settings.isBehindTls ? Transport::BehindTls : Transport::AsConnected);
    m_verified.crossOrigin.addTo(request, response);
}

void PlanningServer::handle(Request request, Respond respond)
{
    m_unanswered.fetch_add(1);
    m_metrics.began();
    m_dispatcher->handle(std::move(request), std::move(respond));
}

} // namespace planning::server
