#pragma once

#include "core/rules/conflict.h"
#include "core/rulesets/workledger.h"

namespace planning
{

// R28 sundays_max: Sundays with work in a reference year.
std::vector<Conflict> sundayConflicts(const PersonDuties &person, const WorkLedger &ledger);

// The reference year that a day belongs to begins on the first of this month.
LocalDay referenceYear(LocalDay day, int firstMonth);

} // namespace planning
