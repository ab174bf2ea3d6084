#include "app/server/commands/commands.h"
#include "app/server/commands/commandsettings.h"

#include <cstdio>

namespace planning::server
{

static constexpr CommandText kText{
    "check-config [OPTIONS]",
    "Says what is missing, unsafe, wrong or unknown in the settings: exit 1 when\n"
    "there is anything. “unsafe” and “wrong” keep the server from starting; with\n"
    "PLANNING_DEV=1 only “wrong” does.\n"};

int checkConfig(const QStringList &arguments)
{
    QCommandLineParser parser;
    if (const auto code = parseOptions(parser, arguments, kText))
        return *code;
    const auto checked = readSettings(parser);
    if (!checked)
        return 1;
    printFindings(*checked, stdout);
    if (!checked->findings.empty())
        return 1;
    std::puts("The settings are complete and safe.");
    return 0;
}

} // namespace planning::server
