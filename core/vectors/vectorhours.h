#pragma once

#include "core/vectors/vectorplan.h"

#include <QJsonObject>

namespace planning
{

// What the parameters of the vectors about hours say was worked: {"weeks": [45, 45]},
// {"hours": 43}, {"internal": 40, "external": 10}, {"cachets": 40, "hours": 27}.
Result<void> weeksOfWork(VectorPlanBuilder &builder, const QJsonObject &parameters);
Result<void> hoursOfWork(VectorPlanBuilder &builder, const QJsonObject &parameters);
Result<void> usedOvertime(VectorPlanBuilder &builder, const QJsonObject &parameters);
Result<void> intermittentWork(VectorPlanBuilder &builder, const QJsonObject &parameters);
Result<void> twoEmployers(VectorPlanBuilder &builder, const QJsonObject &parameters);

// The first person is a night worker.
Result<void> nightWorker(VectorPlanBuilder &builder, const QJsonObject &parameters);
// The first person is {"age": 17} on the first shift; {"auth24": true}: and may work until
// midnight.
Result<void> minor(VectorPlanBuilder &builder, const QJsonObject &parameters);

} // namespace planning
