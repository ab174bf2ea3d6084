#pragma once

#include "core/store/backupmanifest.h"

namespace planning
{

// Where a server keeps what it knows when its database is files.
struct ServerFolders {
    QString database; // of "sqlite://…"
    QString documents;
};

// Copies a server into a folder that is not there yet, while it runs: each database as of one
// moment, the documents after the rows that name them. The copy is verified before it gets its
// name; when something fails there is none. Duplicate, NotFound (no server there), Storage, Damaged
// when the server itself is.
Result<BackupManifest> backUp(const ServerFolders &from, const QString &to, Instant now);

// Whether everything in a backup is as it was written, every page is sound and every log leads to
// its head. Nothing is changed. FileMissing, Damaged with the file, NewerVersion.
Result<BackupManifest> verifyBackup(const QString &folder);

// Makes the server of a backup in folders that are absent or empty, after verifying it; all or
// nothing. Each organisation begins another epoch, by which clients learn that changes may be
// missing. As verifyBackup(), or Duplicate when there is something in the way.
Result<BackupManifest> restoreBackup(const QString &folder, const ServerFolders &to);

// Tells a running server that the changes of a verified backup cannot be lost any more
// (org_head.durable_seq).
Result<void> noteDurable(const QString &database, const BackupManifest &manifest);

} // namespace planning
