#pragma once

#include "core/model/plan.h"

namespace planning
{

// Puts an event on other days, as a change: its first day becomes `start`. Its shifts go with it,
// with their calls, breaks, parts of assignments and bookings, each keeping its time of the clock
// at its site; so do missions that follow the event. Independent missions and their shifts stay, as
// do hours really worked. Nothing when it is on that day already.
Change moveEvent(const Plan &plan, Id<Event> event, LocalDay start);

} // namespace planning
