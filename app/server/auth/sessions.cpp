#include "app/server/auth/sessions.h"

#include "app/server/auth/digest.h"

namespace planning::server
{

using Refreshed = Result<Verdict<SessionTokens, RefreshFlaw>>;

static Uuid randomUuid(RandomSource &random)
{
    const QByteArray bytes = random.bytes(16);
    Uuid uuid;
    for (int i = 0; i < 8; ++i) {
        uuid.high = uuid.high << 8 | static_cast<std::uint8_t>(bytes[i]);
        uuid.low = uuid.low << 8 | static_cast<std::uint8_t>(bytes[i + 8]);
    }
    // Version 4 and variant (RFC 9562, 5.4).
    uuid.high = (uuid.high & 0xFFFF'FFFF'FFFF'0FFF) | 0x4000;
    uuid.low = (uuid.low & 0x3FFF'FFFF'FFFF'FFFF) | 0x8000'0000'0000'0000;
    return uuid;
}

Sessions::Sessions(OwnIssuer issuer, SessionSettings settings, Means means)
    : m_issuer(std::move(issuer)),
      m_settings(settings),
      m_means(means),
      m_successorKey(derivedKey(m_issuer.secret, "refresh-token"))
{
}

QByteArray Sessions::successorOf(const QByteArray &refreshToken) const
{
    return toBase64Url(hmacSha256(m_successorKey, refreshToken));
}

RefreshToken Sessions::record(const QByteArray &refreshToken) const
{
    const Instant now = m_means.clock.now();
    return {sha256(refreshToken), now, now + m_settings.refreshLifetime, {}};
}

SessionTokens Sessions::tokens(const LoginSession &session, const QByteArray &refreshToken,
                               Instant expiresAt)
{
    const Instant now = m_means.clock.now();
    const AccessClaims claims{session.account,
                              session.organization,
                              session.id,
                              QString::fromLatin1(toBase64Url(m_means.random.bytes(16))),
                              now,
                              now + m_settings.accessLifetime};
    return {signAccessToken(claims, m_issuer), m_settings.accessLifetime, refreshToken, expiresAt,
            session};
}

Result<SessionTokens> Sessions::begin(Id<Account> account, Id<Organization> organization)
{
    const LoginSession session{
        randomUuid(m_means.random), account, organization, m_means.clock.now(), {}};
    const QByteArray first = toBase64Url(m_means.random.bytes(32));
    const RefreshToken token = record(first);
    if (const auto begun = m_means.store.begin(session, token); !begun)
        return begun.error();
    return tokens(session, first, token.expiresAt);
}

Refreshed Sessions::refresh(const QByteArray &refreshToken)
{
    const auto found = m_means.store.find(sha256(refreshToken));
    if (!found)
        return found.error();
    if (!*found)
        return {RefreshFlaw::Unknown};
    const auto &[session, token] = **found;
    if (session.revokedAt)
        return {RefreshFlaw::Revoked};
    if (m_means.clock.now() >= token.expiresAt)
        return {RefreshFlaw::Expired};
    const auto isLive = m_means.store.isLive(session.account, session.organization, session.id);
    if (!isLive)
        return isLive.error();
    if (!*isLive)
        return revoke(**found, RefreshFlaw::Disabled);
    return use(**found, successorOf(refreshToken));
}

Refreshed Sessions::use(const SessionToken &found, const QByteArray &successor)
{
    const RefreshToken next = record(successor);
    if (!found.token.usedAt) {
        const auto replaced = m_means.store.replace(found, next);
        if (!replaced)
            return replaced.error();
        if (*replaced)
            return {tokens(found.session, successor, next.expiresAt)};
    }
    return useAgain(found.token.hash, successor);
}

// The token was used: before, or by somebody else at this moment.
Refreshed Sessions::useAgain(const QByteArray &hash, const QByteArray &successor)
{
    const auto used = m_means.store.find(hash);
    if (!used)
        return used.error();
    const auto next = m_means.store.find(sha256(successor));
    if (!next)
        return next.error();
    if (!*used || (*used)->session.revokedAt)
        return {RefreshFlaw::Revoked};
    const auto usedAt = (*used)->token.usedAt;
    const bool isLate = !usedAt || m_means.clock.now() > *usedAt + m_settings.grace;
    // A successor that has been used was not lost.
    if (isLate || !*next || (*next)->token.usedAt)
        return revoke(**used, RefreshFlaw::Reused);
    return {tokens((*next)->session, successor, (*next)->token.expiresAt)};
}

Refreshed Sessions::revoke(const SessionToken &found, RefreshFlaw flaw)
{
    const auto revoked = m_means.store.revoke(found.session.id, m_means.clock.now());
    return revoked ? Refreshed(flaw) : Refreshed(revoked.error());
}

Result<void> Sessions::end(const QByteArray &refreshToken)
{
    const auto found = m_means.store.find(sha256(refreshToken));
    if (!found)
        return found.error();
    return *found ? m_means.store.revoke((*found)->session.id, m_means.clock.now()) : ok();
}

} // namespace planning::server
