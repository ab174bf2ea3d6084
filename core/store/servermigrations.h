#pragma once

#include "core/store/verification.h"

namespace planning
{

// Brings the database of a server to the newest schema of this program and makes it when there is
// none: see ServerDatabase::open() for addresses. Each step is done wholly or not at all; what was
// done before one that fails stays. NewerVersion when the schema is newer than the program.
Result<void> migrateUp(const QString &address);

// Back to an earlier schema, with the loss of what the later steps have added; 0 takes everything
// away. The plans in files keep the schema of plan files, which an older program may refuse.
Result<void> migrateDown(const QString &address, int toNumber);

Result<SchemaState> migrationStatus(const QString &address);

} // namespace planning
