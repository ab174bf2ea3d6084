#pragma once

#include "core/base/result.h"

#include <QJsonObject>

namespace planning
{

// A shift of a vector in short (rules.md §2.1) as the object that the vectors about rules spell
// out: "S 2024-02-15 20:00-02:00 call 18:00 br 22:30-23:00". Times are local; "02:30#2" is the
// second one of a clock change. Errors name the text.
Result<QJsonObject> shiftOfDsl(const QString &text);

} // namespace planning
