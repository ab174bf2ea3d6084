#pragma once

#include "core/rules/conflict.h"
#include "core/rulesets/workledger.h"

namespace planning
{

// R31 overtime_weekly: work above the threshold of the week or year, one conflict per band of pay.
std::vector<Conflict> overtimeConflicts(const PersonDuties &person, const WorkLedger &ledger);

// R32 overtime_contingent: overtime of a civil year above its quota.
std::vector<Conflict> contingentConflicts(const PersonDuties &person, const WorkLedger &ledger);

// Overtime of a week or year.
struct Overtime {
    LocalDay day; // the first one
    int year = 0; // that it counts in: of a week, the year with most of its days
    seconds work{0};
    seconds extra{0};
    const Duty *duty; // the last one
};
std::vector<Overtime> overtimesOf(const WorkLedger &ledger);

} // namespace planning
