#include "app/server/commands/commands.h"
#include "app/server/commands/commandsettings.h"
#include "app/server/contract/bruno.h"
#include "app/server/contract/openapi.h"
#include "app/server/contract/yaml.h"
#include "app/server/planningserver.h"

#include <QJsonDocument>
#include <QTemporaryDir>

#include <cstdio>

namespace planning::server
{

static constexpr CommandText kText{
    "openapi [OPTIONS]", "Prints the contract of the interface as OpenAPI 3.0, or writes it as a\n"
                         "collection of requests. Needs neither settings nor a database.\n"};

// The contract is that of a server, on an empty database of its own.
static Result<QJsonObject> contract()
{
    const QTemporaryDir folder;
    ServerSettings settings;
    settings.databaseUrl = QStringLiteral("sqlite://") + folder.path();
    settings.secretKey = QByteArray(kShortestSecret, 'x'); // nobody signs in to it
    if (const auto done = migrateUp(settings); !done)
        return done.error();
    const SystemClock clock;
    const auto server = PlanningServer::make(settings, clock);
    if (!server)
        return server.error();
    return openApi((*server)->routes());
}

int openApiContract(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption yaml(QStringLiteral("yaml"), QStringLiteral("As YAML."));
    const QCommandLineOption bruno(QStringLiteral("bruno"),
                                   QStringLiteral("As a collection of requests for Bruno."),
                                   QStringLiteral("FOLDER"));
    parser.addOptions({yaml, bruno});
    if (const auto code = parseOptions(parser, arguments, kText))
        return *code;
    const auto made = contract();
    if (!made)
        return fail(QStringLiteral("Cannot make the contract"), made.error());
    if (parser.isSet(bruno)) {
        const auto written = writeBruno(*made, parser.value(bruno));
        return written ? 0 : fail(QStringLiteral("Cannot write the collection"), written.error());
    }
    const QByteArray text =
        parser.isSet(yaml) ? toYaml(*made) : QJsonDocument(*made).toJson(QJsonDocument::Indented);
    std::fwrite(text.constData(), 1, std::size_t(text.size()), stdout);
    return 0;
}

} // namespace planning::server
