#pragma once

#include "core/base/result.h"

#include <QJsonArray>
#include <QJsonObject>

namespace planning
{

// R45: the faults of a shift that the parameters describe alone.
Result<QJsonArray> timeFaultTuples(const QJsonObject &parameters);

// R48: a mission at one site, a shift at this or another one, and the teams that exist.
QJsonArray referenceFaultTuples(const QJsonObject &parameters);

} // namespace planning
