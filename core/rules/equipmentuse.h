#pragma once

#include "core/rules/conflict.h"
#include "core/rulesets/plancontext.h"

namespace planning
{

// R35 equipment_double_booking: each longest stretch of time with more booked than is in stock.
// Every booking that is not cancelled counts, whatever becomes of its shift.
std::vector<Conflict> stockConflicts(const PlanContext &context, const Equipment &equipment);

// The last day on which it may be used before it is maintained again; empty: nothing falls due.
std::optional<LocalDay> maintenanceDue(const Equipment &equipment, const ResolvedRules &rules);

// R36 equipment_maintenance: bookings that begin after the day on which maintenance falls due
// (hard), or in the days of warning up to it (soft). Without a last maintenance nothing is due.
std::vector<Conflict> maintenanceConflicts(const PlanContext &context, const Equipment &equipment);

} // namespace planning
