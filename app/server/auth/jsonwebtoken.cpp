#include "app/server/auth/jsonwebtoken.h"

#include "app/server/auth/digest.h"
#include "app/server/auth/strictjson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace planning::server
{

static constexpr double kEndOfYear9999 = 253402300799.0;

static QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

static qint64 numericDate(Instant instant)
{
    return instant.time_since_epoch().count();
}

QByteArray signAccessToken(const AccessClaims &claims, const OwnIssuer &issuer)
{
    const QJsonObject header{{QStringLiteral("alg"), QStringLiteral("HS256")},
                             {QStringLiteral("typ"), QStringLiteral("JWT")}};
    QJsonObject payload{{QStringLiteral("iss"), issuer.issuer},
                        {QStringLiteral("aud"), issuer.audience},
                        {QStringLiteral("sub"), claims.account.toString()},
                        {QStringLiteral("jti"), claims.tokenId},
                        {QStringLiteral("iat"), numericDate(claims.issuedAt)},
                        {QStringLiteral("exp"), numericDate(claims.expiresAt)}};
    if (claims.organization)
        payload.insert(QStringLiteral("org"), claims.organization->toString());
    if (claims.session)
        payload.insert(QStringLiteral("sid"), claims.session->toString());
    const QByteArray text = toBase64Url(compact(header)) + '.' + toBase64Url(compact(payload));
    return text + '.' + toBase64Url(hmacSha256(issuer.secret, text));
}

namespace
{

struct TokenParts {
    QJsonObject header;
    QByteArray payload; // not yet to be believed
    QByteArray signedText;
    QByteArray signature;
};

} // namespace

static std::optional<TokenParts> partsOf(const QByteArray &token)
{
    if (token.size() > kLongestToken)
        return std::nullopt;
    const QList<QByteArray> texts = token.split('.');
    if (texts.size() != 3)
        return std::nullopt;
    const auto header = fromBase64Url(texts[0]);
    const auto payload = fromBase64Url(texts[1]);
    const auto signature = fromBase64Url(texts[2]);
    if (!header || !payload || !signature)
        return std::nullopt;
    const auto object = strictObject(*header);
    // "crit" names extensions that must be understood: none is.
    if (!object || object->contains(QLatin1String("crit")))
        return std::nullopt;
    return TokenParts{*object, *payload, texts[0] + '.' + texts[1], *signature};
}

// The issuer by whose key the token is signed.
static Verdict<Issuer, TokenFlaw> signerOf(const TokenParts &parts, const TrustedIssuers &trusted)
{
    const QJsonValue algorithm = parts.header.value(QLatin1String("alg"));
    const QJsonValue keyId = parts.header.value(QLatin1String("kid"));
    if (trusted.own && algorithm == QLatin1String("HS256")) {
        const QByteArray expected = hmacSha256(trusted.own->secret, parts.signedText);
        if (keyId.isUndefined() && isSame(expected, parts.signature))
            return Issuer(*trusted.own);
        return TokenFlaw::Signature;
    }
    if (trusted.external && algorithm == QLatin1String("RS256")) {
        if (trusted.external->keys.verify(keyId.toString(), parts.signedText, parts.signature))
            return Issuer(*trusted.external);
        return TokenFlaw::Signature;
    }
    return TokenFlaw::Algorithm;
}

static bool isFor(const QString &audience, const QJsonValue &claim)
{
    return claim == audience || claim.toArray().contains(audience);
}

static std::optional<Instant> instantOf(const QJsonValue &claim)
{
    const double value = claim.toDouble(-1);
    if (!claim.isDouble() || value < 0 || value > kEndOfYear9999)
        return std::nullopt;
    return Instant{seconds{static_cast<std::int64_t>(std::floor(value))}};
}

// Whether an optional claim is absent or of its type, in which case it is read.
static bool readIfPresent(const QJsonValue &claim, std::optional<Uuid> &out)
{
    if (claim.isUndefined())
        return true;
    out = Uuid::fromString(claim.toString());
    return out.has_value();
}

static std::optional<AccessClaims> claimsOf(const QJsonObject &payload)
{
    const auto account = Id<Account>::fromString(payload.value(QLatin1String("sub")).toString());
    const auto issuedAt = instantOf(payload.value(QLatin1String("iat")));
    const auto expiresAt = instantOf(payload.value(QLatin1String("exp")));
    std::optional<Uuid> organization;
    std::optional<Uuid> session;
    if (!account || !issuedAt || !expiresAt
        || !readIfPresent(payload.value(QLatin1String("org")), organization)
        || !readIfPresent(payload.value(QLatin1String("sid")), session))
        return std::nullopt;
    AccessClaims claims{*account,  {},
                        session,   payload.value(QLatin1String("jti")).toString(),
                        *issuedAt, *expiresAt};
    if (organization)
        claims.organization = Id<Organization>{*organization};
    return claims;
}

static std::optional<TokenFlaw> flawInTime(const AccessClaims &claims, const QJsonValue &notBefore,
                                           Instant now)
{
    if (now >= claims.expiresAt + kClockLeeway)
        return TokenFlaw::Expired;
    if (claims.issuedAt > now + kClockLeeway)
        return TokenFlaw::NotYetValid;
    if (notBefore.isUndefined())
        return std::nullopt;
    const auto begin = instantOf(notBefore);
    if (!begin)
        return TokenFlaw::Claims;
    if (*begin > now + kClockLeeway)
        return TokenFlaw::NotYetValid;
    return std::nullopt;
}

Verdict<AccessClaims, TokenFlaw> verifyAccessToken(const QByteArray &token,
                                                   const TrustedIssuers &trusted, Instant now)
{
    const auto parts = partsOf(token);
    if (!parts)
        return TokenFlaw::Malformed;
    const auto signer = signerOf(*parts, trusted);
    if (!signer)
        return signer.flaw();
    const auto payload = strictObject(parts->payload);
    if (!payload)
        return TokenFlaw::Malformed;
    if (payload->value(QLatin1String("iss")) != signer->issuer)
        return TokenFlaw::Issuer;
    if (!isFor(signer->audience, payload->value(QLatin1String("aud"))))
        return TokenFlaw::Audience;
    const auto claims = claimsOf(*payload);
    if (!claims)
        return TokenFlaw::Claims;
    if (const auto flaw = flawInTime(*claims, payload->value(QLatin1String("nbf")), now))
        return *flaw;
    return *claims;
}

} // namespace planning::server
