#pragma once

#include "core/base/idsource.h"
#include "core/model/plan.h"
#include "core/rules/conflict.h"

namespace planning
{

// Why somebody can or cannot work on a shift: what the rules would say if they were confirmed.
struct Explanation {
    bool isOnIt = false; // already: the conflicts are those that exist
    std::vector<Conflict> blocking; // hard
    std::vector<Conflict> warnings; // soft and for information

    bool isPossible() const { return blocking.empty(); }
};

// Both ids must be in the plan.
Explanation explain(Plan plan, Id<Person> person, Id<Shift> shift, IdSource &ids);

} // namespace planning
