#pragma once

#include "core/model/plan.h"

namespace planning::ui
{

// Work of a person inside the window, by live assignments: presence from the call to the end less
// unpaid breaks.
minutes assignedWork(const Plan &plan, Id<Person> person, const Interval &window);

// People who are on the shift or asked to be.
int crewCount(const Plan &plan, Id<Shift> shift);

} // namespace planning::ui
