#pragma once

#include "core/base/result.h"

#include <QJsonArray>
#include <QJsonObject>

namespace planning
{

// Vectors about costs have a rate where those about rules have a rule.
bool isCostVector(const QJsonObject &vector);

// What the vector expects, in the form of costsOfVector(): of a formula Seed one object with the
// components that are expected, of Legal ["base", 174] and so on and at last ["total", 188.5].
QJsonArray expectedCosts(const QJsonObject &vector);

// What the engine finds for the same. Errors name what is not understood.
Result<QJsonArray> costsOfVector(const QJsonObject &vector);

} // namespace planning
