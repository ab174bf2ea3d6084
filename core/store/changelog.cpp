#include "core/store/changelog.h"

#include "core/store/audit.h"
#include "core/store/sqlvalue.h"

namespace planning
{

static const QString kInsertChange = QStringLiteral(
    "INSERT INTO change_log (id, name, account, device, at, edits) VALUES (?, ?, ?, ?, ?, ?)");
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

template <typename T>
static void appendEdit(QByteArray &out, const Edit<T> &edit)
{
    out += '{';
    json::appendMember(out, "entity", json::text(Fields<T>::entity));
    json::appendMember(out, "id", edit.id());
    json::appendMember(out, "before", edit.before);
    json::appendMember(out, "after", edit.after);
    out.chop(1);
    out += '}';
}

static QString editsToJson(const std::vector<AnyEdit> &edits)
{
    QByteArray out = "[";
    for (const AnyEdit &any : edits) {
        std::visit([&out](const auto &edit) { appendEdit(out, edit); }, any);
        out += ',';
    }
    if (out.endsWith(','))
        out.chop(1);
    return QString::fromUtf8(out + ']');
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

} // namespace planning
