#pragma once

#include "core/coverage/postcount.h"

namespace planning
{

// The posts of one role in one stretch of time. By hour they are those of the worst moment, when
// most are missing, else when most are wanted: of two shifts that hand over at half past only one
// is wanted at a time. By day they are all posts of the day.
struct CoverageCell : PostCount {
    std::vector<Id<Shift>> shifts; // that touch the stretch

    bool operator==(const CoverageCell &) const = default;
};

struct CoverageRow {
    std::optional<Id<Role>> role; // empty: all of them
    std::vector<CoverageCell> cells; // one for each column

    bool operator==(const CoverageRow &) const = default;
};

enum class CoverageStep { Hour, Day };

// Need and have by role and time: the sum of all roles first, then each role that has posts.
struct Coverage {
    CoverageStep step = CoverageStep::Hour;
    std::vector<Interval> columns; // in order, without gaps
    std::vector<CoverageRow> rows; // none when there are no posts at all
};

// `days` begins and ends at midnight of the zone. Unless a step is asked for: by hour up to four
// days, by day beyond. A day on which the clock changes has 23 or 25 hours.
Coverage coverageOf(const Plan &plan, const Interval &days, const Zone &zone,
                    std::optional<CoverageStep> step = {});

} // namespace planning
