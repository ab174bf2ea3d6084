#pragma once

#include "core/rules/conflict.h"
#include "core/rulesets/plancontext.h"

namespace planning
{

// What all rules about one person find in the duties: hours, rests, qualifications, absences.
// Unsorted; a key may come twice. Rules about sites, shifts, equipment and budgets are not asked.
std::vector<Conflict> personConflicts(const PlanContext &context, const PersonDuties &duties);

} // namespace planning
