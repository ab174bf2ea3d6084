#pragma once

#include "app/server/api/outcome.h"
#include "app/server/resources/crew/interventionbodies.h"
#include "core/base/idsource.h"
#include "core/model/plan.h"

namespace planning::server
{

inline constexpr QLatin1String kMaintenance{"maintenance"};

Intervention viewOf(const Plan &plan, const Mission &mission);

// An intervention as it is about to be written: technicians by their person. Errors name the field.
Outcome<Intervention> checkedIntervention(const Plan &plan, Intervention wanted);

// One change: the mission with its shift, the technicians proposed, the equipment booked.
Change interventionCreation(const Plan &plan, const Intervention &wanted, IdSource &ids);
// The mission and its first shift become what is wanted. Technicians who are not wanted any more
// are released, equipment is given back.
Change interventionChange(const Plan &plan, const Mission &before, const Intervention &wanted,
                          IdSource &ids);

} // namespace planning::server
