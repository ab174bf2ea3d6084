#pragma once

#include "app/cli/invocation.h"

namespace planning::cli
{

// The options of commands that write one file.
Option outOption(const QString &description);
Option overwriteOption();

// Whether the file of --out may be written: a file that exists needs --overwrite.
ExitCode checkOutput(const Invocation &invocation);

// Writes the plan to the file of --out: a plan file or, for *.planningdb, a working store.
// Complains when it cannot.
ExitCode writePlan(const Invocation &invocation, const Plan &plan);

// Writes `content` to the file of --out, wholly or not at all. Complains when it cannot.
ExitCode writeContent(const Invocation &invocation, const QByteArray &content);

} // namespace planning::cli
