#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <map>
#include <memory>

struct evp_pkey_st; // of OpenSSL

namespace planning::server
{

// The public RSA keys of an issuer of tokens (RFC 7517, "JWKS"), for RS256 only. Immutable and safe
// to use from any thread.
class JsonWebKeys final
{
public:
    // Keys for other algorithms are left out. Refused: no key for RS256, a key of fewer than 2048
    // or more than 8192 bits, two keys of one name or one without a name, a private key.
    static Result<JsonWebKeys> fromJson(const QByteArray &json);

    // Whether the signature (RSASSA-PKCS1-v1_5 with SHA-256) was made with the key of that name.
    bool verify(const QString &keyId, const QByteArray &text, const QByteArray &signature) const;

private:
    using Key = std::shared_ptr<evp_pkey_st>;

    std::map<QString, Key> m_keys;
};

} // namespace planning::server
