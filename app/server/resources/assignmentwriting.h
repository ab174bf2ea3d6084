#pragma once

#include "app/server/api/call.h"
#include "core/model/assignment.h"
#include "core/rules/conflict.h"

namespace planning::server
{

// An assignment as it is about to be written: DUPLICATE when the person is on the shift already,
// the code of the rule when it would confirm somebody against a hard conflict that nobody has
// overridden (domain.md, Statuses and what counts).
Outcome<Assignment> checkedAssignment(Call &call, const Assignment *before, Assignment after);

// The hard conflicts that would stand against it if it were written as it is.
std::vector<Conflict> confirmationConflicts(Call &call, const Assignment *before,
                                            const Assignment &after);

} // namespace planning::server
