#pragma once

#include "core/solver/assignscope.h"

namespace planning
{

// The free seats of one shift.
struct OpenPost {
    Id<Shift> shift;
    int seats = 1;
};

// Who counts towards the headcount: firm and tentative.
int filledSeats(const Plan &plan, const Shift &shift);

// Whether the scope names the shift and it is one that people are put on.
bool isInScope(const Plan &plan, const Shift &shift, const AssignScope &scope);

// The shifts of the scope, by start.
std::vector<Id<Shift>> shiftsOf(const Plan &plan, const AssignScope &scope);

// Those of them with free seats.
std::vector<OpenPost> openPosts(const Plan &plan, const std::vector<Id<Shift>> &shifts);

} // namespace planning
