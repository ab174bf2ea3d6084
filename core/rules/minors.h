#pragma once

#include "core/rules/conflict.h"
#include "core/rulesets/workledger.h"

namespace planning
{

// R44 minor_protection: hours, nights, breaks and rests of those under 18 on the local start date.
// Each check gives its own conflict; the variant names it: "day", "week", "rest", "night", "break",
// "rest_days".
std::vector<Conflict> minorConflicts(const PlanContext &context, const PersonDuties &person,
                                     const WorkLedger &ledger);

} // namespace planning
