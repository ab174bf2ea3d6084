#pragma once

#include "core/solver/ranking.h"
#include "core/solver/regretgreedy.h"

namespace planning
{

// Why somebody got a seat.
FilledPost scored(const Decision &decision, const Weights &weights);

// The same, and who else could have taken it as things are now.
FilledPost explained(Roster &roster, CandidateFinder &finder, const Decision &decision);

// Why a post stays open.
UnfilledPost explained(Roster &roster, const OpenPost &post);

} // namespace planning
