#pragma once

#include "app/server/api/call.h"
#include "app/server/api/problem.h"
#include "core/model/change.h"
#include "core/rules/conflict.h"

namespace planning::server
{

// What the rules would say of a change that confirms or books: of conflicts that are new, or no
// longer what they were.
struct Consequences {
    std::optional<Problem> blocked; // hard ones that nobody has overridden
    QJsonArray warnings; // the others: {code, rule, message, severity}
};

// STALE when the change does not fit the plan.
Outcome<Consequences> consequencesOf(Call &call, const Change &change);

QJsonArray warningsToJson(const std::vector<Conflict> &conflicts, const Call &call);
QJsonObject warning(const QString &code, const QString &message, const QString &severity);

} // namespace planning::server
