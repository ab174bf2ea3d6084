#include "app/server/commands/commands.h"
#include "app/server/commands/commandsettings.h"

#include "version.h"

#include <array>
#include <cstdio>

namespace planning::server
{

struct Command {
    const char *name;
    int (*run)(const QStringList &arguments);
    const char *help;
};

static constexpr std::array kCommands{
    Command{"serve", serve, "answer requests until SIGTERM"},
    Command{"demo", demo, "add two ready organisations to try the server with"},
    Command{"migrate", migrate, "bring the schema up or down, or say which it is"},
    Command{"backup", backup, "copy everything while the server runs, or verify a copy"},
    Command{"restore", restore, "make a server of a backup"},
    Command{"check-config", checkConfig, "say what is missing, unsafe, wrong or unknown"},
    Command{"openapi", openApiContract, "print the contract of the interface"},
};

static void printCommands(FILE *to)
{
    std::fputs("usage: planning-server COMMAND [OPTIONS]\n\n", to);
    for (const Command &command : kCommands)
        std::fprintf(to, "  %-13s %s\n", command.name, command.help);
    std::fputs("\nplanning-server COMMAND --help says more. Exit: 0 done, 1 failed, 2 not\n"
               "understood.\n",
               to);
}

int runCommandLine(const QStringList &arguments)
{
    const QString name = arguments.value(0);
    if (name == QLatin1String("--help") || name == QLatin1String("-h")) {
        printCommands(stdout);
        std::puts("");
        printSettings(stdout);
        return 0;
    }
    if (name == QLatin1String("--version")) {
        std::printf("planning-server %s\n", kVersion);
        return 0;
    }
    for (const Command &command : kCommands) {
        if (name == QLatin1String(command.name))
            return command.run(arguments.sliced(1));
    }
    if (!name.isEmpty())
        std::fprintf(stderr, "There is no command “%s”.\n", qUtf8Printable(name));
    printCommands(stderr);
    return 2;
}

} // namespace planning::server
