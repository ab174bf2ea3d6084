#pragma once

#include "core/base/idsource.h"
#include "core/solver/proposal.h"

namespace planning
{

// Chooses people for the open posts of a scope. A pure function of its arguments but for the time
// limit; nothing is committed. Whoever is on a shift stays; pins go first. The assignments of the
// change take their ids from `ids`.
Proposal proposeCrew(const Plan &plan, const AssignScope &scope, const AssignOptions &options,
                     IdSource &ids, const AssignControl &control = {});

} // namespace planning
