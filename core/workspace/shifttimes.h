#pragma once

#include "core/model/assignment.h"

namespace planning
{

// A shift with everything timed in it moved: call, breaks.
Shift shifted(Shift shift, seconds by);
// The same for the part of the shift that someone works.
Assignment shifted(Assignment assignment, seconds by);

// The shift with another start and end. The call keeps its distance to the start, breaks are cut.
Shift resized(Shift shift, const Interval &planned);

// What is left of the breaks within an interval.
QList<Break> within(const QList<Break> &breaks, const Interval &interval);

// The assignment of a shift whose duty was `before` and is `after`: a part that ended or began with
// the shift still does, any other is cut; one that would vanish or fill the duty is the whole.
Assignment fitted(Assignment assignment, const Interval &before, const Interval &after);

} // namespace planning
