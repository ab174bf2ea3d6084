#pragma once

#include "app/cli/invocation.h"

namespace planning::cli
{

// What the import commands have in common: counts of a change, and its way into the plan.

QJsonObject countsOf(const Change &change); // {"shifts":{"added":165,"changed":0,"removed":0},…}
void printCounts(const Invocation &invocation, const Change &change);

// Writes the change unless --dry-run was given; in text format it says which.
ExitCode finishImport(Invocation &invocation, const Change &change);

Option dryRunOption();

} // namespace planning::cli
