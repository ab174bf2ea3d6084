#pragma once

#include "core/base/result.h"
#include "core/rulesets/ruleparameter.h"

#include <QJsonValue>

namespace planning
{

// The values of parameters as people write them: "11 h", "0 h 45", "05:00", "× 1.25", "50 %",
// "21:00–06:00", "tour, festival". A value is JSON as in a rule set; null: no such limit.

// Whether lists are shown by the codes that are typed or by their names.
enum class TagStyle { Codes, Names };

QString parameterText(const RuleParameter &parameter, const QJsonValue &value, Language language,
                      TagStyle tags = TagStyle::Codes);

// What was typed, in either language. Errors: InvalidInput; the detail is a sentence that names
// the parameter, what was typed and what is accepted.
Result<QJsonValue> parameterFromText(const RuleParameter &parameter, const QString &text,
                                     Language language);

// Whether a rule set may hold the value: its kind and its range. Errors as above.
Result<void> checkParameter(const RuleParameter &parameter, const QJsonValue &value,
                            Language language);

// What may be chosen of a choice or a yes and no, in order.
QStringList choiceTexts(const RuleParameter &parameter, Language language);

// What may be typed: "a duration from 0 min to 24 h, such as 11 h".
QString acceptedText(const RuleParameter &parameter, Language language);

} // namespace planning
