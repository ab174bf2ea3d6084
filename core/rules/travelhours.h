#pragma once

#include "core/rules/conflict.h"
#include "core/rulesets/workledger.h"

namespace planning
{

// R25 travel_max_24h: travel in the 24 hours from the start of a journey. One derogation too many
// in a month, or two on days in a row, is hard.
std::vector<Conflict> travelHoursConflicts(const PersonDuties &person);

// A stretch of 24 hours with too much travel: one derogation.
struct TravelDerogation {
    LocalDay day; // on which it starts
    minutes travel{0};
    const Duty *duty; // the first journey
};
std::vector<TravelDerogation> travelDerogations(const PersonDuties &person);

} // namespace planning
