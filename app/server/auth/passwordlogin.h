#pragma once

#include "app/server/auth/loginthrottle.h"
#include "app/server/auth/password.h"
#include "app/server/auth/sessions.h"
#include "core/store/accountstore.h"

namespace planning::server
{

struct LoginAttempt {
    QString email;
    QString password;
    std::optional<Id<Organization>> organization; // empty: the first the account belongs to
    QByteArray address; // of the client
};

enum class LoginFlaw {
    TooManyAttempts, // 429
    WrongCredentials, // unknown, disabled or another password: one answer for all
    NoOrganization, // does not belong to the organisation, or to any
};

struct LoginRefusal {
    LoginFlaw flaw = LoginFlaw::WrongCredentials;
    seconds retryAfter{}; // of TooManyAttempts

    bool operator==(const LoginRefusal &) const = default;
};

enum class ResetFlaw {
    Token, // unknown, used or expired
    Password, // see flawOf()
};

// Signing in with a password, and setting a new one when it is forgotten. Each call hashes a
// password (20 ms and more); it belongs to the thread of its stores. What it is given must outlive
// it.
class PasswordLogin final
{
public:
    struct Means {
        AccountStore &accounts;
        SessionStore &sessionStore;
        Sessions &sessions;
        const PasswordHasher &hasher;
        LoginThrottle &throttle;
        const Clock &clock;
        RandomSource &random;
    };

    explicit PasswordLogin(Means means) : m_means(means) { }

    Result<Verdict<SessionTokens, LoginRefusal>> login(const LoginAttempt &attempt);

    // A single-use token to be sent to the address, valid for an hour; empty when nobody active
    // has it. Answer the client before, or the time tells which addresses exist.
    Result<std::optional<QByteArray>> requestReset(const QString &email);
    // Sets the password and ends all sessions of the account.
    Result<Verdict<Id<Account>, ResetFlaw>> confirmReset(const QByteArray &token,
                                                         const QString &password);

private:
    Result<Verdict<SessionTokens, LoginRefusal>> admit(const Login &login,
                                                       const LoginAttempt &attempt);
    Result<void> renewHash(const Login &login, const QString &password);

    Means m_means;
};

} // namespace planning::server
