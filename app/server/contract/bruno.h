#pragma once

#include "core/base/result.h"

#include <QJsonObject>

namespace planning::server
{

// Writes the contract as a collection for the program Bruno: a folder for each family and a file
// for each operation, with its first example; Storage when the folder cannot be written.
Result<void> writeBruno(const QJsonObject &contract, const QString &folder);

} // namespace planning::server
