#include "app/server/commands/commands.h"
#include "app/server/commands/commandsettings.h"
#include "app/server/http/httpserver.h"
#include "app/server/operations/termination.h"
#include "app/server/planningserver.h"

#include <cstdio>

namespace planning::server
{

struct Endpoint {
    QString host;
    quint16 port = 0;
};

// "127.0.0.1:8080", "[::1]:8080"
static std::optional<Endpoint> endpointOf(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    bool isPort = false;
    const quint16 port = text.sliced(colon + 1).toUShort(&isPort);
    if (colon < 1 || !isPort)
        return std::nullopt;
    QString host = text.first(colon);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.sliced(1, host.size() - 2);
    return Endpoint{host, port};
}

static HttpSettings httpSettings(const ServerSettings &settings, const Endpoint &endpoint)
{
    HttpSettings http;
    http.host = endpoint.host;
    http.port = endpoint.port;
    if (!settings.tlsCertificate.isEmpty())
        http.tls = TlsFiles{settings.tlsCertificate, settings.tlsKey};
    http.bodyLimit = PlanningServer::bodyLimit;
    http.trustedProxies = settings.trustedProxies;
    return http;
}

static void addConnectionMetrics(Metrics &metrics, const HttpServer &http)
{
    metrics.addGauge("planning_open_connections", "Connections of clients.",
                     [&http] { return static_cast<double>(http.counters().open); });
    metrics.addGauge("planning_malformed_requests", "Requests the adapter refused.",
                     [&http] { return static_cast<double>(http.counters().malformed); });
}

static int run(const ServerSettings &settings, const Endpoint &endpoint)
{
    static const SystemClock clock;
    auto server = PlanningServer::make(settings, clock);
    if (!server)
        return fail(QStringLiteral("Cannot open the database"), server.error());
    auto http = HttpServer::start(httpSettings(settings, endpoint),
                                  [&server = **server](Request request, Respond respond) {
                                      server.handle(std::move(request), std::move(respond));
                                  });
    if (!http)
        return fail(QStringLiteral("Cannot listen at ") + settings.listen, http.error());
    addConnectionMetrics((*server)->metrics(), **http);
    std::fprintf(stderr, "planning-server listens at %s://%s:%u\n",
                 settings.tlsCertificate.isEmpty() ? "http" : "https",
                 qUtf8Printable(endpoint.host), unsigned((*http)->port()));
    waitForTermination();
    (*server)->log().write(LogLevel::Info, QStringLiteral("finishing what has begun"));
    return (*http)->drain() ? 0 : 1;
}

int serve(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption listen(QStringLiteral("listen"), QStringLiteral("Where to listen."),
                                    QStringLiteral("ADDRESS:PORT"));
    parser.addOptions({listen, configOption()});
    if (!parseOptions(parser, arguments))
        return 2;
    auto checked = readSettings(parser);
    if (!checked)
        return 1;
    if (parser.isSet(listen))
        checked->settings.listen = parser.value(listen);
    printFindings(*checked, stderr);
    if (!checked->isAcceptable())
        return 1;
    const auto endpoint = endpointOf(checked->settings.listen);
    if (!endpoint) {
        std::fprintf(stderr, "“%s” is no address and port: 127.0.0.1:8080 is one.\n",
                     qUtf8Printable(checked->settings.listen));
        return 2;
    }
    holdTermination();
    // Files need nobody who prepares them.
    if (checked->settings.databaseUrl.startsWith(QLatin1String("sqlite:"))) {
        if (const auto done = migrateUp(checked->settings); !done)
            return fail(QStringLiteral("Cannot bring the schema up to date"), done.error());
    }
    return run(checked->settings, *endpoint);
}

} // namespace planning::server
