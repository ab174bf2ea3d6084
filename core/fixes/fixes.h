#pragma once

#include "core/base/idsource.h"
#include "core/fixes/fix.h"
#include "core/model/plan.h"

namespace planning
{

struct FixLimits {
    std::size_t fixes = 5; // wanted
    std::size_t trials = 48; // candidates tried at most: each costs two re-checks
};

// Ways out of a conflict, best first: real candidates, each tried with the rule checker as if
// everybody in it were confirmed. None of them causes a new hard conflict. Takes its own copy of
// the plan, so it may run in a worker. A hard conflict can always be overridden with a reason: that
// comes last.
std::vector<Fix> fixesFor(Plan plan, const Conflict &conflict, IdSource &ids,
                          const FixLimits &limits = {});

} // namespace planning
