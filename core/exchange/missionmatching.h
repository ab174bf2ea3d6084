#pragma once

#include "core/exchange/stagecalls.h"
#include "core/model/plan.h"

namespace planning
{

// A call of a stage and the mission that stands for it.
struct MatchedCall {
    const StageCall *call = nullptr;
    Id<Mission> id;
    const Mission *before = nullptr; // null: the plan does not have it yet
};

struct MissionMatches {
    std::vector<MatchedCall> matched; // one for each call, in their order
    std::vector<const Mission *> vanished; // imported before, without a call now
};

// Where a programme was imported to.
struct ImportedEvent {
    Id<Organization> organization;
    Id<Event> event;
    QString key; // of the programme
    QHash<QString, Id<Site>> sites; // by room
};

// Finds the missions that an earlier import made for the calls. A mission is named after the first
// item of its call; it is recognised by any item it still has, then by its stage and time. So it
// survives items that are added, withdrawn or moved. Missions a planner made are left out.
MissionMatches matchMissions(const Plan &plan, const ImportedEvent &imported,
                             const std::vector<StageCall> &calls);

} // namespace planning
