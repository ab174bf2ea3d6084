#pragma once

#include "core/rules/conflict.h"
#include "core/rulesets/plancontext.h"

namespace planning
{

// R18 skill_missing, R19 role_mismatch and R20 certification_invalid: what the shift and its role
// ask, against what the person can and may do.
std::vector<Conflict> qualificationConflicts(const PlanContext &context,
                                             const PersonDuties &person);

// Whether a person has a certificate that is valid on that day.
bool holdsCertification(const Plan &plan, Id<Person> person, const QString &code, LocalDay day);

} // namespace planning
