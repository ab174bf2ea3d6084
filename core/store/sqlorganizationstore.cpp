#include "core/store/sqlorganizationstore.h"

#include "core/store/entitytable.h"
#include "core/store/planreader.h"

namespace planning
{

// How often a group is begun before a database that keeps choosing us as its victim is given up.
static constexpr int kAttempts = 5;

// Each change of a group has a savepoint of its own name: one that fails before its savepoint is
// set must not go back to that of another change.
static const QString kSavepoint = QStringLiteral("SAVEPOINT change%1");
static const QString kRollBackChange = QStringLiteral("ROLLBACK TO SAVEPOINT change%1");

SqlOrganizationStore::SqlOrganizationStore(Database database, Id<Organization> organization)
    : m_database(std::move(database)),
      m_organization(organization),
      m_log(m_database, organization),
      m_records(m_database, organization)
{
}

Result<std::unique_ptr<OrganizationStore>> SqlOrganizationStore::open(Database database,
                                                                      Id<Organization> organization)
{
    std::unique_ptr<SqlOrganizationStore> store(
        new SqlOrganizationStore(std::move(database), organization));
    const auto head =
        store->reading([&] { return store->m_log.head(OrganizationLog::Lock::None); });
    if (!head)
        return head.error();
    store->m_seen = head->newest;
    return std::unique_ptr<OrganizationStore>(std::move(store));
}

template <typename Read>
auto SqlOrganizationStore::reading(Read &&read) -> decltype(read())
{
    if (m_group)
        return read();
    const auto transaction = Transaction::beginReading(m_database);
    if (!transaction)
        return transaction.error();
    return read();
}

template <typename Write>
auto SqlOrganizationStore::writing(Write &&write) -> decltype(write())
{
    if (m_group) {
        // A transaction in which something failed is no longer the one that was begun.
        auto written = write();
        if (!written && m_group->state)
            m_group->state = written.error();
        return written;
    }
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    auto written = write();
    if (!written)
        return written;
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return written;
}

Result<Plan> SqlOrganizationStore::load()
{
    Q_ASSERT(!m_group);
    const auto transaction = Transaction::beginReading(m_database);
    if (!transaction)
        return transaction.error();
    const auto head = m_log.head(OrganizationLog::Lock::None);
    if (!head)
        return head.error();
    auto plan = readPlan(m_database);
    if (plan)
        m_seen = head->newest;
    return plan;
}

Result<std::vector<Change>> SqlOrganizationStore::news()
{
    Q_ASSERT(!m_group);
    const auto version = m_database.dataVersion();
    if (!version)
        return version.error();
    if (*version && *version == m_dataVersion)
        return std::vector<Change>();
    auto changes = reading([this]() -> Result<std::vector<Change>> {
        const auto head = m_log.head(OrganizationLog::Lock::None);
        if (!head)
            return head.error();
        return catchUp(*head);
    });
    if (changes)
        m_dataVersion = version->value_or(0);
    return changes;
}

// Stale when the log is not the one that was seen: the database was put back to an earlier state.
Result<std::vector<Change>> SqlOrganizationStore::catchUp(const OrganizationHead &head)
{
    if (head.newest == m_seen)
        return std::vector<Change>();
    LogPosition position = m_seen;
    auto changes = m_log.changesAfter(position);
    if (!changes)
        return changes;
    if (position != head.newest)
        return Error{ErrorCode::Stale, QStringLiteral("the log is not the one that was read"),
                     m_organization.toString()};
    m_seen = position;
    return changes;
}

Result<std::vector<Change>> SqlOrganizationStore::tryToBegin()
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    auto head = m_log.head(OrganizationLog::Lock::UntilTheEnd);
    if (!head)
        return head.error();
    auto changes = catchUp(*head);
    if (changes)
        m_group.emplace(Group{*std::move(transaction), *std::move(head)});
    return changes;
}

Result<std::vector<Change>> SqlOrganizationStore::begin()
{
    Q_ASSERT(!m_group);
    auto changes = tryToBegin();
    for (int i = 1; i < kAttempts && !changes && changes.error().code == ErrorCode::Busy; ++i)
        changes = tryToBegin();
    return changes;
}

// What is not of the organisation is refused before the database is asked.
template <typename T>
static Result<void> checkOrganization(const Edit<T> &edit, Id<Organization> organization)
{
    const bool isOurs = edit.present().record.organization == organization
                        && (!edit.before || edit.before->record.organization == organization);
    if (isOurs)
        return ok();
    return Error{ErrorCode::BadReference, QStringLiteral("it belongs to another organisation"),
                 json::text(Fields<T>::collection) + QLatin1Char('/') + edit.id().toString()};
}

Result<std::vector<Command>> SqlOrganizationStore::commandsFor(const Change &change,
                                                               OrganizationHead &head) const
{
    const QVariant organization = sql::toValue(m_organization);
    std::vector<Command> commands{{kSavepoint.arg(m_group->changes)}};
    for (const AnyEdit &any : change.edits) {
        const auto add = [&]<typename T>(const Edit<T> &edit) {
            commands.push_back(EntityTable<T>::command(edit, organization));
            return checkOrganization(edit, m_organization);
        };
        if (const auto added = std::visit(add, any); !added)
            return added.error();
    }
    for (Command &command : m_log.append(change, head))
        commands.push_back(std::move(command));
    if (m_database.dialect() == Dialect::PostgreSQL) {
        commands.push_back({QStringLiteral("SET CONSTRAINTS ALL IMMEDIATE")});
        commands.push_back({QStringLiteral("SET CONSTRAINTS ALL DEFERRED")});
    }
    return commands;
}

Result<void> SqlOrganizationStore::commit(const Change &change)
{
    Q_ASSERT(m_group);
    if (!m_group->state)
        return m_group->state;
    OrganizationHead head = m_group->head;
    const auto commands = commandsFor(change, head);
    if (!commands)
        return commands.error();
    if (const auto done = m_database.runAll(*commands); !done) {
        m_group->state = m_database.runAll({{kRollBackChange.arg(m_group->changes++)}});
        return done;
    }
    m_group->head = std::move(head);
    ++m_group->changes;
    return ok();
}

Result<void> SqlOrganizationStore::end()
{
    Q_ASSERT(m_group);
    auto saved = m_group->state;
    if (saved)
        saved = m_log.save(m_group->head);
    if (saved)
        saved = m_group->transaction.commit();
    if (saved)
        m_seen = m_group->head.newest;
    m_group.reset();
    return saved;
}

void SqlOrganizationStore::abandon()
{
    m_group.reset();
}

Result<std::vector<QJsonObject>> SqlOrganizationStore::audit(const AuditQuery &query)
{
    return reading([&] { return m_records.audit(query); });
}

Result<std::optional<ServerRecord>> SqlOrganizationStore::record(const QString &kind,
                                                                 const QString &id)
{
    return reading([&] { return m_records.record(kind, id); });
}

Result<void> SqlOrganizationStore::keep(const ServerRecord &record)
{
    return writing([&] { return m_records.keep(record); });
}

Result<bool> SqlOrganizationStore::keepNew(const ServerRecord &record)
{
    return writing([&] { return m_records.keepNew(record); });
}

Result<void> SqlOrganizationStore::forget(const QString &kind, const QString &id)
{
    return writing([&] { return m_records.forget(kind, id); });
}

Result<std::vector<ServerRecord>> SqlOrganizationStore::records(const QString &kind, int limit)
{
    return reading([&] { return m_records.records(kind, limit); });
}

Result<std::vector<ServerRecord>> SqlOrganizationStore::newestRecords(const QString &kind,
                                                                      const QString &before,
                                                                      int limit)
{
    return reading([&] { return m_records.newestRecords(kind, before, limit); });
}

Result<void> SqlOrganizationStore::forgetExpired(Instant now)
{
    return writing([&] { return m_records.forgetExpired(now); });
}

} // namespace planning
