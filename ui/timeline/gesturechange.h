#pragma once

#include "core/base/idsource.h"
#include "core/model/plan.h"
#include "ui/timeline/gesture.h"

namespace planning::ui
{

// What a gesture on the board means for the plan: one undoable step, named. Its bars must show
// shifts, assignments and bookings of the plan. A gesture that changes nothing, or that its row
// refuses (rowplacement.h), gives a change without edits.
//
// A bar that goes from one person's row to another's changes hands; from the open posts it is
// assigned, to the open posts of its team it is given up. Between rows of sites, teams, events and
// roles the shift changes that, between rows of equipment the booking does. A shift drawn in a row
// of equipment books it.
Change changeOf(const Gesture &gesture, const Plan &plan, IdSource &ids);

} // namespace planning::ui
