#pragma once

#include <QByteArray>
#include <QJsonValue>

namespace planning::server
{

// The value as YAML 1.2 that people read: blocks, two spaces deeper each, keys sorted.
QByteArray toYaml(const QJsonValue &value);

} // namespace planning::server
