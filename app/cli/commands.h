#pragma once

#include "app/cli/command.h"

namespace planning::cli
{

// The one table of commands, in the order of the help, in the installed language.
std::vector<Command> commands();

// The command whose words begin `words` (the longest one), or null.
const Command *findCommand(const std::vector<Command> &table, const QStringList &words);

// The rows of the table, each in the file of its command.
Command demoCommand();
Command checkCommand();
Command explainCommand();
Command fixesCommand();
Command assignCommand();
Command costCommand();
Command exportPlanCommand();
Command exportCsvCommand();
Command renderCommand();
Command benchRulesCommand();
Command benchStoreCommand();
Command printCommand();
Command importProgrammeCommand();
Command importPeopleCommand();
Command benchTimelineCommand();
Command migrateStatusCommand();
Command migrateUpCommand();
Command verifyCommand();
Command completionCommand();
Command rulesListCommand();
Command rulesShowCommand();
Command rulesTestCommand();

} // namespace planning::cli
