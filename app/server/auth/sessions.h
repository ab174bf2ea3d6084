#pragma once

#include "app/server/auth/jsonwebtoken.h"
#include "app/server/auth/randomsource.h"
#include "core/store/sessionstore.h"

namespace planning::server
{

struct SessionSettings {
    seconds accessLifetime = std::chrono::minutes{15}; // ACCESS_TOKEN_MINUTES
    seconds refreshLifetime = std::chrono::days{30}; // REFRESH_TOKEN_DAYS, from each use
    // How long the answer to a refresh may be asked for again, by a client that did not get it.
    seconds grace{30};
};

// What a client gets at login and at each refresh.
struct SessionTokens {
    QByteArray accessToken;
    seconds accessLifetime{};
    QByteArray refreshToken; // 43 characters
    Instant refreshExpiresAt{};
    LoginSession session;
};

// Why there are no new tokens; all of them are one answer to the client.
enum class RefreshFlaw {
    Unknown, // or too old to be remembered
    Expired,
    Revoked, // by logout, a reset, or because a token was used twice
    Reused, // stolen, it must be assumed: the session has been revoked
    Disabled, // the account, or it has left the organisation
};

// From login to logout. A refresh token is used once, for its successor. The successor is computed
// from the token and the server's secret: whoever asks twice (at once, or because the answer was
// lost) gets the same one, though only hashes are stored. Belongs to the thread of its store; what
// it is given must outlive it.
class Sessions final
{
public:
    struct Means {
        SessionStore &store;
        const Clock &clock;
        RandomSource &random;
    };

    Sessions(OwnIssuer issuer, SessionSettings settings, Means means);

    // For an account whose password has been checked. BadReference when it does not exist.
    Result<SessionTokens> begin(Id<Account> account, Id<Organization> organization);
    Result<Verdict<SessionTokens, RefreshFlaw>> refresh(const QByteArray &refreshToken);
    // Ends the session of a token, whatever its state; unknown ones are none.
    Result<void> end(const QByteArray &refreshToken);

private:
    Result<Verdict<SessionTokens, RefreshFlaw>> use(const SessionToken &found,
                                                    const QByteArray &successor);
    Result<Verdict<SessionTokens, RefreshFlaw>> useAgain(const QByteArray &hash,
                                                         const QByteArray &successor);
    Result<Verdict<SessionTokens, RefreshFlaw>> revoke(const SessionToken &found, RefreshFlaw flaw);
    QByteArray successorOf(const QByteArray &refreshToken) const;
    RefreshToken record(const QByteArray &refreshToken) const;
    SessionTokens tokens(const LoginSession &session, const QByteArray &refreshToken,
                         Instant expiresAt);

    OwnIssuer m_issuer;
    SessionSettings m_settings;
    Means m_means;
    QByteArray m_successorKey;
};

} // namespace planning::server
