#pragma once

#include "core/base/idsource.h"
#include "core/model/plan.h"

namespace planning
{

// Who works on a shift, as changes: pure functions of the plan, each one undoable step with its
// name. Ids must be of shifts and people in the plan. A gesture that changes nothing gives a change
// without edits.

// Proposed, invited or confirmed.
bool isLive(const Assignment &assignment);

// A proposal. Nothing when the person is on the shift already.
Change assign(const Plan &plan, Id<Shift> shift, Id<Person> person, IdSource &ids);
// With its invitations and worked times.
Change unassign(const Plan &plan, const Assignment &assignment);
// Puts another person in the place. A confirmation stays the planner's; an invitation was the other
// person's and becomes a proposal. Nothing when the person is on the shift already.
Change reassign(const Plan &plan, const Assignment &assignment, Id<Person> person);
// Each takes the other's place. Nothing when one is on the other's shift already.
Change swapPeople(const Plan &plan, const Assignment &one, const Assignment &other);
Change setStatus(const Plan &plan, const Assignment &assignment, AssignmentStatus status);

// Adds to the change that an assignment goes, with the invitations and worked times that refer to
// it.
void removeWithTraces(Change &change, const Plan &plan, const Assignment &assignment);

} // namespace planning
