#pragma once

#include "app/server/auth/jsonwebkeys.h"
#include "app/server/auth/verdict.h"
#include "core/base/clock.h"
#include "core/model/account.h"

#include <optional>

namespace planning::server
{

// What an access token says of its bearer (RFC 7519). The role is not in it: it is looked up, so
// that a role that is taken away is gone at once.
struct AccessClaims {
    Id<Account> account; // "sub"
    std::optional<Id<Organization>> organization; // "org"; ours always have it
    std::optional<Uuid> session; // "sid"; ours always have it
    QString tokenId; // "jti"; may be empty in those of others
    Instant issuedAt{}; // "iat"
    Instant expiresAt{}; // "exp"

    bool operator==(const AccessClaims &) const = default;
};

// Who signs, and for whom.
struct Issuer {
    QString issuer; // "iss"
    QString audience; // "aud", or one of them
};

// The server's own tokens: HS256.
struct OwnIssuer : Issuer {
    QByteArray secret;
};

// Somebody else's: RS256.
struct ExternalIssuer : Issuer {
    JsonWebKeys keys;
};

// The algorithms that are accepted are those for which there is a key here; what a token says of
// its algorithm only chooses among them, and never how a key is used.
struct TrustedIssuers {
    std::optional<OwnIssuer> own;
    std::optional<ExternalIssuer> external;
};

enum class TokenFlaw {
    Malformed, // not three canonical parts of strict JSON, or too long
    Algorithm, // "none", or one without a key
    Signature, // forged, or of another key
    Claims, // one is missing or not of its type
    Issuer,
    Audience,
    Expired,
    NotYetValid, // "nbf" or "iat" in the future
};

inline constexpr qsizetype kLongestToken = 8192; // bytes
inline constexpr seconds kClockLeeway{60}; // between the clocks of issuer and server

// HS256 needs as many bytes as its hash has (RFC 7518, 3.2).
inline constexpr qsizetype kShortestSecret = 32;

QByteArray signAccessToken(const AccessClaims &claims, const OwnIssuer &issuer);

Verdict<AccessClaims, TokenFlaw> verifyAccessToken(const QByteArray &token,
                                                   const TrustedIssuers &trusted, Instant now);

} // namespace planning::server
