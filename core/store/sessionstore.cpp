#include "core/store/sessionstore.h"

#include "core/store/rowchange.h"
#include "core/store/sqlvalue.h"

namespace planning
{

using sql::toValue;

static const QString kAddSession =
    QStringLiteral("INSERT INTO session (id, account_id, org_id, started_at) VALUES (?, ?, ?, ?)");
static const QString kAddToken =
    QStringLiteral("INSERT INTO refresh_token (token_hash, session_id, issued_at, expires_at) "
                   "VALUES (?, ?, ?, ?)");
static const QString kFind = QStringLiteral(
    "SELECT s.id, s.account_id, s.org_id, s.started_at, s.revoked_at, t.token_hash, t.issued_at, "
    "t.expires_at, t.used_at FROM refresh_token t JOIN session s ON s.id = t.session_id "
    "WHERE t.token_hash = ?");
static const QString kUse = QStringLiteral(
    "UPDATE refresh_token SET used_at = ? WHERE token_hash = ? AND used_at IS NULL AND session_id "
    "IN (SELECT id FROM session WHERE revoked_at IS NULL)");
static const QString kRevoke =
    QStringLiteral("UPDATE session SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL");
static const QString kRevokeAll =
    QStringLiteral("UPDATE session SET revoked_at = ? WHERE account_id = ? AND revoked_at IS NULL");
static const QString kCountMembers = QStringLiteral(
    "SELECT count(*) FROM login l JOIN login_organization o ON o.account_id = l.account_id "
    "WHERE l.active = 1 AND l.account_id = ? AND o.org_id = ?");
static const QString kCountSessions = QStringLiteral(
    "SELECT count(*) FROM session WHERE id = ? AND account_id = ? AND revoked_at IS NULL");
static const QString kRevokedSince = QStringLiteral("SELECT id FROM session WHERE revoked_at >= ?");
static const QString kAddReset =
    QStringLiteral("INSERT INTO reset_token (token_hash, account_id, expires_at) VALUES (?, ?, ?)");
static const QString kResetOf =
    QStringLiteral("SELECT account_id FROM reset_token "
                   "WHERE token_hash = ? AND used_at IS NULL AND expires_at > ?");
static const QString kUseReset =
    QStringLiteral("UPDATE reset_token SET used_at = ? "
                   "WHERE token_hash = ? AND used_at IS NULL AND expires_at > ?");
static const QString kUseOtherResets =
    QStringLiteral("UPDATE reset_token SET used_at = ? WHERE used_at IS NULL AND account_id = "
                   "(SELECT account_id FROM reset_token WHERE token_hash = ?)");
static const QString kSetPassword =
    QStringLiteral("UPDATE login SET password_hash = ? WHERE account_id = "
                   "(SELECT account_id FROM reset_token WHERE token_hash = ?)");
static const QString kRevokeAfterReset =
    QStringLiteral("UPDATE session SET revoked_at = ? WHERE revoked_at IS NULL AND account_id = "
                   "(SELECT account_id FROM reset_token WHERE token_hash = ?)");
static const QString kRemoveTokens =
    QStringLiteral("DELETE FROM refresh_token WHERE expires_at <= ?");
static const QString kRemoveSessions =
    QStringLiteral("DELETE FROM session WHERE NOT EXISTS "
                   "(SELECT 1 FROM refresh_token t WHERE t.session_id = session.id)");
static const QString kRemoveResets =
    QStringLiteral("DELETE FROM reset_token WHERE expires_at <= ?");

static RowChange adding(const RefreshToken &token, const Uuid &session)
{
    return {kAddToken,
            {token.hash, toValue(session), toValue(token.issuedAt), toValue(token.expiresAt)}};
}

static Result<bool> anyChanged(const Result<int> &changed)
{
    return changed ? Result<bool>(*changed > 0) : Result<bool>(changed.error());
}

Result<void> SessionStore::begin(const LoginSession &session, const RefreshToken &token)
{
    const RowChange addingSession{kAddSession,
                                  {toValue(session.id), toValue(session.account),
                                   toValue(session.organization), toValue(session.startedAt)}};
    return change(m_database, {addingSession, adding(token, session.id)});
}

static bool readSessionToken(const Statement &row, SessionToken &out)
{
    std::optional<Uuid> id = sql::uuidFromValue(row.value(0));
    out.session.id = id.value_or(Uuid());
    out.token.hash = row.value(5).toByteArray();
    return id && sql::read(row.value(1), out.session.account)
           && sql::read(row.value(2), out.session.organization)
           && sql::read(row.value(3), out.session.startedAt)
           && sql::read(row.value(4), out.session.revokedAt)
           && sql::read(row.value(6), out.token.issuedAt)
           && sql::read(row.value(7), out.token.expiresAt)
           && sql::read(row.value(8), out.token.usedAt);
}

Result<std::optional<SessionToken>> SessionStore::find(const QByteArray &tokenHash)
{
    const auto row = firstRow(m_database, kFind, {tokenHash});
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<SessionToken>();
    SessionToken found;
    if (!readSessionToken(**row, found))
        return Error{ErrorCode::Damaged, QStringLiteral("a session cannot be read"), {}};
    return std::optional(found);
}

Result<bool> SessionStore::replace(const SessionToken &used, const RefreshToken &successor)
{
    return anyChanged(
        changeTogether(m_database, {{kUse, {toValue(successor.issuedAt), used.token.hash}},
                                    adding(successor, used.session.id)}));
}

Result<void> SessionStore::revoke(const Uuid &session, Instant now)
{
    return change(m_database, {{kRevoke, {toValue(now), toValue(session)}}});
}

Result<void> SessionStore::revokeAll(Id<Account> account, Instant now)
{
    return change(m_database, {{kRevokeAll, {toValue(now), toValue(account)}}});
}

static Result<bool> isCounted(Database &database, const QString &sql, const QVariantList &values)
{
    const auto row = firstRow(database, sql, values);
    if (!row)
        return row.error();
    return *row && (*row)->value(0).toInt() > 0;
}

Result<bool> SessionStore::isLive(Id<Account> account, Id<Organization> organization,
                                  const std::optional<Uuid> &session)
{
    const auto isMember =
        isCounted(m_database, kCountMembers, {toValue(account), toValue(organization)});
    if (!isMember || !*isMember || !session)
        return isMember;
    return isCounted(m_database, kCountSessions, {toValue(*session), toValue(account)});
}

Result<std::vector<Uuid>> SessionStore::revokedSince(Instant then)
{
    auto statement = m_database.prepare(kRevokedSince);
    if (!statement)
        return statement.error();
    if (const auto done = statement->run({toValue(then)}); !done)
        return done.error();
    std::vector<Uuid> sessions;
    for (;;) {
        const auto row = statement->next();
        if (!row)
            return row.error();
        if (!*row)
            return sessions;
        if (const auto id = sql::uuidFromValue(statement->value(0)))
            sessions.push_back(*id);
    }
}

Result<void> SessionStore::addReset(const QByteArray &tokenHash, Id<Account> account,
                                    Instant expiresAt)
{
    return change(m_database, {{kAddReset, {tokenHash, toValue(account), toValue(expiresAt)}}});
}

Result<std::optional<Id<Account>>> SessionStore::resetOf(const QByteArray &tokenHash, Instant now)
{
    const auto row = firstRow(m_database, kResetOf, {tokenHash, toValue(now)});
    if (!row)
        return row.error();
    Id<Account> account;
    if (!*row || !sql::read((*row)->value(0), account))
        return std::optional<Id<Account>>();
    return std::optional(account);
}

Result<bool> SessionStore::reset(const QByteArray &tokenHash, const QString &passwordHash,
                                 Instant now)
{
    const QVariant at = toValue(now);
    return anyChanged(changeTogether(m_database, {{kUseReset, {at, tokenHash, at}},
                                                  {kUseOtherResets, {at, tokenHash}},
                                                  {kSetPassword, {passwordHash, tokenHash}},
                                                  {kRevokeAfterReset, {at, tokenHash}}}));
}

Result<void> SessionStore::removeExpired(Instant now)
{
    for (const RowChange &each :
         {RowChange{kRemoveTokens, {toValue(now)}}, RowChange{kRemoveSessions, {}},
          RowChange{kRemoveResets, {toValue(now)}}}) {
        if (const auto done = change(m_database, {each}); !done)
            return done;
    }
    return ok();
}

} // namespace planning
