#include "core/store/serverdatabase.h"

#include "core/store/postgresserver.h"
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

static bool isPostgres(const QString &address)
{
    const QUrl url(address);
    return (url.scheme() == QLatin1String("postgresql")
            || url.scheme() == QLatin1String("postgres"))
           && url.path().size() > 1;
}

static Error notUnderstood()
{
    return {ErrorCode::InvalidInput,
            QStringLiteral("sqlite:///folder or postgresql://user@host/name expected"),
            {}};
}

Result<std::unique_ptr<ServerDatabase>> ServerDatabase::open(const QString &address)
{
    if (isFolder(address))
        return SqliteServer::open(folderOf(address));
    if (isPostgres(address))
        return PostgresServer::open(QUrl(address));
    return notUnderstood();
}

static Result<void> migrateTo(const QString &address, const QString &application, int number)
{
    if (isFolder(address))
        return SqliteServer::migrateTo(folderOf(address), number);
    if (isPostgres(address) && isPostgres(application))
        return PostgresServer::migrateTo(QUrl(address), QUrl(application), number);
    return notUnderstood();
}

Result<void> migrateUp(const QString &address, const QString &application)
{
    return migrateTo(address, application, newestServerStep());
}

Result<void> migrateDown(const QString &address, int toNumber, const QString &application)
{
    const auto state = migrationStatus(address);
    if (!state)
        return state.error();
    if (toNumber < 0 || toNumber > state->current)
        return Error{
            ErrorCode::InvalidInput, QStringLiteral("the schema is %1").arg(state->current), {}};
    return migrateTo(address, application, toNumber);
}

Result<SchemaState> migrationStatus(const QString &address)
{
    if (!isFolder(address) && !isPostgres(address))
        return notUnderstood();
    const auto number = isFolder(address) ? SqliteServer::schemaNumber(folderOf(address))
                                          : PostgresServer::schemaNumber(QUrl(address));
    if (!number)
        return number.error();
    return SchemaState{*number, newestServerStep()};
}

} // namespace planning
