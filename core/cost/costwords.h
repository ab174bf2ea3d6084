#pragma once

#include "core/cost/plancosts.h"

#include <QJsonObject>

namespace planning
{

// Words of costs, in the language that is installed.
QString nameOfCategory(CostCategory category); // "Overtime"
QString nameOfReason(Unpriced reason); // "no contract"
QString nameOfGroup(const CostGroup &group, CostGrouping grouping, const Plan &plan);

// "8 h × 20.00 × 1.5", without the currency; empty for a flat amount.
QString calculationOf(const CostLine &line, const QLocale &locale);

// "1,200.00"
QString amountText(Money amount, const QLocale &locale);

// In the form of the API, amounts in whole units of the currency.
double amountToJson(Money amount);
QJsonObject toJson(const CostLine &line);

} // namespace planning
