#pragma once

#include "app/server/auth/endedsessions.h"
#include "app/server/auth/passwordlogin.h"
#include "core/store/database.h"

#include <memory>

namespace planning::server
{

// What all threads that deal with accounts share: immutable, or safe from any thread.
struct AccountMeans {
    const Clock &clock;
    RandomSource &random;
    const PasswordHasher &hasher;
    LoginThrottle &throttle;
    OwnIssuer issuer;
    SessionSettings sessions;
    EndedSessions &ended;
};

// Everything about signing in over one connection to the accounts; belongs to one thread.
class AccountDesk final
{
public:
    AccountDesk(Database database, const AccountMeans &means);
    Q_DISABLE_COPY_MOVE(AccountDesk)

    // Whether the database still answers.
    bool isConnected() { return m_accounts.login(Id<Account>{}).hasValue(); }
    AccountStore &accounts() { return m_accounts; }
    SessionStore &sessionStore() { return m_sessionStore; }
    Sessions &sessions() { return m_sessions; }
    PasswordLogin &login() { return m_login; }
    // Has access tokens of the sessions that have ended refused in this process: at once when it is
    // asked for after what ended them.
    void learnEndedSessions();
    const PasswordHasher &hasher() const { return m_means.hasher; }

private:
    AccountMeans m_means;
    Database m_database;
    AccountStore m_accounts;
    SessionStore m_sessionStore;
    Sessions m_sessions;
    PasswordLogin m_login;
};

} // namespace planning::server
