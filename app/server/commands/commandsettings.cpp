#include "app/server/commands/commandsettings.h"

#include "core/store/servermigrations.h"

#include <cstdio>

namespace planning::server
{

Result<void> migrateUp(const ServerSettings &settings)
{
    if (settings.databaseOwnerUrl.isEmpty())
        return planning::migrateUp(settings.databaseUrl);
    return planning::migrateUp(settings.databaseOwnerUrl, settings.databaseUrl);
}

static void printLine(FILE *to, const QString &text)
{
    std::fprintf(to, "%s\n", qUtf8Printable(text));
}

bool parseOptions(QCommandLineParser &parser, const QStringList &arguments)
{
    // The first argument is taken for the name of the program.
    if (parser.parse(QStringList{QStringLiteral("planning-server")} + arguments))
        return true;
    printLine(stderr, parser.errorText());
    return false;
}

QCommandLineOption configOption()
{
    return {QStringLiteral("config"), QStringLiteral("Settings, one NAME=value a line."),
            QStringLiteral("FILE")};
}

std::optional<CheckedSettings> readSettings(const QCommandLineParser &parser)
{
    const auto values = settingValues(parser.value(QStringLiteral("config")));
    if (values)
        return checkedSettings(*values);
    fail(QStringLiteral("Cannot read the settings"), values.error());
    return std::nullopt;
}

void printFindings(const CheckedSettings &checked, FILE *to)
{
    static constexpr std::array<const char *, 3> kWords{"unknown", "unsafe", "wrong"};
    for (const SettingsFinding &finding : checked.findings)
        std::fprintf(to, "%s: %s: %s\n", kWords[static_cast<std::size_t>(finding.gravity)],
                     qUtf8Printable(finding.name), qUtf8Printable(finding.text));
}

int fail(const QString &intention, const Error &error)
{
    printLine(stderr, intention + QStringLiteral(": ") + describe(error));
    return 1;
}

} // namespace planning::server
