#pragma once

#include "core/base/result.h"

namespace planning
{

// Files that are still there after a power cut.

// Waits until the file, or what a folder lists, is on the disk. Storage.
Result<void> flushToDisk(const QString &path);
// The copy must not exist yet; its folder must. FileMissing, Storage.
Result<void> copyToDisk(const QString &from, const QString &to);
// Replaces the file wholly or leaves it as it was. Storage.
Result<void> writeToDisk(const QString &path, const QByteArray &bytes);

} // namespace planning
