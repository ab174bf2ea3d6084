#pragma once

#include "core/model/change.h"
#include "core/model/plan.h"
#include "core/rules/conflict.h"

#include <span>

namespace planning
{

// What confirming people means: one undoable step, unless the rules stand against it.
struct Confirmation {
    Change change; // without edits when everybody is confirmed already
    std::vector<Conflict> blocking; // hard and not overridden, sorted by key

    bool isPossible() const { return blocking.empty(); }
};

// Confirms whoever is proposed for or invited to the shifts. The rules are asked as if everybody
// were confirmed: a hard conflict of one of the shifts, or one that the confirmation newly causes,
// blocks unless it is overridden (domain.md, Statuses and what counts). The shifts must be in the
// plan.
Confirmation confirmCrew(Plan plan, std::span<const Id<Shift>> shifts);

// The same for one assignment, whatever its status was. It must be in the plan.
Confirmation confirmOne(Plan plan, Id<Assignment> assignment);

} // namespace planning
