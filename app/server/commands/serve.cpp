#include "app/server/commands/commands.h"
#include "app/server/commands/commandsettings.h"
#include "app/server/http/httpserver.h"
#include "app/server/operations/termination.h"
#include "app/server/planningserver.h"

#include <cstdio>

namespace planning::server
{

static HttpSettings httpSettings(const ServerSettings &settings, const Endpoint &endpoint)
{
    HttpSettings http;
    http.host = endpoint.host.toString();
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

// "https://[::1]:8080"
static QString addressOf(const ServerSettings &settings, const QHostAddress &host, quint16 port)
{
    const bool isIpv6 = host.protocol() == QAbstractSocket::IPv6Protocol;
    return QStringLiteral("%1://%2:%3")
        .arg(settings.tlsCertificate.isEmpty() ? QStringLiteral("http") : QStringLiteral("https"),
             isIpv6 ? QStringLiteral("[%1]").arg(host.toString()) : host.toString())
        .arg(port);
}

static int run(const ServerSettings &settings, const Endpoint &endpoint)
{
    static const SystemClock clock;
    auto server = PlanningServer::make(settings, clock);
    if (!server)
        return fail(QStringLiteral("Cannot start"), server.error());
    auto http = HttpServer::start(httpSettings(settings, endpoint),
                                  [&server = **server](Request request, Respond respond) {
                                      server.handle(std::move(request), std::move(respond));
                                  });
    if (!http)
        return fail(QStringLiteral("Cannot listen at ") + settings.listen, http.error());
    addConnectionMetrics((*server)->metrics(), **http);
    std::fprintf(stderr, "planning-server listens at %s\n",
                 qUtf8Printable(addressOf(settings, endpoint.host, (*http)->port())));
    waitForTermination();
    (*server)->log().write(LogLevel::Info, QStringLiteral("finishing what has begun"));
    return (*http)->drain() ? 0 : 1;
}

static constexpr CommandText kText{
    "serve [OPTIONS]",
    "Answers requests until SIGTERM or SIGINT, which let those that have begun finish.\n"
    "One line on standard error says where it listens; the log is JSON there too.\n"
    "planning-server --help lists the settings, check-config looks at them.\n"};

int serve(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption listen(QStringLiteral("listen"),
                                    QStringLiteral("Where to listen, instead of LISTEN."),
                                    QStringLiteral("ADDRESS:PORT"));
    parser.addOption(listen);
    if (const auto code = parseOptions(parser, arguments, kText))
        return *code;
    auto values = readValues(parser);
    if (!values)
        return 1;
    if (parser.isSet(listen))
        values->insert(QStringLiteral("LISTEN"), parser.value(listen));
    const CheckedSettings checked = checkedSettings(*values);
    printFindings(checked, stderr);
    if (!checked.isAcceptable())
        return 1;
    holdTermination();
    // Files need nobody who prepares them.
    const ServerSettings &settings = checked.settings;
    if (settings.databaseFolder()) {
        if (const auto done = migrateUp(settings); !done)
            return fail(QStringLiteral("Cannot bring the schema up to date"), done.error());
    }
    return run(settings, *endpointOf(settings.listen));
}

} // namespace planning::server
