#include "app/server/commands/commands.h"
#include "app/server/commands/commandsettings.h"
#include "core/store/servermigrations.h"

#include <cstdio>

namespace planning::server
{

static int printStatus(const QString &address)
{
    const auto state = migrationStatus(address);
    if (!state)
        return fail(QStringLiteral("Cannot read the schema"), state.error());
    std::printf("schema %d of %d\n", static_cast<int>(state->current),
                static_cast<int>(state->newest));
    return 0;
}

static int finished(const QString &address, const Result<void> &done)
{
    return done ? printStatus(address)
                : fail(QStringLiteral("Cannot change the schema"), done.error());
}

static Result<void> migrateDown(const ServerSettings &settings, int number)
{
    if (settings.databaseOwnerUrl.isEmpty())
        return planning::migrateDown(settings.databaseUrl, number);
    return planning::migrateDown(settings.databaseOwnerUrl, number, settings.databaseUrl);
}

static constexpr CommandText kText{
    "migrate [OPTIONS] up | down NUMBER | status",
    "up brings the schema to the newest one of this program and makes the database\n"
    "when there is none; down leads back to an earlier schema, with the loss of what\n"
    "the later ones have added (0: everything); status says which schema there is.\n"
    "Stop the server before up and down. In PostgreSQL the owner of the tables does it:\n"
    "DATABASE_OWNER_URL.\n",
    1, 2};

int migrate(const QStringList &arguments)
{
    QCommandLineParser parser;
    if (const auto code = parseOptions(parser, arguments, kText))
        return *code;
    const QStringList words = parser.positionalArguments();
    bool isNumber = false;
    const int number = words.value(1).toInt(&isNumber);
    const bool isDown = words.at(0) == QLatin1String("down") && isNumber;
    const bool isUp = words == QStringList{QStringLiteral("up")};
    const bool isStatus = words == QStringList{QStringLiteral("status")};
    if (!isUp && !isDown && !isStatus) {
        std::fprintf(stderr, "usage: planning-server %s\n", kText.usage);
        return 2;
    }
    const auto settings = readUsableSettings(parser);
    if (!settings)
        return 1;
    const QString address = settings->databaseUrl;
    if (isStatus)
        return printStatus(address);
    return finished(address, isUp ? migrateUp(*settings) : migrateDown(*settings, number));
}

} // namespace planning::server
