#pragma once

#include "core/base/result.h"
#include "core/model/account.h"
#include "core/model/organization.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace planning
{

class Database;

// From a login to the logout on one device.
struct LoginSession {
    Uuid id;
    Id<Account> account;
    Id<Organization> organization; // the one it was begun in
    Instant startedAt{};
    std::optional<Instant> revokedAt;

    bool operator==(const LoginSession &) const = default;
};

// What keeps a session alive: used once, for its successor. Only SHA-256 hashes are stored.
struct RefreshToken {
    QByteArray hash; // 32 bytes
    Instant issuedAt{};
    Instant expiresAt{};
    std::optional<Instant> usedAt;

    bool operator==(const RefreshToken &) const = default;
};

struct SessionToken {
    LoginSession session;
    RefreshToken token;

    bool operator==(const SessionToken &) const = default;
};

// Sessions and resets of passwords: tables of resources/migrations/control. Each function is one
// transaction; several servers may work on one database. The database must outlive the store.
class SessionStore final
{
public:
    explicit SessionStore(Database &database) : m_database(database) { }

    // A session with its first token. BadReference when account or organisation do not exist.
    Result<void> begin(const LoginSession &session, const RefreshToken &token);
    Result<std::optional<SessionToken>> find(const QByteArray &tokenHash);
    // Marks a token as used and adds its successor. False, and nothing is done, when it was used
    // already or its session is revoked: of several at once exactly one is true.
    Result<bool> replace(const SessionToken &used, const RefreshToken &successor);
    // Revoking again changes nothing.
    Result<void> revoke(const Uuid &session, Instant now);
    Result<void> revokeAll(Id<Account> account, Instant now);

    // Whether the account is active and belongs to the organisation, and the session, if there is
    // one, is its own and not revoked.
    Result<bool> isLive(Id<Account> account, Id<Organization> organization,
                        const std::optional<Uuid> &session);

    // The sessions that were revoked then or later: by a logout, a reset of the password, or
    // because the account was disabled or has left.
    Result<std::vector<Uuid>> revokedSince(Instant then);

    // BadReference when the account does not exist.
    Result<void> addReset(const QByteArray &tokenHash, Id<Account> account, Instant expiresAt);
    // The account whose password may be set with that token now: neither used nor expired.
    Result<std::optional<Id<Account>>> resetOf(const QByteArray &tokenHash, Instant now);
    // Sets the password, uses up all resets of the account and revokes all of its sessions. False,
    // and nothing is done, when the token is used or expired.
    Result<bool> reset(const QByteArray &tokenHash, const QString &passwordHash, Instant now);

    // Deletes what has expired and sessions without tokens, one after the other.
    Result<void> removeExpired(Instant now);

private:
    Database &m_database;
};

} // namespace planning
