#pragma once

#include "app/server/api/text.h"
#include "core/model/change.h"
#include "core/rules/conflict.h"
#include "core/solver/assignscope.h"

namespace planning
{
class Plan;
}

namespace planning::server
{

// A proposal that does not fit the plan any more.
struct Misfit {
    Assignment proposal;
    Text reason;
    std::vector<Conflict> conflicts; // hard ones that it would cause
};

struct ProposalFit {
    Change change; // inserts those that fit
    std::vector<Misfit> misfits;
};

// Which of the proposals, in their order, can still be written into the plan, judged as if
// everybody had agreed: the seats are free, nobody is asked twice and no hard conflict is caused.
ProposalFit fitProposals(const Plan &plan, const std::vector<Assignment> &proposals, Instant now);

} // namespace planning::server
