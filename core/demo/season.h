#pragma once

#include "core/model/plan.h"

namespace planning::demo
{

// How much there is to plan.
struct SeasonExtent {
    int people = 0;
    int venues = 0; // numbered where season.json does not name as many
    int shifts = 0;
};

// A year of productions in several venues: each is built, rehearsed, shown five times and struck.
Plan seasonPlan(const SeasonExtent &extent, std::uint64_t seed, LocalDay firstDay);

} // namespace planning::demo
