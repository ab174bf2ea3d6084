#include "core/store/organizationlog.h"

#include "core/store/audit.h"
#include "core/store/changetext.h"
#include "core/store/sqlvalue.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace planning
{

static const QString kSelectHead =
    QStringLiteral("SELECT seq, hash, audit_number FROM org_head WHERE org_id = ?");
static const QString kInsertHead =
    QStringLiteral("INSERT INTO org_head (org_id, epoch, seq, hash, durable_seq, min_seq,"
                   " audit_number) VALUES (?, 1, 0, ?, 0, 1, 0)");
static const QString kUpdateHead =
    QStringLiteral("UPDATE org_head SET seq = ?, hash = ?, audit_number = ? WHERE org_id = ?");
static const QString kInsertChange = QStringLiteral(
    "INSERT INTO org_change (org_id, seq, id, name, account, device, at, edits, hash)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
static const QString kSelectChanges =
    QStringLiteral("SELECT seq, id, name, account, device, at, edits, hash FROM org_change"
                   " WHERE org_id = ? AND seq > ? ORDER BY seq");
static const QString kInsertAudit =
    QStringLiteral("INSERT INTO org_audit (org_id, number, at, account, action, entity, entity_id,"
                   " before, after, change_id, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");

// Before the first change.
static QByteArray emptyHash()
{
    return QByteArray(QCryptographicHash::hashLength(QCryptographicHash::Sha256), '\0');
}

static void addNumber(QCryptographicHash &hash, std::uint64_t number)
{
    QByteArray bytes(sizeof number, Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    hash.addData(bytes);
}

static void addUuid(QCryptographicHash &hash, const Uuid &uuid)
{
    addNumber(hash, uuid.high);
    addNumber(hash, uuid.low);
}

static void addText(QCryptographicHash &hash, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    addNumber(hash, static_cast<std::uint64_t>(bytes.size()));
    hash.addData(bytes);
}

// SHA-256 of the hash before, then the change: numbers in 8 bytes, texts after their length.
static LogPosition following(const LogPosition &before, const Change &change, const QString &edits)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(before.hash);
    addNumber(hash, static_cast<std::uint64_t>(before.seq + 1));
    addUuid(hash, change.id.uuid);
    addUuid(hash, change.account.uuid);
    addUuid(hash, change.device.uuid);
    addNumber(hash, static_cast<std::uint64_t>(change.at.time_since_epoch().count()));
    addText(hash, change.name);
    addText(hash, edits);
    return {before.seq + 1, hash.result()};
}

static QVariant textOrNull(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

OrganizationLog::OrganizationLog(Database &database, Id<Organization> organization)
    : m_database(database),
      m_organization(sql::toValue(organization))
{
}

Result<OrganizationHead> OrganizationLog::head(Lock lock)
{
    const QString select =
        lock == Lock::UntilTheEnd ? m_database.lockingRow(kSelectHead) : kSelectHead;
    auto rows = m_database.query({select, {m_organization}});
    if (!rows)
        return rows.error();
    const auto row = rows->next();
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorCode::NotFound, QStringLiteral("the organisation has no head"), {}};
    OrganizationHead head{{rows->value(0).toLongLong(), rows->value(1).toByteArray()},
                          rows->value(2).toLongLong()};
    rows->finish();
    return head;
}

Result<void> OrganizationLog::insertHead()
{
    return m_database.run({kInsertHead, {m_organization, emptyHash()}});
}

Result<void> OrganizationLog::save(const OrganizationHead &head)
{
    const QVariantList values{qint64(head.newest.seq), head.newest.hash, qint64(head.auditNumber),
                              m_organization};
    return m_database.run({kUpdateHead, values, Command::Rows::One});
}

std::vector<Command> OrganizationLog::append(const Change &change, OrganizationHead &head) const
{
    const QString edits = editsToJson(change.edits);
    head.newest = following(head.newest, change, edits);
    const QVariant id = sql::toValue(change.id);
    const QVariant account = sql::toValue(change.account);
    const QVariant at = sql::toValue(change.at);
    std::vector<Command> commands{
        {kInsertChange,
         {m_organization, qint64(head.newest.seq), id, sql::toValue(change.name), account,
          sql::toValue(change.device), at, edits, head.newest.hash}}};
    for (const AuditEntry &entry : auditEntries(change)) {
        commands.push_back({kInsertAudit,
                            {m_organization, qint64(++head.auditNumber), at, account, entry.action,
                             entry.entity, sql::toValue(entry.entityId), textOrNull(entry.before),
                             textOrNull(entry.after), id, textOrNull(entry.reason)}});
    }
    return commands;
}

// One row of kSelectChanges.
static Result<Change> readChange(const Statement &row, LogPosition &seen)
{
    const auto seq = row.value(0).toLongLong();
    const Error damaged{ErrorCode::Damaged, QStringLiteral("change %1 of the log").arg(seq), {}};
    Change change;
    const bool readable = sql::read(row.value(1), change.id) && sql::read(row.value(2), change.name)
                          && sql::read(row.value(3), change.account)
                          && sql::read(row.value(4), change.device)
                          && sql::read(row.value(5), change.at);
    const QString text = row.value(6).toString();
    const LogPosition position = following(seen, change, text);
    if (!readable || position != LogPosition{seq, row.value(7).toByteArray()})
        return damaged;
    auto edits = editsFromJson(text);
    if (!edits)
        return edits.error();
    change.edits = *std::move(edits);
    seen = position;
    return change;
}

Result<std::vector<Change>> OrganizationLog::changesAfter(LogPosition &seen)
{
    auto rows = m_database.query({kSelectChanges, {m_organization, qint64(seen.seq)}});
    if (!rows)
        return rows.error();
    std::vector<Change> changes;
    LogPosition position = seen;
    for (;;) {
        const auto row = rows->next();
        if (!row)
            return row.error();
        if (!*row)
            break;
        auto change = readChange(*rows, position);
        if (!change)
            return change.error();
        changes.push_back(*std::move(change));
    }
    seen = position;
    return changes;
}

Result<LogPosition> OrganizationLog::verifiedEnd()
{
    const auto head = this->head(Lock::None);
    if (!head)
        return head.error();
    auto rows = m_database.query({kSelectChanges, {m_organization, qint64(0)}});
    if (!rows)
        return rows.error();
    LogPosition position{0, emptyHash()};
    for (;;) {
        const auto row = rows->next();
        if (!row)
            return row.error();
        if (!*row)
            break;
        if (const auto change = readChange(*rows, position); !change)
            return change.error();
    }
    if (position != head->newest)
        return Error{ErrorCode::Damaged, QStringLiteral("the log does not lead to its head"), {}};
    return position;
}

} // namespace planning
