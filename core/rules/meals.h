#pragma once

#include "core/rules/conflict.h"
#include "core/rulesets/workledger.h"

namespace planning
{

// R12 meal_break_window: a duty that covers a meal window needs a break in it.
std::vector<Conflict> mealWindowConflicts(const WorkLedger &ledger);

// R13 meal_penalty: minutes of a duty past the hours that one may go without a meal.
std::vector<Conflict> mealPenaltyConflicts(const WorkLedger &ledger);

} // namespace planning
