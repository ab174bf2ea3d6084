#pragma once

#include "core/demo/planbuilder.h"

#include <vector>

namespace planning::demo
{

// What the missions of one event and site have in common.
struct MissionSetting {
    Id<Event> event;
    Id<Site> site;
    QStringList tags = {};
    ShiftStatus status = ShiftStatus::Published;
    QHash<QString, QString> budgetLines = {}; // of the event, by the phase they pay for
};

// Adds the mission that `file` describes (title, phase, start, end, call, posts) on one day, with a
// shift for each of its posts, and returns those.
std::vector<Id<Shift>> addMission(PlanBuilder &builder, const QJsonObject &file, int day,
                                  const MissionSetting &setting);

} // namespace planning::demo
