#include "core/store/sqliteserver.h"

#include "core/model/references.h"
#include "core/store/migrations.h"
#include "core/store/newplan.h"
#include "core/store/organizationlog.h"
#include "core/store/serversteps.h"
#include "core/store/sqlorganizationstore.h"
#include "core/store/store.h"

#include <QDir>
#include <QFile>

namespace planning
{

static const QString kAccounts = QStringLiteral("/server.db");
static const QString kOrganizations = QStringLiteral("/organizations");
static const QString kSuffix = QStringLiteral(".planningdb");

QString SqliteServer::accountsFile(const QString &folder)
{
    return folder + kAccounts;
}

QString SqliteServer::organizationFile(const QString &folder, const Uuid &organization)
{
    return folder + kOrganizations + QLatin1Char('/') + organization.toString() + kSuffix;
}

QList<Uuid> SqliteServer::organizationsIn(const QString &folder)
{
    QList<Uuid> ids;
    const QDir files(folder + kOrganizations);
    for (const QString &name : files.entryList({QLatin1Char('*') + kSuffix}, QDir::Files)) {
        if (const auto id = Uuid::fromString(name.chopped(kSuffix.size())))
            ids.append(*id);
    }
    return ids;
}

// A file that must be there: SQLite would make an empty one.
static Result<Database> openExisting(const QString &path)
{
    if (!QFile::exists(path))
        return Error{ErrorCode::NotFound, {}, path};
    return Database::open(path, OpenMode::ReadWrite);
}

static Result<Database> openCurrent(const QString &path)
{
    auto database = openExisting(path);
    if (!database)
        return database;
    if (const auto checked = checkServerStep(*database); !checked)
        return checked.error();
    return database;
}

Result<std::unique_ptr<ServerDatabase>> SqliteServer::open(const QString &folder)
{
    const auto accounts = openCurrent(accountsFile(folder));
    if (!accounts)
        return accounts.error();
    return std::unique_ptr<ServerDatabase>(new SqliteServer(folder));
}

Result<Database> SqliteServer::accounts()
{
    return openExisting(accountsFile(m_folder));
}

Result<QList<Uuid>> SqliteServer::organizations()
{
    return organizationsIn(m_folder);
}

static Result<void> addServerPart(Database &database, Id<Organization> organization)
{
    if (const auto led = leadTo(database, newestServerStep(), {part::kOrganization}); !led)
        return led;
    return OrganizationLog(database, organization).insertHead();
}

static Result<void> makeFile(const QString &path, const Plan &plan)
{
    if (const auto created = Store::create(path, plan, Existing::Replace); !created)
        return created;
    auto database = Database::create(path);
    if (!database)
        return database.error();
    return addServerPart(*database, plan.organization()->id);
}

Result<void> SqliteServer::create(const Plan &plan)
{
    if (const auto checked = checkNewPlan(plan); !checked)
        return checked;
    const QString path = organizationFile(m_folder, plan.organization()->id.uuid);
    if (QFile::exists(path))
        return Error{ErrorCode::Duplicate, {}, path};
    const QString unfinished = path + QStringLiteral(".new");
    const auto made = makeFile(unfinished, plan);
    if (!made) {
        QFile::remove(unfinished);
        return made;
    }
    if (!QFile::rename(unfinished, path))
        return Error{ErrorCode::Storage, QStringLiteral("cannot be named"), path};
    return ok();
}

Result<std::unique_ptr<OrganizationStore>> SqliteServer::organization(Uuid id)
{
    auto database = openCurrent(organizationFile(m_folder, id));
    if (!database)
        return database.error();
    return SqlOrganizationStore::open(*std::move(database), Id<Organization>{id});
}

Result<void> SqliteServer::ping()
{
    auto database = openExisting(accountsFile(m_folder));
    if (!database)
        return database.error();
    const auto number = serverStepOf(*database);
    return number ? ok() : number.error();
}

// Plans are brought up to date with those of the desktop; they are never led back.
static Result<void> migratePlan(Database &database)
{
    const auto current = database.number(QStringLiteral("PRAGMA user_version"));
    if (!current)
        return current.error();
    const int newest = schemaVersion(programMigrations());
    if (*current > newest)
        return Error{ErrorCode::NewerVersion, QStringLiteral("plan schema %1").arg(*current), {}};
    return migrate(database, programMigrations());
}

static Result<void> migrateFile(const QString &path, int number)
{
    auto database = Database::open(path, OpenMode::ReadWrite);
    if (!database)
        return database.error();
    if (const auto migrated = migratePlan(*database); !migrated)
        return migrated;
    return leadTo(*database, number, {part::kOrganization});
}

// The accounts last: their number says that everything has been done.
Result<void> SqliteServer::migrateTo(const QString &folder, int number)
{
    if (!QDir().mkpath(folder + kOrganizations))
        return Error{ErrorCode::Storage, QStringLiteral("the folder cannot be made"), folder};
    for (const Uuid &id : organizationsIn(folder)) {
        if (const auto migrated = migrateFile(organizationFile(folder, id), number); !migrated)
            return migrated;
    }
    auto accounts = Database::open(accountsFile(folder), OpenMode::ReadWrite);
    if (!accounts)
        return accounts.error();
    return leadTo(*accounts, number, {part::kControl});
}

Result<int> SqliteServer::schemaNumber(const QString &folder)
{
    const QString path = accountsFile(folder);
    if (!QFile::exists(path))
        return 0;
    auto accounts = Database::open(path, OpenMode::ReadWrite);
    if (!accounts)
        return accounts.error();
    return serverStepOf(*accounts);
}

} // namespace planning
