#pragma once

#include "app/cli/invocation.h"

namespace planning::cli
{

// Whether the command that `arguments` name draws. Needs no application object: it decides which
// one is made.
Drawing drawingOf(const QStringList &arguments);

// Runs one command line (without the program's name) and returns its exit code. Needs an
// application object of the kind that drawingOf() asks for.
ExitCode runCommandLine(const QStringList &arguments, const Console &console);

} // namespace planning::cli
