#include "app/cli/commands.h"

namespace planning::cli
{

std::vector<Command> commands()
{
    // clang-format off
    return { // one command a line
        demoCommand(),
        checkCommand(),
        explainCommand(),
        fixesCommand(),
        assignCommand(),
        costCommand(),
        exportPlanCommand(),
        exportCsvCommand(),
        renderCommand(),
        benchRulesCommand(),
        benchStoreCommand(),
        printCommand(),
        rulesListCommand(),
        rulesShowCommand(),
        rulesTestCommand(),
        importProgrammeCommand(),
        importPeopleCommand(),
        benchTimelineCommand(),
        migrateStatusCommand(),
        migrateUpCommand(),
        verifyCommand(),
        completionCommand(),
    };
    // clang-format on
}

static bool beginsWith(const QStringList &words, const QStringList &name)
{
    return words.size() >= name.size() && std::equal(name.begin(), name.end(), words.begin());
}

const Command *findCommand(const std::vector<Command> &table, const QStringList &words)
{
    const Command *found = nullptr;
    for (const Command &command : table) {
        const bool longer = !found || command.name.size() > found->name.size();
        if (longer && beginsWith(words, command.name.split(u' ')))
            found = &command;
    }
    return found;
}

} // namespace planning::cli
