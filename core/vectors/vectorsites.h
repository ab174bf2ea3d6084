#pragma once

#include "core/vectors/vectorplan.h"

#include <QJsonObject>

namespace planning
{

// What the parameters of vectors say of sites, equipment, events and the time of changes; see
// worldOf(). Errors name the parameter that is not understood.

Result<void> describeTravel(VectorPlanBuilder &builder, const QJsonObject &parameters);
Result<void> describeHolidays(VectorPlanBuilder &builder, const QJsonObject &parameters);
Result<void> describeNotice(VectorPlanBuilder &builder, const QJsonObject &parameters);
Result<void> describeBookings(VectorPlanBuilder &builder, const QJsonObject &parameters);
Result<void> describeMaintenance(VectorPlanBuilder &builder, const QJsonObject &parameters);
Result<void> describeEvent(VectorPlanBuilder &builder, const QJsonObject &parameters);

// R41: how an entered local time is read ({"date", "at"}), or how long the shifts are.
Result<QJsonArray> localTimeTuples(const QJsonObject &vector);

} // namespace planning
