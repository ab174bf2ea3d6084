#pragma once

#include "app/cli/command.h"

namespace planning::cli
{

// "planning-cli --plan FILE check [--from DAY] …"
QString usageOf(const Command &command);

// What --help shows for one command, and for the whole program.
QString helpOf(const Command &command);
QString helpOf(const std::vector<Command> &table);

} // namespace planning::cli
