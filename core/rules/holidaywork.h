#pragma once

#include "core/rules/conflict.h"
#include "core/rulesets/plancontext.h"

namespace planning
{

// R29 public_holiday_work: firm work on a holiday of the site, from local midnight to midnight. Of
// two holidays on one day the first named counts. Hard for minors (Code du travail, art. L3164-6).
std::vector<Conflict> holidayConflicts(const PlanContext &context, const PersonDuties &person);

} // namespace planning
