#pragma once

#include "app/cli/command.h"

namespace planning::cli
{

// The options that every command knows.
std::vector<Option> globalOptions();

} // namespace planning::cli
