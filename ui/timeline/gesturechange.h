#pragma once

#include "core/base/idsource.h"
#include "core/model/plan.h"
#include "ui/timeline/gesture.h"

namespace planning::ui
{

// What a gesture on the board means for the plan: one undoable step, named. Its bars must show
// shifts and assignments of the plan. A gesture that changes nothing gives a change without edits.
//
// A bar that goes from one person's row to another's changes hands; from the open posts it is
// assigned, to the open posts it is given up; between sites' rows the shift changes site and team.
Change changeOf(const Gesture &gesture, const Plan &plan, IdSource &ids);

} // namespace planning::ui
