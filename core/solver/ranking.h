#pragma once

#include "core/solver/candidates.h"
#include "core/solver/proposal.h"

namespace planning
{

// Somebody who may take a seat now, and what that would cost.
struct RankedCandidate {
    Id<Person> person;
    Terms terms;
    std::int64_t price = 0; // thousandths of a point
};

// Those who may take a seat of the shift, best first. Asks the rules about candidates in the order
// of a quick look until `most` may. Nothing is changed.
std::vector<RankedCandidate> rankedCandidates(Roster &roster, CandidateFinder &finder,
                                              Id<Shift> shift, std::size_t most);

// Somebody who may not, and why.
struct BlockedCandidate {
    Id<Person> person;
    std::vector<Conflict> breaches; // empty: may
};

// All active people who are not on the shift and have not declined it, by id.
std::vector<BlockedCandidate> obstaclesOf(Roster &roster, Id<Shift> shift);

} // namespace planning
