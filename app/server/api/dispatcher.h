#pragma once

#include "app/server/api/router.h"
#include "app/server/api/services.h"

namespace planning::server
{

// What became of a request, for the log and the metrics.
struct Served {
    QByteArray requestId;
    QByteArray traceId; // of the caller's traceparent; empty without one
    QByteArray method;
    QString path;
    QString operation; // of the route; empty: none
    int status = 0;
    std::int64_t microseconds = 0;
    QString reason = {}; // of a failure of the server
};

// Takes requests from the adapter: finds the route, says who calls and whether they may, and has
// the handler run where its data lives.
class Dispatcher final
{
public:
    // Looks at every answer before it goes out: headers, limits, the log.
    struct Hooks {
        // An answer instead of the route's: too many requests, a CORS preflight. `added` goes with
        // whatever is answered.
        std::function<std::optional<Response>(const Request &, const Route *, const Claims *,
                                              Headers &added)>
            before = {};
        std::function<void(const Request &, Response &)> after = {};
        std::function<void(const Served &)> served = {};
    };

    // `interface` holds the routes below kBasePath, `outside` those of other paths (/healthz).
    Dispatcher(const Router &interface, const Router &outside, const Services &services,
               Hooks hooks);

    void handle(Request request, Respond respond) const;

private:
    // What is known of a request before it is answered.
    struct Watched {
        Request head; // without its body
        QByteArray requestId;
        QString operation;
        Headers added;
    };
    Respond watched(std::shared_ptr<const Watched> request, Respond respond) const;
    std::optional<RouteMatch> find(const Request &request) const;
    void run(Call call, const Route &route, const Respond &respond) const;
    void runOnOrganization(Call call, const Route &route, const Respond &respond) const;
    void runOnAccounts(Call call, const Handler &handler, const Respond &respond) const;
    Respond afterwards(const std::shared_ptr<Call> &call, const Respond &respond) const;
    // With call.then, where it leads.
    void goOnInOrganization(Call call, const Respond &respond) const;
    void goOnOnAccounts(Call call, const Respond &respond) const;

    const Router &m_interface;
    const Router &m_outside;
    const Services &m_services;
    Hooks m_hooks;
};

} // namespace planning::server
