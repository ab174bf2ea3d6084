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

int migrate(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOption(configOption());
    if (!parseOptions(parser, arguments))
        return 2;
    const auto checked = readSettings(parser);
    if (!checked)
        return 1;
    const ServerSettings &settings = checked->settings;
    const QString address = settings.databaseUrl;
    const QString what = parser.positionalArguments().value(0);
    if (what == QLatin1String("up"))
        return finished(address, migrateUp(settings));
    if (what == QLatin1String("status"))
        return printStatus(address);
    bool isNumber = false;
    const int number = parser.positionalArguments().value(1).toInt(&isNumber);
    if (what == QLatin1String("down") && isNumber)
        return finished(address, migrateDown(settings, number));
    std::fputs("usage: planning-server migrate up | down NUMBER | status\n", stderr);
    return 2;
}

} // namespace planning::server
