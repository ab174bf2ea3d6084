#pragma once

#include <QJsonObject>

namespace planning
{

// A file that is inside the program (":/rules/catalogue.json"). That there is none is a bug.
QByteArray resource(const QString &path);
QJsonObject jsonResource(const QString &path);

} // namespace planning
