#pragma once

#include "core/base/idsource.h"
#include "core/model/plan.h"
#include "core/rules/conflict.h"

namespace planning
{

// Allows one hard conflict by name, with the reason that the audit keeps. The reason must say
// something; the Workspace stamps who and when.
Result<Change> overrideConflict(const Plan &plan, const Conflict &conflict, const QString &reason,
                                IdSource &ids);

// The override that allows the conflict; null when there is none.
const Override *overrideOf(const Plan &plan, const QString &conflictKey);

// Takes an override back.
Change withdraw(const Override &allowed);

} // namespace planning
