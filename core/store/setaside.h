#pragma once

#include "core/store/database.h"

namespace planning
{

// Copies the database of `path` to "<path>.v<schema>-<day of its last change>.bak" and checks the
// copy. An older copy of that name is replaced.
Result<void> setAside(Database &database, const QString &path);

} // namespace planning
