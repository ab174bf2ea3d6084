#pragma once

#include "app/server/api/call.h"
#include "core/base/idsource.h"
#include "core/model/plan.h"

namespace planning::server
{

// A mission as it is about to be written: at the site of its event where it names none. Errors
// point below `pointer` ("/missions/2").
Outcome<Mission> checkedMission(const Plan &plan, Mission mission, const QString &pointer = {});

// Adds to the change that there is a mission, with a draft for each of its slots.
void addMission(Change &change, const Plan &plan, const Mission &mission, IdSource &ids);

// The mission becomes another one. Shifts stay at the site of their mission; they move along with
// it, and those that lasted as long as the mission still do when its length changes.
Change missionChange(const Plan &plan, const Mission &before, const Mission &after);

// With its drafts. RESOURCE_CONFLICT while one of its shifts is published: the crew must be told.
Outcome<Change> missionRemoval(const Plan &plan, const Mission &mission);

std::vector<Id<Shift>> shiftsOf(const Plan &plan, Id<Mission> mission); // the earliest first

} // namespace planning::server
