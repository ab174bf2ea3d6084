#pragma once

#include "core/base/result.h"
#include "core/model/contract.h"
#include "core/model/ruleset.h"

namespace planning
{

// The "args" of a vector about costs.
QJsonObject argumentsOf(const QJsonObject &vector);

// The rule set of such a vector: its profile, or for LEGAL one without any premium; with its
// premiums and the switches among its arguments on top. Errors name what is not understood.
Result<RuleSet> payRulesOf(const QJsonObject &vector);

// The group of parameters that a premium of the vectors stands for: "daily_over" →
// "pay_daily_over"; empty when there is none.
QString payGroupOf(const QString &premium);

// 20 € with the profile SEED, else none, unless the arguments say otherwise (an amount, or whether
// there is one).
Money mealAllowanceOf(const QJsonObject &vector);

// "FR" unless the arguments say otherwise.
QString holidayZoneOf(const QJsonObject &arguments);

} // namespace planning
