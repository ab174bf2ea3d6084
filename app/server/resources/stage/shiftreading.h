#pragma once

#include "app/server/api/call.h"
#include "app/server/auth/signedtoken.h"
#include "app/server/resources/stage/amounts.h"
#include "core/model/plan.h"

namespace planning::server
{

// A shift as this family shows it, as much of it as the caller may see: its crew and equipment, its
// costs (managers), its hard conflicts and warnings (managers) and the addresses to check in and
// out (managers and its crew).
QJsonObject shiftToJson(Call &call, const Shift &shift, TokenSigner &signer);

// "economic_value" of a shift: {total_amount, budget_line, breakdown}.
QJsonObject valueToJson(const Shift &shift, const CostBreakdown &breakdown);

} // namespace planning::server
