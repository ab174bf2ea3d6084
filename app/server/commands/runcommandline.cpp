#include "app/server/commands/commands.h"

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
    Command{"serve", serve, "answer requests: [--listen ADDRESS:PORT] [--config FILE]"},
    Command{"demo", demo, "fill the database: [--size small|festival|season|huge] [--password P]"},
    Command{"migrate", migrate, "bring the schema up or down: up | down NUMBER | status"},
    Command{"check-config", checkConfig, "say what is missing, unsafe or unknown: [--config FILE]"},
    Command{"openapi", openApiContract, "print the contract: [--yaml] [--bruno FOLDER]"},
};

static int printHelp(FILE *to, int exitCode)
{
    std::fputs("usage: planning-server COMMAND [OPTIONS]\n\n", to);
    for (const Command &command : kCommands)
        std::fprintf(to, "  %-13s %s\n", command.name, command.help);
    std::fputs("\nSettings come from the environment or from a file given with --config;\n"
               "check-config names them all.\n",
               to);
    return exitCode;
}

int runCommandLine(const QStringList &arguments)
{
    const QString name = arguments.value(0);
    if (name == QLatin1String("--help") || name == QLatin1String("-h"))
        return printHelp(stdout, 0);
    if (name == QLatin1String("--version")) {
        std::printf("planning-server %s\n", kVersion);
        return 0;
    }
    for (const Command &command : kCommands) {
        if (name == QLatin1String(command.name))
            return command.run(arguments.sliced(1));
    }
    return printHelp(stderr, 2);
}

} // namespace planning::server
