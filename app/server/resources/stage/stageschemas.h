#pragma once

#include <QJsonObject>

namespace planning::server
{

// Schemas of the contract whose table of fields leaves something open: what stands in the objects
// of a body, or beside the fields of an entity.

QJsonObject eventBodySchema();
QJsonObject stageShiftBodySchema();
QJsonObject equipmentInUseSchema(); // with its maintenance and when it is used

} // namespace planning::server
