#pragma once

#include "app/server/accounts/accountthreads.h"
#include "app/server/api/dispatcher.h"
#include "app/server/auth/crossorigin.h"
#include "app/server/auth/signedtoken.h"
#include "app/server/documents/documentfiles.h"
#include "app/server/jobs/jobpool.h"
#include "app/server/operations/mailthread.h"
#include "app/server/operations/metrics.h"
#include "app/server/operations/readiness.h"
#include "app/server/organizations/organizationthreads.h"
#include "app/server/schedule/schedule.h"
#include "app/server/serversettings.h"
#include "app/server/webhooks/webhooksender.h"

#include <atomic>

namespace planning::server
{

// The whole server but for its sockets: settings become the parts and the parts are put together.
class PlanningServer final
{
public:
    // InvalidInput for settings that are not understood (a list of origins, a file of keys), or why
    // the database cannot be had.
    static Result<std::unique_ptr<PlanningServer>> make(const ServerSettings &settings,
                                                        const Clock &clock);
    ~PlanningServer();
    Q_DISABLE_COPY_MOVE(PlanningServer)

    void handle(Request request, Respond respond);

    const Router &routes() const { return m_interface; }
    const JsonLog &log() const { return m_log; }
    Metrics &metrics() { return m_metrics; }
    // Bytes of a body that are let in, by what is asked for.
    static qint64 bodyLimit(Method method, const QString &path);

private:
    struct Verified {
        TrustedIssuers trusted;
        CrossOrigin crossOrigin;
    };
    static Result<Verified> verified(const ServerSettings &settings);

    PlanningServer(const ServerSettings &settings, Verified verified,
                   std::unique_ptr<ServerDatabase> database, const Clock &clock);
    void addRoutes();
    void addCrewRoutes();
    void addMetrics();
    Services services();
    Result<void> learnEndedSessions();
    bool hasEnded(const Uuid &session);
    Outcome<Claims> authenticate(const Request &request);
    std::optional<Response> before(const Request &request, const Route *route, const Claims *claims,
                                   Headers &added);
    std::optional<Response> limited(const Request &request, const Route &route,
                                    const Claims *claims, Headers &limits);
    void after(const Request &request, Response &response) const;
    bool isOverTls() const;

    const ServerSettings m_settings;
    const Clock &m_clock;
    const Verified m_verified;
    JsonLog m_log;
    Metrics m_metrics;
    MailThread m_mail;
    std::atomic<int> m_unanswered{0};
    std::unique_ptr<ServerDatabase> m_database;
    Readiness m_readiness;
    EndedSessions m_ended;
    SystemRandom m_random;
    std::shared_ptr<TokenSigner> m_signer;
    PasswordHasher m_hasher;
    LoginThrottle m_throttle;
    RateLimiter m_general;
    RateLimiter m_writes;
    // Before the threads that call them.
    Router m_interface;
    Router m_outside;
    std::unique_ptr<Dispatcher> m_dispatcher;
    WebhookSender m_webhooks; // which organisations wake
    OrganizationThreads m_organizations;
    AccountThreads m_accounts;
    JobPool m_jobs; // ends before the organisations it writes to
    DocumentFiles m_documents;
    Services m_services;
    std::unique_ptr<Schedule> m_schedule;
};

} // namespace planning::server
