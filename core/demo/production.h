#pragma once

#include "core/model/plan.h"

#include <QJsonObject>

namespace planning::demo
{

// One event with its sites, crew, missions and equipment, as `file` (festival.json, theatre.json)
// describes it, in the week that begins with `firstDay`.
Plan productionPlan(const QJsonObject &file, std::uint64_t seed, LocalDay firstDay);

} // namespace planning::demo
