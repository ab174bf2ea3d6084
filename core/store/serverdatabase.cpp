#include "core/store/serverdatabase.h"

#include "core/store/servermigrations.h"
#include "core/store/serversteps.h"
#include "core/store/sqliteserver.h"

namespace planning
{

static const QString kSqlite = QStringLiteral("sqlite://");

static bool isFolder(const QString &address)
{
    return address.startsWith(kSqlite) && address.size() > kSqlite.size();
}

static QString folderOf(const QString &address)
{
    return address.sliced(kSqlite.size());
}

static Error notUnderstood(const QString &address)
{
    return {ErrorCode::InvalidInput,
            QStringLiteral("sqlite:///folder or postgresql://user@host/name expected"), address};
}

Result<std::unique_ptr<ServerDatabase>> ServerDatabase::open(const QString &address)
{
    if (isFolder(address))
        return SqliteServer::open(folderOf(address));
    return notUnderstood(address);
}

static Result<void> migrateTo(const QString &address, int number)
{
    if (isFolder(address))
        return SqliteServer::migrateTo(folderOf(address), number);
    return notUnderstood(address);
}

Result<void> migrateUp(const QString &address)
{
    return migrateTo(address, newestServerStep());
}

Result<void> migrateDown(const QString &address, int toNumber)
{
    const auto state = migrationStatus(address);
    if (!state)
        return state.error();
    if (toNumber < 0 || toNumber > state->current)
        return Error{
            ErrorCode::InvalidInput, QStringLiteral("the schema is %1").arg(state->current), {}};
    return migrateTo(address, toNumber);
}

Result<SchemaState> migrationStatus(const QString &address)
{
    if (!isFolder(address))
        return notUnderstood(address);
    const auto number = SqliteServer::schemaNumber(folderOf(address));
    if (!number)
        return number.error();
    return SchemaState{*number, newestServerStep()};
}

} // namespace planning
