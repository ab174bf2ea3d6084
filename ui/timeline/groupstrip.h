#pragma once

#include "ui/timeline/timelineboard.h"
#include "ui/timeline/timescale.h"

namespace planning::ui
{

// A stretch of a group's row in which as many posts are open: x counts from the left of the rows'
// area, in whole pixels.
struct StripRun {
    double left = 0;
    double right = 0;
    PostCount posts; // where most are missing, else where most are needed

    bool operator==(const StripRun &) const = default;
};

// The coverage of a group between x = 0 and x = width: by hours while an hour is wide enough, else
// by days; where days are narrow as well the worst of them counts. Cost follows the pixels.
std::vector<StripRun> stripOf(const BoardRow &group, const Zone &zone, const TimeScale &scale,
                              double width);

// Whether the strip shows hours, not days.
bool showsHours(const TimeScale &scale);

// The posts of the hour, or of the day, that the strip shows at an instant.
PostCount postsAt(const BoardRow &group, const Zone &zone, const TimeScale &scale, Instant at);

} // namespace planning::ui
