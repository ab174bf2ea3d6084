#pragma once

#include "core/rulesets/resolvedrules.h"

#include <QJsonObject>

namespace planning
{

// The parameters as a rule set writes them, every one of them: what readRules() reads back.
QJsonObject parametersToJson(const RuleParameters &parameters);

} // namespace planning
