#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace planning::server
{

// A JSON object in which no name occurs twice, at any depth: of two values one reader takes the
// first and another the last, and a signature over both lets each see what it likes.
std::optional<QJsonObject> strictObject(const QByteArray &text);

} // namespace planning::server
