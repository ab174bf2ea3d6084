#pragma once

#include "core/cost/payperiods.h"
#include "core/cost/premium.h"

namespace planning
{

// The pay of one person's duties by the formula Legal (rules.md §6.3): each minute of work at the
// rate, with the premiums active at that minute on top; then what is owed of duties and weeks.
// Times of the formula Seed are passed over.
void addLegalPay(std::vector<CostLine> &lines, const PlanContext &context,
                 const PersonDuties &person, std::span<PaidTime> times);

} // namespace planning
