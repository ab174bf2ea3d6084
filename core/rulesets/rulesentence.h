#pragma once

#include "core/base/language.h"

#include <QJsonObject>

namespace planning
{

// Fills "{parameter}" and keeps "[a part]" only when its parameters say something: a limit that is
// not null, a number that is not 0, a list with words. "{parameter:yes|no}" chooses a wording. When
// a parameter outside brackets says nothing, neither does the rule: "Nothing is set."
QString ruleSentence(const QString &rule, const QString &pattern, const QJsonObject &values,
                     Language language);

} // namespace planning
