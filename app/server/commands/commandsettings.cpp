#include "app/server/commands/commandsettings.h"

#include "app/server/settingtable.h"
#include "core/store/servermigrations.h"

#include <cstdio>

namespace planning::server
{

static void printLine(FILE *to, const QString &text)
{
    std::fprintf(to, "%s\n", qUtf8Printable(text));
}

static void printHelp(const QCommandLineParser &parser, const CommandText &text)
{
    const QString options = parser.helpText();
    std::printf("usage: planning-server %s\n\n%s\n%s", text.usage, text.text,
                qUtf8Printable(options.sliced(options.indexOf(QLatin1String("Options:")))));
}

static int misunderstood(const QString &why, const CommandText &text)
{
    printLine(stderr, why);
    std::fprintf(stderr, "usage: planning-server %s\n", text.usage);
    return 2;
}

std::optional<int> parseOptions(QCommandLineParser &parser, const QStringList &arguments,
                                const CommandText &text)
{
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  QStringLiteral("Says this."));
    parser.addOption({QStringLiteral("config"),
                      QStringLiteral("Settings, NAME=value on each line; what the environment "
                                     "says goes before."),
                      QStringLiteral("FILE")});
    parser.addOption(help);
    // The first argument is taken for the name of the program.
    if (!parser.parse(QStringList{QStringLiteral("planning-server")} + arguments))
        return misunderstood(parser.errorText(), text);
    if (parser.isSet(help)) {
        printHelp(parser, text);
        return 0;
    }
    const QStringList values = parser.positionalArguments();
    if (values.size() > text.most)
        return misunderstood(QStringLiteral("“%1” is not expected.").arg(values.at(text.most)),
                             text);
    if (values.size() < text.fewest)
        return misunderstood(QStringLiteral("Something is missing."), text);
    return std::nullopt;
}

std::optional<QMap<QString, QString>> readValues(const QCommandLineParser &parser)
{
    const auto values = settingValues(parser.value(QStringLiteral("config")));
    if (values)
        return *values;
    fail(QStringLiteral("Cannot read the settings"), values.error());
    return std::nullopt;
}

std::optional<CheckedSettings> readSettings(const QCommandLineParser &parser)
{
    const auto values = readValues(parser);
    return values ? std::optional(checkedSettings(*values)) : std::nullopt;
}

std::optional<ServerSettings> readUsableSettings(const QCommandLineParser &parser)
{
    auto checked = readSettings(parser);
    if (!checked)
        return std::nullopt;
    std::erase_if(checked->findings, [](const SettingsFinding &finding) {
        return finding.gravity == SettingsFinding::Gravity::Unsafe;
    });
    printFindings(*checked, stderr);
    return checked->isAcceptable() ? std::optional(checked->settings) : std::nullopt;
}

void printSettings(FILE *to)
{
    std::fputs("Settings, of the environment or of the file of --config:\n\n", to);
    for (const Setting &setting : settingTable()) {
        std::fprintf(to, "  %s=%s\n      %s", setting.name, setting.form, setting.meaning);
        if (*setting.usual)
            std::fprintf(to, " (%s)", setting.usual);
        std::fputs("\n", to);
    }
}

void printFindings(const CheckedSettings &checked, FILE *to)
{
    static constexpr std::array<const char *, 3> kWords{"unknown", "unsafe", "wrong"};
    for (const SettingsFinding &finding : checked.findings)
        std::fprintf(to, "%s: %s: %s\n", kWords[static_cast<std::size_t>(finding.gravity)],
                     qUtf8Printable(finding.name), qUtf8Printable(finding.text));
}

Result<void> migrateUp(const ServerSettings &settings)
{
    if (settings.databaseOwnerUrl.isEmpty())
        return planning::migrateUp(settings.databaseUrl);
    return planning::migrateUp(settings.databaseOwnerUrl, settings.databaseUrl);
}

int fail(const QString &intention, const Error &error)
{
    printLine(stderr, intention + QStringLiteral(": ") + describe(error));
    return 1;
}

} // namespace planning::server
