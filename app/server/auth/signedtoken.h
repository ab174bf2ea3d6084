#pragma once

#include "app/server/auth/randomsource.h"
#include "app/server/auth/verdict.h"
#include "core/base/id.h"
#include "core/base/instant.h"

#include <QByteArray>

#include <array>
#include <optional>

namespace planning
{
struct Organization;
}

namespace planning::server
{

// What the bearer of a token may do. Each has its own key: a token for one is forged for another.
enum class TokenPurpose {
    Invitation, // answer one invitation
    CheckIn, // to one shift
    CheckOut, // from one shift
    Calendar, // read one person's calendar
};

struct SignedToken {
    TokenPurpose purpose = TokenPurpose::Invitation;
    Uuid subject; // the invitation, shift or person
    Id<Organization> organization;
    std::optional<Instant> expiresAt; // empty: until it is revoked

    bool operator==(const SignedToken &) const = default;
};

enum class SignedTokenFlaw {
    Forged, // not a token of this server for this purpose
    Expired,
};

// Makes and checks tokens that are sent by mail or shown as a QR code: 119 characters that may
// stand in an address. A token is proof by itself; that it is used once, or still wanted, its
// receiver checks by the hash that was stored when it was made.
class TokenSigner final
{
public:
    // `secret`: INVITES_SECRET, at least 32 bytes. The source of random must outlive the signer.
    TokenSigner(const QByteArray &secret, RandomSource &random);

    // Never the same text twice. An expiry is before the year 1970 + 2^62 s.
    QByteArray sign(const SignedToken &token);

    Verdict<SignedToken, SignedTokenFlaw> verify(const QByteArray &text, TokenPurpose purpose,
                                                 Instant now) const;

private:
    const QByteArray &keyFor(TokenPurpose purpose) const;

    std::array<QByteArray, 4> m_keys; // by purpose
    RandomSource &m_random;
};

// What is stored of a token, 64 hexadecimal digits: whoever reads the database cannot use it.
QString tokenHash(const QByteArray &token);

} // namespace planning::server
