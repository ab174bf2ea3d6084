#include "core/store/serverbackup.h"

#include "core/store/durablefile.h"
#include "core/store/serversteps.h"
#include "core/store/sqliteserver.h"
#include "core/store/sqlvalue.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace planning
{

static const QString kManifest = QStringLiteral("manifest.json");
static const QString kDocuments = QStringLiteral("documents");
static const QString kMarkDurable =
    QStringLiteral("UPDATE org_head SET durable_seq = ? WHERE org_id = ? AND durable_seq < ?");
static const QString kBeginEpoch =
    QStringLiteral("UPDATE org_head SET epoch = epoch + 1, durable_seq = seq");

static Error storageError(const QString &detail, const QString &where)
{
    return {ErrorCode::Storage, detail, where};
}

static Error damaged(const QString &detail, const QString &where)
{
    return {ErrorCode::Damaged, detail, where};
}

// A folder that nobody else may look into: it holds the hashes of passwords.
static Result<void> makeFolder(const QString &path)
{
    if (QFileInfo::exists(path))
        return Error{ErrorCode::Duplicate, {}, path};
    if (!QDir().mkpath(path)
        || !QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner
                                            | QFileDevice::ExeOwner))
        return storageError(QStringLiteral("the folder cannot be made"), path);
    return ok();
}

// Names of all files below a folder.
static QStringList filesIn(const QString &folder)
{
    QStringList names;
    const QDir root(folder);
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::NoSymLinks,
                       QDirIterator::Subdirectories);
    while (files.hasNext())
        names.append(root.relativeFilePath(files.next()));
    names.sort();
    return names;
}

static Result<void> flushFolders(const QString &folder)
{
    QDirIterator folders(folder, QDir::Dirs | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (folders.hasNext()) {
        if (const auto flushed = flushToDisk(folders.next()); !flushed)
            return flushed;
    }
    return flushToDisk(folder);
}

// Gives what is complete its name.
static Result<void> rename(const QString &from, const QString &to)
{
    if (!QDir().rename(from, to))
        return storageError(QStringLiteral("cannot be named"), to);
    return flushToDisk(QFileInfo(to).absolutePath());
}

// --- Copying

static Result<void> copyDatabase(const QString &from, const QString &to)
{
    if (!QFile::exists(from))
        return Error{ErrorCode::NotFound, QStringLiteral("there is no such database"), from};
    auto database = Database::open(from, OpenMode::ReadWrite);
    if (!database)
        return database.error();
    if (const auto copied = database->run({QStringLiteral("VACUUM INTO ?"), {to}}); !copied)
        return copied;
    return flushToDisk(to);
}

// The accounts first: an organisation that is made meanwhile is then one that nobody can enter,
// never an account without its organisation.
static Result<void> copyDatabases(const QString &from, const QString &to)
{
    const auto copied =
        copyDatabase(SqliteServer::accountsFile(from), SqliteServer::accountsFile(to));
    if (!copied)
        return copied;
    if (!QDir(to).mkpath(QFileInfo(SqliteServer::organizationFile(to, {})).path()))
        return storageError(QStringLiteral("the folder cannot be made"), to);
    for (const Uuid &id : SqliteServer::organizationsIn(from)) {
        const auto done = copyDatabase(SqliteServer::organizationFile(from, id),
                                       SqliteServer::organizationFile(to, id));
        if (!done)
            return done;
    }
    return ok();
}

static Result<void> copyFile(const QString &from, const QString &to)
{
    if (!QDir().mkpath(QFileInfo(to).absolutePath()))
        return storageError(QStringLiteral("the folder cannot be made"), to);
    return copyToDisk(from, to);
}

static Result<void> copyDocuments(const QString &from, const QString &to)
{
    for (const QString &name : filesIn(from)) {
        const QString source = from + u'/' + name;
        const auto copied = copyFile(source, to + u'/' + name);
        if (!copied && QFile::exists(source)) // else it was deleted meanwhile
            return copied;
    }
    return ok();
}

// --- Looking at copies

static Result<LogPosition> newestOf(const QString &folder, const Uuid &organization)
{
    auto database =
        Database::open(SqliteServer::organizationFile(folder, organization), OpenMode::ReadOnly);
    if (!database)
        return database.error();
    return OrganizationLog(*database, Id<Organization>{organization}).verifiedEnd();
}

static Result<int> schemaOf(const QString &folder)
{
    auto database = Database::open(SqliteServer::accountsFile(folder), OpenMode::ReadOnly);
    if (!database)
        return database.error();
    return serverStepOf(*database);
}

static Result<BackupManifest> manifestOf(const QString &folder, Instant now)
{
    BackupManifest manifest{now, 0, {}, {}};
    const auto schema = schemaOf(folder);
    if (!schema)
        return schema.error();
    manifest.schema = *schema;
    for (const Uuid &id : SqliteServer::organizationsIn(folder)) {
        auto newest = newestOf(folder, id);
        if (!newest)
            return newest.error();
        manifest.heads.push_back({id, *std::move(newest)});
    }
    for (const QString &name : filesIn(folder)) {
        auto file = fingerprintOf(folder, name);
        if (!file)
            return file.error();
        manifest.files.push_back(*std::move(file));
    }
    return manifest;
}

static Result<void> checkFiles(const QString &folder, const BackupManifest &manifest)
{
    for (const BackedUpFile &file : manifest.files) {
        const auto found = fingerprintOf(folder, file.name);
        if (!found)
            return found.error();
        if (*found != file)
            return damaged(QStringLiteral("not the file that was backed up"), file.name);
    }
    return ok();
}

static Result<void> checkPages(const QString &path)
{
    auto database = Database::open(path, OpenMode::ReadOnly);
    if (!database)
        return database.error();
    const auto findings = database->texts(QStringLiteral("PRAGMA integrity_check"));
    if (!findings)
        return findings.error();
    if (*findings != QStringList{QStringLiteral("ok")})
        return damaged(findings->join(QStringLiteral("; ")), path);
    const auto broken = database->texts(QStringLiteral("PRAGMA foreign_key_check"));
    if (!broken)
        return broken.error();
    return broken->isEmpty() ? ok()
                             : damaged(QStringLiteral("references of ") + broken->first(), path);
}

static Result<void> checkHead(const QString &folder, const BackedUpHead &head)
{
    const QString path = SqliteServer::organizationFile(folder, head.organization);
    if (const auto checked = checkPages(path); !checked)
        return checked;
    const auto newest = newestOf(folder, head.organization);
    if (!newest)
        return newest.error();
    return *newest == head.newest ? ok() : damaged(QStringLiteral("the log ends elsewhere"), path);
}

static Result<BackupManifest> readManifest(const QString &folder)
{
    QFile file(folder + u'/' + kManifest);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileMissing, file.errorString(), file.fileName()};
    auto manifest = backupManifestFromJson(file.readAll());
    if (!manifest)
        return damaged(manifest.error().detail, kManifest + manifest.error().where);
    if (manifest->schema > newestServerStep())
        return Error{ErrorCode::NewerVersion, QStringLiteral("schema %1").arg(manifest->schema),
                     folder};
    return manifest;
}

Result<BackupManifest> verifyBackup(const QString &folder)
{
    auto manifest = readManifest(folder);
    if (!manifest)
        return manifest;
    if (const auto checked = checkFiles(folder, *manifest); !checked)
        return checked.error();
    if (const auto checked = checkPages(SqliteServer::accountsFile(folder)); !checked)
        return checked.error();
    for (const BackedUpHead &head : manifest->heads) {
        if (const auto checked = checkHead(folder, head); !checked)
            return checked.error();
    }
    return manifest;
}

// --- Making a backup

static Result<BackupManifest> fillBackup(const ServerFolders &from, const QString &folder,
                                         Instant now)
{
    if (const auto copied = copyDatabases(from.database, folder); !copied)
        return copied.error();
    if (const auto copied = copyDocuments(from.documents, folder + u'/' + kDocuments); !copied)
        return copied.error();
    const auto manifest = manifestOf(folder, now);
    if (!manifest)
        return manifest;
    const auto written = writeToDisk(folder + u'/' + kManifest, toJsonText(*manifest));
    if (!written)
        return written.error();
    if (const auto flushed = flushFolders(folder); !flushed)
        return flushed.error();
    return verifyBackup(folder);
}

Result<BackupManifest> backUp(const ServerFolders &from, const QString &to, Instant now)
{
    if (QFileInfo::exists(to))
        return Error{ErrorCode::Duplicate, {}, to};
    const QString unfinished = QDir::cleanPath(to) + QStringLiteral(".part");
    if (const auto made = makeFolder(unfinished); !made)
        return made.error();
    auto manifest = fillBackup(from, unfinished, now);
    if (manifest) {
        if (const auto named = rename(unfinished, to); !named)
            manifest = named.error();
    }
    if (!manifest)
        QDir(unfinished).removeRecursively();
    return manifest;
}

Result<void> noteDurable(const QString &database, const BackupManifest &manifest)
{
    for (const BackedUpHead &head : manifest.heads) {
        auto file = Database::open(SqliteServer::organizationFile(database, head.organization),
                                   OpenMode::ReadWrite);
        if (!file)
            return file.error();
        const qint64 seq = head.newest.seq;
        const auto noted = file->run({kMarkDurable, {seq, sql::toValue(head.organization), seq}});
        if (!noted)
            return noted;
    }
    return ok();
}

// --- Restoring

static Result<void> checkFree(const QString &folder)
{
    const QFileInfo info(folder);
    const bool isFree = !info.exists() || (info.isDir() && QDir(folder).isEmpty());
    return isFree ? ok()
                  : Error{ErrorCode::Duplicate, QStringLiteral("the folder is not empty"), folder};
}

static Result<void> beginEpochs(const QString &folder)
{
    for (const Uuid &id : SqliteServer::organizationsIn(folder)) {
        auto database =
            Database::open(SqliteServer::organizationFile(folder, id), OpenMode::ReadWrite);
        if (!database)
            return database.error();
        if (const auto begun = database->run({kBeginEpoch}); !begun)
            return begun;
    }
    return ok();
}

// The files of a backup at the places where they are being put together.
static Result<void> layOut(const QString &backup, const BackupManifest &manifest,
                           const ServerFolders &to)
{
    const QString documents = kDocuments + u'/';
    for (const BackedUpFile &file : manifest.files) {
        const QString target = file.name.startsWith(documents)
                                   ? to.documents + u'/' + file.name.sliced(documents.size())
                                   : to.database + u'/' + file.name;
        if (const auto copied = copyFile(backup + u'/' + file.name, target); !copied)
            return copied;
    }
    if (const auto begun = beginEpochs(to.database); !begun)
        return begun;
    return flushFolders(to.database);
}

// The folder may be there, empty.
static Result<void> takePlace(const QString &from, const QString &to)
{
    QDir().rmdir(to);
    return rename(from, to);
}

static Result<void> putInPlace(const ServerFolders &from, const ServerFolders &to)
{
    const bool haveOwnPlace =
        QFileInfo::exists(from.documents) && !from.documents.startsWith(from.database + u'/');
    if (haveOwnPlace) {
        if (const auto placed = takePlace(from.documents, to.documents); !placed)
            return placed;
    }
    const auto placed = takePlace(from.database, to.database);
    if (!placed && haveOwnPlace)
        QDir(to.documents).removeRecursively();
    return placed;
}

// The same folders while they are being put together.
static ServerFolders unfinishedOf(const ServerFolders &to)
{
    const QString suffix = QStringLiteral(".restoring");
    const bool isInside = to.documents.startsWith(to.database + u'/');
    return {to.database + suffix,
            isInside ? to.database + suffix + to.documents.sliced(to.database.size())
                     : to.documents + suffix};
}

Result<BackupManifest> restoreBackup(const QString &folder, const ServerFolders &to)
{
    const ServerFolders clean{QDir::cleanPath(to.database), QDir::cleanPath(to.documents)};
    for (const QString &target : {clean.database, clean.documents}) {
        if (const auto checked = checkFree(target); !checked)
            return checked.error();
    }
    auto manifest = verifyBackup(folder);
    if (!manifest)
        return manifest;
    const ServerFolders unfinished = unfinishedOf(clean);
    if (const auto made = makeFolder(unfinished.database); !made)
        return made.error();
    auto done = layOut(folder, *manifest, unfinished);
    if (done)
        done = putInPlace(unfinished, clean);
    if (done)
        return manifest;
    QDir(unfinished.database).removeRecursively();
    QDir(unfinished.documents).removeRecursively();
    return done.error();
}

} // namespace planning
