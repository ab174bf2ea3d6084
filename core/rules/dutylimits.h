#pragma once

#include "core/rules/conflict.h"
#include "core/rulesets/workledger.h"

namespace planning
{

// R04 amplitude_max: from the first start to the last end of a service day.
std::vector<Conflict> amplitudeConflicts(const WorkLedger &ledger);

// R06 duty_hours_max: work of a service day, whatever the civil day.
std::vector<Conflict> dutyHoursConflicts(const WorkLedger &ledger);

} // namespace planning
