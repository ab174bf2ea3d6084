#include "app/server/auth/passwordlogin.h"

#include "app/server/auth/digest.h"

#include <algorithm>

namespace planning::server
{

using LoggedIn = Result<Verdict<SessionTokens, LoginRefusal>>;
using Reset = Result<Verdict<Id<Account>, ResetFlaw>>;

static constexpr std::chrono::hours kResetLifetime{1};

static LoggedIn refused(LoginFlaw flaw)
{
    return {LoginRefusal{flaw, {}}};
}

LoggedIn PasswordLogin::login(const LoginAttempt &attempt)
{
    if (const auto wait = m_means.throttle.attempt(attempt.email, attempt.address))
        return {LoginRefusal{LoginFlaw::TooManyAttempts, *wait}};
    const auto login = m_means.accounts.loginByEmail(attempt.email);
    if (!login)
        return login.error();
    const auto hash = *login ? std::optional((*login)->passwordHash) : std::nullopt;
    const bool isRight = m_means.hasher.verify(attempt.password, hash);
    if (!isRight || (*login)->state != LoginState::Active)
        return refused(LoginFlaw::WrongCredentials);
    m_means.throttle.succeeded(attempt.email, attempt.address);
    if (const auto renewed = renewHash(**login, attempt.password); !renewed)
        return renewed.error();
    return admit(**login, attempt);
}

Result<void> PasswordLogin::renewHash(const Login &login, const QString &password)
{
    // An old password may be shorter than a new one must be: it stays as it is.
    if (!m_means.hasher.needsRehash(login.passwordHash) || flawOf(password))
        return ok();
    const auto hash = m_means.hasher.hash(password);
    if (!hash)
        return hash.error();
    // When the password has been changed meanwhile, that one stays.
    const auto replaced =
        m_means.accounts.replacePasswordHash(login.account, login.passwordHash, *hash);
    return replaced ? ok() : Result<void>(replaced.error());
}

LoggedIn PasswordLogin::admit(const Login &login, const LoginAttempt &attempt)
{
    const auto organizations = m_means.accounts.organizationsOf(login.account);
    if (!organizations)
        return organizations.error();
    const auto chosen =
        attempt.organization
            ? std::find(organizations->begin(), organizations->end(), *attempt.organization)
            : organizations->begin();
    if (chosen == organizations->end())
        return refused(LoginFlaw::NoOrganization);
    const auto tokens = m_means.sessions.begin(login.account, *chosen);
    if (!tokens)
        return tokens.error();
    return {*tokens};
}

Result<std::optional<QByteArray>> PasswordLogin::requestReset(const QString &email)
{
    const auto login = m_means.accounts.loginByEmail(email);
    if (!login)
        return login.error();
    if (!*login || (*login)->state != LoginState::Active)
        return std::optional<QByteArray>();
    const QByteArray token = toBase64Url(m_means.random.bytes(32));
    const auto added = m_means.sessionStore.addReset(sha256(token), (*login)->account,
                                                     m_means.clock.now() + kResetLifetime);
    if (!added)
        return added.error();
    return std::optional(token);
}

Reset PasswordLogin::confirmReset(const QByteArray &token, const QString &password)
{
    const QByteArray hash = sha256(token);
    const auto account = m_means.sessionStore.resetOf(hash, m_means.clock.now());
    if (!account)
        return account.error();
    if (!*account)
        return {ResetFlaw::Token};
    if (flawOf(password))
        return {ResetFlaw::Password};
    const auto passwordHash = m_means.hasher.hash(password);
    if (!passwordHash)
        return passwordHash.error();
    const auto done = m_means.sessionStore.reset(hash, *passwordHash, m_means.clock.now());
    if (!done)
        return done.error();
    if (!*done)
        return {ResetFlaw::Token};
    return {**account};
}

} // namespace planning::server
