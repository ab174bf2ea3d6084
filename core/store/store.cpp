#include "core/store/store.h"

#include "core/store/fileheader.h"
#include "core/store/setaside.h"

#include <QFile>
#include <QFileInfo>

#include <filesystem>

namespace planning
{

template <typename... T>
static std::tuple<EntityTable<T>...> tablesOf(Database &database, EntityList<T...>)
{
    return {EntityTable<T>(database)...};
}

Store::Store(const QString &path, OpenMode mode, std::unique_ptr<QLockFile> lock, Database database)
    : m_path(path),
      m_lock(std::move(lock)),
      m_mode(mode),
      m_database(std::move(database)),
      m_tables(tablesOf(m_database, Entities{})),
      m_changeLog(m_database)
{
}

static Result<Database> newDatabase(const QString &path)
{
    auto database = Database::create(path);
    if (!database)
        return database;
    const QString mark = QStringLiteral("PRAGMA application_id = %1").arg(kApplicationId);
    if (const auto marked = database->execute(mark); !marked)
        return marked.error();
    if (const auto migrated = migrate(*database, programMigrations()); !migrated)
        return migrated.error();
    return database;
}

Result<void> Store::createAt(const QString &path, const Plan &plan)
{
    auto database = newDatabase(path);
    if (!database)
        return database.error();
    return Store(path, OpenMode::ReadWrite, nullptr, *std::move(database)).savePlan(plan);
}

// Null when another program holds the file or when nothing can be written beside it. The lock of a
// program that died is taken over.
static std::unique_ptr<QLockFile> lockOf(const QString &path)
{
    if (!QFileInfo(path).isWritable())
        return nullptr;
    auto lock = std::make_unique<QLockFile>(path + QStringLiteral(".lock"));
    lock->setStaleLockTime(0); // a program may hold the file for days
    if (!lock->tryLock())
        return nullptr;
    return lock;
}

// What is left beside a file of that name: SQLite would take it for the log of the new one.
static void removeLogOf(const QString &path)
{
    QFile::remove(path + QStringLiteral("-wal"));
    QFile::remove(path + QStringLiteral("-shm"));
}

// Puts what a killed program left in the log into the file, so that the log can go.
static void completeFromLog(const QString &path)
{
    if (checkFile(path, schemaVersion(programMigrations())))
        Database::open(path, OpenMode::ReadWrite).hasValue();
}

// Gives the complete new file its name. The old file goes in the same step.
static Result<void> nameFile(const QString &unfinished, const QString &path)
{
    std::unique_ptr<QLockFile> lock;
    if (QFileInfo::exists(path)) {
        lock = lockOf(path);
        if (!lock)
            return Error{ErrorCode::ReadOnly, {}, path};
        completeFromLog(path);
    }
    removeLogOf(path);
    std::error_code failure;
    std::filesystem::rename(unfinished.toStdU16String(), path.toStdU16String(), failure);
    if (failure)
        return Error{ErrorCode::Storage, QString::fromStdString(failure.message()), path};
    return ok();
}

Result<void> Store::create(const QString &path, const Plan &plan, Existing existing)
{
    if (existing == Existing::Refuse && QFileInfo::exists(path))
        return Error{ErrorCode::Duplicate, {}, path};
    const QString unfinished = path + QStringLiteral(".part");
    QFile::remove(unfinished);
    Result<void> created = createAt(unfinished, plan);
    if (created)
        created = nameFile(unfinished, path);
    if (!created)
        QFile::remove(unfinished);
    return created;
}

static Result<void> bringUpToDate(Database &database, const QString &path, OpenMode mode,
                                  const std::vector<Migration> &migrations)
{
    const auto current = database.number(QStringLiteral("PRAGMA user_version"));
    if (!current)
        return current.error();
    const int newest = schemaVersion(migrations);
    if (*current == newest)
        return ok();
    // Not seen in the header while the log of another program still holds it.
    if (*current > newest)
        return Error{ErrorCode::NewerVersion, QStringLiteral("schema %1").arg(*current), path};
    if (mode == OpenMode::ReadOnly)
        return Error{ErrorCode::ReadOnly,
                     QStringLiteral("schema %1 must first be brought up to date").arg(*current),
                     path};
    if (const auto aside = setAside(database, path); !aside)
        return aside.error();
    return migrate(database, migrations);
}

Result<std::unique_ptr<Store>> Store::open(const QString &path, OpenMode wanted,
                                           const std::vector<Migration> &migrations)
{
    if (const auto checked = checkFile(path, schemaVersion(migrations)); !checked)
        return checked.error();
    auto lock = wanted == OpenMode::ReadWrite ? lockOf(path) : nullptr;
    const OpenMode mode = lock ? OpenMode::ReadWrite : OpenMode::ReadOnly;
    auto database = Database::open(path, mode);
    if (!database)
        return database.error();
    if (const auto current = bringUpToDate(*database, path, mode, migrations); !current)
        return current.error();
    return std::unique_ptr<Store>(new Store(path, mode, std::move(lock), *std::move(database)));
}

Result<OpenedFile> Store::openAndRead(const QString &path, const ReadingProgress &goOn)
{
    auto store = open(path);
    if (!store)
        return store.error();
    auto plan = (*store)->loadPlan(goOn);
    if (!plan)
        return plan.error();
    return OpenedFile{path, (*store)->m_mode, std::move((*store)->m_lock), *std::move(plan)};
}

Result<std::unique_ptr<Store>> Store::adopt(OpenedFile file)
{
    auto database = Database::open(file.path, file.mode);
    if (!database)
        return database.error();
    return std::unique_ptr<Store>(
        new Store(file.path, file.mode, std::move(file.lock), *std::move(database)));
}

template <typename Visitor>
Result<void> Store::forEachTable(Visitor &&visit)
{
    Result<void> status;
    std::apply([&](auto &...table) { return (... && (status = visit(table)).hasValue()); },
               m_tables);
    return status;
}

Result<void> Store::savePlan(const Plan &plan)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const auto insertAll = [&](auto &table) { return table.insertAll(plan, *transaction); };
    if (const auto inserted = forEachTable(insertAll); !inserted)
        return inserted;
    auto meta = m_database.prepare(QStringLiteral("INSERT INTO meta (key, value) VALUES (?, ?)"));
    if (!meta)
        return meta.error();
    const QString unknown = QString::fromUtf8(toJson(plan.unknown()));
    if (const auto inserted = meta->run({kUnknownKeys, unknown}); !inserted)
        return inserted;
    return transaction->commit();
}

Result<void> Store::write(const Change &change, Transaction &transaction)
{
    for (const AnyEdit &any : change.edits) {
        const auto writeEdit = [&]<typename T>(const Edit<T> &edit) {
            return std::get<EntityTable<T>>(m_tables).write(edit, transaction);
        };
        if (const auto written = std::visit(writeEdit, any); !written)
            return written;
    }
    return m_changeLog.append(change, transaction);
}

Result<void> Store::commit(const Change &change)
{
    if (m_mode == OpenMode::ReadOnly)
        return Error{ErrorCode::ReadOnly, {}, {}};
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    if (const auto written = write(change, *transaction); !written)
        return written;
    return transaction->commit();
}

} // namespace planning
