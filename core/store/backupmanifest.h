#pragma once

#include "core/store/organizationlog.h"

namespace planning
{

struct BackedUpFile {
    QString name; // below the folder of the backup: "organizations/….planningdb"
    qint64 size = 0;
    QByteArray sha256; // 32 bytes

    bool operator==(const BackedUpFile &) const = default;
};

// The newest change of an organisation that is in the backup.
struct BackedUpHead {
    Uuid organization;
    LogPosition newest;

    bool operator==(const BackedUpHead &) const = default;
};

// What a backup holds: its manifest.json.
struct BackupManifest {
    Instant madeAt{};
    int schema = 0; // number of the newest server step
    std::vector<BackedUpFile> files;
    std::vector<BackedUpHead> heads;

    bool operator==(const BackupManifest &) const = default;

    qint64 bytes() const;
};

// Reads the whole file. FileMissing.
Result<BackedUpFile> fingerprintOf(const QString &folder, const QString &name);

QByteArray toJsonText(const BackupManifest &manifest);
// InvalidInput with the JSON pointer; names that lead out of the backup are refused.
Result<BackupManifest> backupManifestFromJson(const QByteArray &text);

} // namespace planning
