#pragma once

#include "core/rulesets/ruleparameter.h"

#include <QJsonValue>

namespace planning
{

// The value that a text stands for, whatever its range; empty when it stands for none. Without
// words for "no limit": see parameterFromText().
std::optional<QJsonValue> valueFromText(const RuleParameter &parameter, const QString &text,
                                        Language language);

} // namespace planning
