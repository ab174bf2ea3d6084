#pragma once

#include "core/model/assignment.h"

#include <vector>

namespace planning
{

// Start to end of the person's own part; the whole shift unless the assignment says otherwise.
Interval plannedTime(const Assignment &assignment, const Shift &shift);

// When the person must be there, if that is said: who joins later is not called for the beginning.
std::optional<Instant> callTime(const Assignment &assignment, const Shift &shift);

// From the call to the end: what overlap, rest and span are counted on.
Interval dutyTime(const Assignment &assignment, const Shift &shift);

// The duty without unpaid breaks, in order (rules.md §2.1). Nothing for a shift of kind rest.
std::vector<Interval> workTime(const Assignment &assignment, const Shift &shift);

// Sorted, overlapping and touching ones joined, empty ones left out.
std::vector<Interval> merged(std::vector<Interval> intervals);

// Whole minutes of intervals that do not overlap.
minutes totalMinutes(const std::vector<Interval> &intervals);

} // namespace planning
