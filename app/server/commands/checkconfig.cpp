#include "app/server/commands/commands.h"
#include "app/server/commands/commandsettings.h"

#include <cstdio>

namespace planning::server
{

int checkConfig(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOption(configOption());
    if (!parseOptions(parser, arguments))
        return 2;
    const auto checked = readSettings(parser);
    if (!checked)
        return 1;
    printFindings(*checked, stdout);
    if (checked->findings.empty()) {
        std::puts("The settings are complete and safe.");
        return 0;
    }
    std::printf("\nSettings: %s\n", qUtf8Printable(settingNames().join(QStringLiteral(", "))));
    return 1;
}

} // namespace planning::server
