#include "core/store/changelog.h"

#include "core/store/audit.h"
#include "core/store/changetext.h"
#include "core/store/sqlvalue.h"

namespace planning
{

static const QString kInsertChange = QStringLiteral(
    "INSERT INTO change_log (id, name, account, device, at, edits) VALUES (?, ?, ?, ?, ?, ?)");
static const QString kSelectChange =
    QStringLiteral("SELECT name, account, device, at, edits FROM change_log WHERE id = ?");
static const QString kInsertAudit = QStringLiteral(
    "INSERT INTO audit_entry (at, account, action, entity, entity_id, before, after, change_id,"
    " reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
static const QString kInsertOutbox = QStringLiteral("INSERT INTO outbox (change_id) VALUES (?)");

ChangeLog::ChangeLog(Database &database)
    : m_insertChange(database, kInsertChange),
      m_insertAudit(database, kInsertAudit),
      m_insertOutbox(database, kInsertOutbox)
{
}

static QVariant textOrNull(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

Result<void> ChangeLog::append(const Change &change, Transaction &)
{
    const QVariant id = sql::toValue(change.id);
    const QVariant account = sql::toValue(change.account);
    const QVariant at = sql::toValue(change.at);
    if (const auto done =
            m_insertChange.run({id, sql::toValue(change.name), account, sql::toValue(change.device),
                                at, editsToJson(change.edits)});
        !done)
        return done;
    for (const AuditEntry &entry : auditEntries(change)) {
        if (const auto done = m_insertAudit.run(
                {at, account, entry.action, entry.entity, sql::toValue(entry.entityId),
                 textOrNull(entry.before), textOrNull(entry.after), id, textOrNull(entry.reason)});
            !done)
            return done;
    }
    return m_insertOutbox.run({id});
}

static Error damaged(const QString &detail)
{
    return {ErrorCode::Damaged, QStringLiteral("change_log: %1").arg(detail), {}};
}

static Result<Change> changeIn(const Statement &row)
{
    Change change;
    const bool read = sql::read(row.value(0), change.name)
                      && (row.value(1).isNull() || sql::read(row.value(1), change.account))
                      && (row.value(2).isNull() || sql::read(row.value(2), change.device))
                      && sql::read(row.value(3), change.at);
    auto edits = editsFromJson(row.value(4).toString());
    if (!read || !edits)
        return damaged(read ? edits.error().detail : row.value(0).toString());
    change.edits = *std::move(edits);
    return change;
}

Result<Change> readChange(Database &database, Id<Change> id)
{
    auto rows = database.prepare(kSelectChange);
    if (!rows)
        return rows.error();
    if (const auto started = rows->run({sql::toValue(id)}); !started)
        return started.error();
    const auto found = rows->next();
    if (!found)
        return found.error();
    if (!*found)
        return damaged(QStringLiteral("there is no %1").arg(id.toString()));
    auto change = changeIn(*rows);
    if (change)
        change->id = id;
    return change;
}

} // namespace planning
