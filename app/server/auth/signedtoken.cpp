#include "app/server/auth/signedtoken.h"

#include "app/server/auth/digest.h"

#include <QtEndian>

#include <limits>

namespace planning::server
{

// version ‖ subject ‖ organisation ‖ expiry ‖ nonce, then the signature over all of it
static constexpr char kVersion = 1;
static constexpr qsizetype kSubjectAt = 1;
static constexpr qsizetype kOrganizationAt = kSubjectAt + 16;
static constexpr qsizetype kExpiryAt = kOrganizationAt + 16;
static constexpr qsizetype kNonceAt = kExpiryAt + 8;
static constexpr qsizetype kNonceLength = 16;
static constexpr qsizetype kSignatureAt = kNonceAt + kNonceLength;
static constexpr qsizetype kLength = kSignatureAt + 32;
static constexpr qsizetype kTextLength = (kLength * 8 + 5) / 6;

static constexpr quint64 kNever = std::numeric_limits<quint64>::max();

static const char *useOf(TokenPurpose purpose)
{
    switch (purpose) {
    case TokenPurpose::Invitation:
        return "token/invitation";
    case TokenPurpose::CheckIn:
        return "token/check-in";
    case TokenPurpose::CheckOut:
        return "token/check-out";
    case TokenPurpose::Calendar:
        break;
    }
    return "token/calendar";
}

static QByteArray bigEndian(quint64 value)
{
    QByteArray bytes(sizeof value, Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

static QByteArray bytesOf(const Uuid &uuid)
{
    return bigEndian(uuid.high) + bigEndian(uuid.low);
}

static quint64 numberAt(const QByteArray &bytes, qsizetype position)
{
    return qFromBigEndian<quint64>(bytes.constData() + position);
}

static Uuid uuidAt(const QByteArray &bytes, qsizetype position)
{
    return {numberAt(bytes, position), numberAt(bytes, position + 8)};
}

static quint64 expiryOf(const SignedToken &token)
{
    return token.expiresAt ? static_cast<quint64>(token.expiresAt->time_since_epoch().count())
                           : kNever;
}

TokenSigner::TokenSigner(const QByteArray &secret, RandomSource &random) : m_random(random)
{
    for (std::size_t i = 0; i < m_keys.size(); ++i)
        m_keys[i] = derivedKey(secret, useOf(static_cast<TokenPurpose>(i)));
}

const QByteArray &TokenSigner::keyFor(TokenPurpose purpose) const
{
    return m_keys[static_cast<std::size_t>(purpose)];
}

QByteArray TokenSigner::sign(const SignedToken &token)
{
    const QByteArray body = kVersion + bytesOf(token.subject) + bytesOf(token.organization.uuid)
                            + bigEndian(expiryOf(token)) + m_random.bytes(kNonceLength);
    return toBase64Url(body + hmacSha256(keyFor(token.purpose), body));
}

Verdict<SignedToken, SignedTokenFlaw> TokenSigner::verify(const QByteArray &text,
                                                          TokenPurpose purpose, Instant now) const
{
    if (text.size() != kTextLength)
        return SignedTokenFlaw::Forged;
    const auto bytes = fromBase64Url(text);
    if (!bytes || bytes->front() != kVersion)
        return SignedTokenFlaw::Forged;
    const QByteArray expected = hmacSha256(keyFor(purpose), bytes->first(kSignatureAt));
    if (!isSame(expected, bytes->sliced(kSignatureAt)))
        return SignedTokenFlaw::Forged;
    SignedToken token{purpose, uuidAt(*bytes, kSubjectAt), {uuidAt(*bytes, kOrganizationAt)}, {}};
    if (const quint64 expiry = numberAt(*bytes, kExpiryAt); expiry != kNever)
        token.expiresAt = Instant{seconds{static_cast<qint64>(expiry)}};
    if (token.expiresAt && now >= *token.expiresAt)
        return SignedTokenFlaw::Expired;
    return token;
}

QString tokenHash(const QByteArray &token)
{
    return QString::fromLatin1(sha256(token).toHex());
}

} // namespace planning::server
