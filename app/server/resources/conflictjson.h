#pragma once

#include "app/server/api/call.h"
#include "app/server/api/listing.h"
#include "core/model/plan.h"
#include "core/rules/conflict.h"

namespace planning::server
{

// A conflict as clients read it, without what could be done about it.
QJsonObject conflictToJson(const Conflict &conflict, const Plan &plan, Language language);

// What could be done about a conflict of the plan as it is; costs trials.
QJsonArray suggestedActions(const Conflict &conflict, LiveOrganization &organization);

// Conflicts as clients read them (api.md, Planning); for planners with what could be done about
// each. `mostFixed` is the number of hard conflicts that ways out are searched for: each costs
// trials.
QJsonArray conflictsToJson(const std::vector<Conflict> &conflicts, const Call &call,
                           int mostFixed = 3);

// A page of a list of conflicts in the order of their keys, which is also where a page goes on.
QJsonObject conflictPage(std::vector<Conflict> conflicts, const ListQuery &query, const Call &call,
                         int mostFixed);

// The conflicts that concern a shift, or an assignment's shift and person, now.
std::vector<Conflict> conflictsAbout(LiveOrganization &organization, Id<Shift> shift);

// Why something hard cannot be done: the code by what kind of rule stands against it, the conflicts
// with it.
Problem blockedBy(const std::vector<Conflict> &conflicts, const Call &call);
ProblemCode codeOf(const Conflict &conflict);

} // namespace planning::server
