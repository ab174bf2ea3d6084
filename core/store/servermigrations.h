#pragma once

#include "core/store/verification.h"

namespace planning
{

// Brings the database of a server to the newest schema of this program and makes it when there is
// none: see ServerDatabase::open() for addresses. Each step is done wholly or not at all; what was
// done before one that fails stays. NewerVersion when the schema is newer than the program.
//
// For PostgreSQL the address is that of the role that owns the tables (and may make roles), and
// `application` the address a server will use: its role is made when there is none and granted what
// it needs.
Result<void> migrateUp(const QString &address, const QString &application = {});

// Back to an earlier schema, with the loss of what the later steps have added; 0 takes everything
// away. The plans in files keep the schema of plan files, which an older program may refuse.
Result<void> migrateDown(const QString &address, int toNumber, const QString &application = {});

Result<SchemaState> migrationStatus(const QString &address);

} // namespace planning
