#include "app/server/auth/digest.h"

#include <sodium.h>

namespace planning::server
{

static const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

static unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

static std::size_t length(const QByteArray &bytes)
{
    return static_cast<std::size_t>(bytes.size());
}

QByteArray sha256(const QByteArray &text)
{
    QByteArray digest(crypto_hash_sha256_BYTES, Qt::Uninitialized);
    crypto_hash_sha256(raw(digest), raw(text), length(text));
    return digest;
}

QByteArray hmacSha256(const QByteArray &key, const QByteArray &text)
{
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, raw(key), length(key));
    crypto_auth_hmacsha256_update(&state, raw(text), length(text));
    QByteArray digest(crypto_auth_hmacsha256_BYTES, Qt::Uninitialized);
    crypto_auth_hmacsha256_final(&state, raw(digest));
    return digest;
}

QByteArray derivedKey(const QByteArray &secret, const QByteArray &use)
{
    // The output of a keyed hash is as good as a random key (NIST SP 800-108, one block).
    return hmacSha256(secret, "planning-pro/" + use);
}

bool isSame(const QByteArray &left, const QByteArray &right)
{
    return left.size() == right.size()
           && sodium_memcmp(left.constData(), right.constData(), length(left)) == 0;
}

QByteArray toBase64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

std::optional<QByteArray> fromBase64Url(const QByteArray &text)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        text, QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    // Several texts decode to the same bytes (padding, unused bits): two texts of one token would
    // be two entries of a list of revoked ones.
    if (!decoded || toBase64Url(*decoded) != text)
        return std::nullopt;
    return *decoded;
}

} // namespace planning::server
