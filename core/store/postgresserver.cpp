#include "core/store/postgresserver.h"

#include "core/store/entitytable.h"
#include "core/store/newplan.h"
#include "core/store/organizationlog.h"
#include "core/store/planreader.h"
#include "core/store/postgresroles.h"
#include "core/store/serversteps.h"
#include "core/store/sqlorganizationstore.h"

namespace planning
{

static const QString kPlanning = QStringLiteral("planning");
static const QString kControl = QStringLiteral("control");

static Result<Database> connectCurrent(const QUrl &address)
{
    auto database = Database::connect(address, kPlanning);
    if (!database)
        return database;
    if (const auto checked = checkServerStep(*database); !checked)
        return checked.error();
    return database;
}

Result<std::unique_ptr<ServerDatabase>> PostgresServer::open(const QUrl &address)
{
    auto database = connectCurrent(address);
    if (!database)
        return database.error();
    if (const auto checked = checkApplicationRole(*database); !checked)
        return checked.error();
    return std::unique_ptr<ServerDatabase>(new PostgresServer(address));
}

Result<Database> PostgresServer::accounts()
{
    return Database::connect(m_address, kControl);
}

Result<QList<Uuid>> PostgresServer::organizations()
{
    auto database = Database::connect(m_address, kPlanning);
    if (!database)
        return database.error();
    auto rows = database->query({QStringLiteral("SELECT id FROM tenants ORDER BY id")});
    if (!rows)
        return rows.error();
    QList<Uuid> ids;
    for (;;) {
        const auto row = rows->next();
        if (!row)
            return row.error();
        if (!*row)
            return ids;
        ids.append(sql::uuidFromValue(rows->value(0)).value_or(Uuid{}));
    }
}

// Rows of a table that are sent together: a message of some hundred kilobytes.
static constexpr std::size_t kRowsAtOnce = 500;

template <typename T>
static Result<void> insertAll(Database &database, const Plan &plan)
{
    const QVariant organization = sql::toValue(plan.organization()->id);
    std::vector<Command> commands;
    for (const T &entity : plan.all<T>()) {
        commands.push_back(EntityTable<T>::command({std::nullopt, entity}, organization));
        if (commands.size() < kRowsAtOnce)
            continue;
        if (const auto done = database.runAll(commands); !done)
            return done;
        commands.clear();
    }
    return database.runAll(commands);
}

static Result<void> insertPlan(Database &database, const Plan &plan)
{
    const QVariant organization = sql::toValue(plan.organization()->id);
    const Command tenant{QStringLiteral("INSERT INTO tenants (id) VALUES (?)"), {organization}};
    const Command unknown{QStringLiteral("INSERT INTO meta (org_id, key, value) VALUES (?, ?, ?)"),
                          {organization, kUnknownKeys, QString::fromUtf8(toJson(plan.unknown()))}};
    auto status = database.runAll({tenant, unknown});
    Entities::forEach([&]<typename T>() {
        if (status)
            status = insertAll<T>(database, plan);
    });
    if (!status)
        return status;
    return OrganizationLog(database, plan.organization()->id).insertHead();
}

Result<void> PostgresServer::create(const Plan &plan)
{
    if (const auto checked = checkNewPlan(plan); !checked)
        return checked;
    auto database = Database::connect(m_address, kPlanning);
    if (!database)
        return database.error();
    database->actFor(plan.organization()->id.uuid);
    auto transaction = Transaction::begin(*database);
    if (!transaction)
        return transaction.error();
    if (const auto inserted = insertPlan(*database, plan); !inserted)
        return inserted;
    return transaction->commit();
}

Result<std::unique_ptr<OrganizationStore>> PostgresServer::organization(Uuid id)
{
    auto database = connectCurrent(m_address);
    if (!database)
        return database.error();
    database->actFor(id);
    return SqlOrganizationStore::open(*std::move(database), Id<Organization>{id});
}

Result<void> PostgresServer::ping()
{
    auto database = Database::connect(m_address, kPlanning);
    if (!database)
        return database.error();
    const auto number = serverStepOf(*database);
    return number ? ok() : number.error();
}

// The tables of plans and of what belongs to no organisation are led side by side, the latter last:
// a server looks at the number of the former.
Result<void> PostgresServer::migrateTo(const QUrl &owner, const QUrl &application, int number)
{
    for (const auto &[schema, parts] :
         {std::pair{kControl, QStringList{part::kControl}},
          std::pair{kPlanning, QStringList{part::kEntities, part::kOrganization}}}) {
        auto database = Database::connect(owner, schema);
        if (!database)
            return database.error();
        if (const auto made =
                database->execute(QStringLiteral("CREATE SCHEMA IF NOT EXISTS ") + schema);
            !made)
            return made;
        if (const auto led = leadTo(*database, number, parts); !led)
            return led;
        if (number == 0)
            continue;
        if (const auto granted = grantToApplication(*database, schema, application); !granted)
            return granted;
    }
    return ok();
}

Result<int> PostgresServer::schemaNumber(const QUrl &address)
{
    auto database = Database::connect(address, kPlanning);
    if (!database)
        return database.error();
    return serverStepOf(*database);
}

} // namespace planning
