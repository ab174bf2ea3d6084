#pragma once

#include "core/rules/conflict.h"
#include "core/rulesets/plancontext.h"

namespace planning
{

// R02 rest_minimum and reduced_rest: the absolute time between blocks of firm work.
std::vector<Conflict> restConflicts(const PersonDuties &person);

struct DeclaredTimes;

// R47 same_day_second_shift: the second duty of a service day, with the rest that follows it
// (until the next block, else the next declared availability, else the minimum).
std::vector<Conflict> sameDayShifts(const PersonDuties &person, const DeclaredTimes &declared);

} // namespace planning
