#pragma once

#include "core/base/durationtext.h"
#include "core/model/plan.h"
#include "core/rules/conflict.h"

namespace planning
{

// The sentence for the planner: names, local times of the site, durations as "7 h 30", then the
// legal reference.
QString message(const Conflict &conflict, const Plan &plan, Language language);

// The rule and its figures, where there is no room for a sentence: "Minimum daily rest: 9 h 30 /
// 11 h".
QString brief(const Conflict &conflict, const Plan &plan, Language language);

} // namespace planning
