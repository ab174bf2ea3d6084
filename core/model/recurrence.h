#pragma once

#include "core/base/result.h"
#include "core/model/availability.h"
#include "core/model/zone.h"

#include <vector>

namespace planning
{

// Checks a repetition rule of RFC 5545 ("FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20260630"). Repetitions
// within a day (FREQ=HOURLY and finer) are refused. The error names the part it concerns.
Result<void> checkRecurrence(const QString &rule);

// The occurrences that overlap the window, in order. Without a recurrence: the interval itself.
// Occurrences keep their local start and end through clock changes; `fallback` is the zone of an
// availability that names none. Work is bounded by the days between the first occurrence and the
// end of the window.
Result<std::vector<Interval>> occurrences(const Availability &availability, const Zone &fallback,
                                          const Interval &window);

} // namespace planning
