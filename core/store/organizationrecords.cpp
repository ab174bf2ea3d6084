#include "core/store/organizationrecords.h"

#include "core/store/sqlvalue.h"

namespace planning
{

static const QString kSelect =
    QStringLiteral("SELECT kind, id, at, expires_at, value FROM org_record WHERE org_id = ?");
static const QString kInsert =
    QStringLiteral("INSERT INTO org_record (org_id, kind, id, at, expires_at, value)"
                   " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (org_id, kind, id)");
static const QString kOrReplace =
    QStringLiteral(" DO UPDATE SET at = excluded.at, expires_at = excluded.expires_at,"
                   " value = excluded.value");
static const QString kOrNothing = QStringLiteral(" DO NOTHING");
static const QString kDelete =
    QStringLiteral("DELETE FROM org_record WHERE org_id = ? AND kind = ? AND id = ?");
static const QString kDeleteExpired =
    QStringLiteral("DELETE FROM org_record WHERE org_id = ? AND expires_at < ?");
static const QString kSelectAudit =
    QStringLiteral("SELECT number, at, account, action, entity, entity_id, before, after,"
                   " change_id, reason FROM org_audit WHERE org_id = ?");

OrganizationRecords::OrganizationRecords(Database &database, Id<Organization> organization)
    : m_database(database),
      m_organization(sql::toValue(organization))
{
}

QVariantList OrganizationRecords::rowOf(const ServerRecord &record) const
{
    return {m_organization,
            sql::toValue(record.kind),
            sql::toValue(record.id),
            sql::toValue(record.at),
            sql::toValue(record.expiresAt),
            QString::fromUtf8(toJson(record.value))};
}

static Result<ServerRecord> readRecord(const Statement &row)
{
    ServerRecord record;
    const bool readable = sql::read(row.value(0), record.kind) && sql::read(row.value(1), record.id)
                          && sql::read(row.value(2), record.at)
                          && sql::read(row.value(3), record.expiresAt)
                          && sql::read(row.value(4), record.value);
    if (!readable)
        return Error{ErrorCode::Damaged, QStringLiteral("a record cannot be read"),
                     record.kind + QLatin1Char('/') + record.id};
    return record;
}

Result<std::vector<ServerRecord>> OrganizationRecords::read(const QString &where,
                                                            const QVariantList &values)
{
    auto rows = m_database.query({kSelect + where, QVariantList{m_organization} + values});
    if (!rows)
        return rows.error();
    std::vector<ServerRecord> records;
    for (;;) {
        const auto row = rows->next();
        if (!row)
            return row.error();
        if (!*row)
            return records;
        auto record = readRecord(*rows);
        if (!record)
            return record.error();
        records.push_back(*std::move(record));
    }
}

Result<std::optional<ServerRecord>> OrganizationRecords::record(const QString &kind,
                                                                const QString &id)
{
    auto found = read(QStringLiteral(" AND kind = ? AND id = ?"), {kind, id});
    if (!found)
        return found.error();
    if (found->empty())
        return std::optional<ServerRecord>();
    return std::optional(std::move(found->front()));
}

Result<void> OrganizationRecords::keep(const ServerRecord &record)
{
    return m_database.run({kInsert + kOrReplace, rowOf(record)});
}

Result<bool> OrganizationRecords::keepNew(const ServerRecord &record)
{
    const auto rows = m_database.query({kInsert + kOrNothing, rowOf(record)});
    if (!rows)
        return rows.error();
    return rows->changedRows() == 1;
}

Result<void> OrganizationRecords::forget(const QString &kind, const QString &id)
{
    return m_database.run({kDelete, {m_organization, kind, id}});
}

Result<std::vector<ServerRecord>> OrganizationRecords::records(const QString &kind, int limit)
{
    return read(QStringLiteral(" AND kind = ? ORDER BY at, id LIMIT ?"), {kind, limit});
}

Result<std::vector<ServerRecord>> OrganizationRecords::newestRecords(const QString &kind,
                                                                     const QString &before,
                                                                     int limit)
{
    static const QString order = QStringLiteral(" ORDER BY id DESC LIMIT ?");
    if (before.isEmpty())
        return read(QStringLiteral(" AND kind = ?") + order, {kind, limit});
    return read(QStringLiteral(" AND kind = ? AND id < ?") + order, {kind, before, limit});
}

Result<void> OrganizationRecords::forgetExpired(Instant now)
{
    return m_database.run({kDeleteExpired, {m_organization, sql::toValue(now)}});
}

// A condition with its value, when one is asked for.
static void addCondition(Command &command, const QString &condition, const QVariant &value)
{
    if (value.isNull())
        return;
    command.sql += QStringLiteral(" AND ") + condition + QStringLiteral(" ?");
    command.values.append(value);
}

static Command auditCommand(const AuditQuery &query, const QVariant &organization)
{
    Command command{kSelectAudit, {organization}};
    const auto numberOrNull = [](std::int64_t number) {
        return number == 0 ? QVariant() : QVariant(qint64(number));
    };
    addCondition(command, QStringLiteral("entity ="),
                 query.entity.isEmpty() ? QVariant() : query.entity);
    addCondition(command, QStringLiteral("entity_id ="), sql::toValue(query.entityId));
    addCondition(command, QStringLiteral("account ="), sql::toValue(query.account));
    if (query.window) {
        addCondition(command, QStringLiteral("at >="), sql::toValue(query.window->start));
        addCondition(command, QStringLiteral("at <"), sql::toValue(query.window->end));
    }
    addCondition(command, QStringLiteral("number <"), numberOrNull(query.before));
    command.sql += QStringLiteral(" ORDER BY number DESC LIMIT ?");
    command.values.append(query.limit);
    return command;
}

static QJsonValue uuidToJson(const QVariant &value)
{
    const auto uuid = sql::uuidFromValue(value);
    return uuid && !uuid->isNull() ? QJsonValue(uuid->toString()) : QJsonValue();
}

static QJsonValue entityToJson(const QVariant &value)
{
    QJsonObject object;
    return !value.isNull() && sql::read(value, object) ? QJsonValue(object) : QJsonValue();
}

// One row of kSelectAudit.
static QJsonObject auditEntryToJson(const Statement &row)
{
    Instant at;
    const bool readable = sql::read(row.value(1), at);
    const QString reason = row.value(9).toString();
    return {{QStringLiteral("number"), row.value(0).toLongLong()},
            {QStringLiteral("at"), readable ? QJsonValue(toRfc3339(at)) : QJsonValue()},
            {QStringLiteral("account_id"), uuidToJson(row.value(2))},
            {QStringLiteral("action"), row.value(3).toString()},
            {QStringLiteral("entity"), row.value(4).toString()},
            {QStringLiteral("entity_id"), uuidToJson(row.value(5))},
            {QStringLiteral("before"), entityToJson(row.value(6))},
            {QStringLiteral("after"), entityToJson(row.value(7))},
            {QStringLiteral("change_id"), uuidToJson(row.value(8))},
            {QStringLiteral("reason"), reason.isEmpty() ? QJsonValue() : QJsonValue(reason)}};
}

Result<std::vector<QJsonObject>> OrganizationRecords::audit(const AuditQuery &query)
{
    auto rows = m_database.query(auditCommand(query, m_organization));
    if (!rows)
        return rows.error();
    std::vector<QJsonObject> entries;
    for (;;) {
        const auto row = rows->next();
        if (!row)
            return row.error();
        if (!*row)
            return entries;
        entries.push_back(auditEntryToJson(*rows));
    }
}

} // namespace planning
