#pragma once

#include "app/server/auth/digest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>

#include <memory>

namespace planning::test
{

// An issuer's key, made for this run.
class RsaKeyPair final
{
public:
    explicit RsaKeyPair(unsigned int bits) : m_key(EVP_RSA_gen(bits), EVP_PKEY_free) { }

    QByteArray modulus() const { return number(OSSL_PKEY_PARAM_RSA_N); }

    // The public part, as an element of a JWKS.
    QJsonObject publicKey(const QString &name) const
    {
        return {{QStringLiteral("kty"), QStringLiteral("RSA")},
                {QStringLiteral("kid"), name},
                {QStringLiteral("use"), QStringLiteral("sig")},
                {QStringLiteral("alg"), QStringLiteral("RS256")},
                {QStringLiteral("n"), base64(OSSL_PKEY_PARAM_RSA_N)},
                {QStringLiteral("e"), base64(OSSL_PKEY_PARAM_RSA_E)}};
    }

    QByteArray sign(const QByteArray &text) const
    {
        const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(),
                                                                              EVP_MD_CTX_free);
        std::size_t length = 1024;
        QByteArray signature(static_cast<qsizetype>(length), '\0');
        EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, m_key.get());
        EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &length,
                       reinterpret_cast<const unsigned char *>(text.constData()),
                       static_cast<std::size_t>(text.size()));
        return signature.first(static_cast<qsizetype>(length));
    }

private:
    QByteArray number(const char *name) const
    {
        BIGNUM *value = nullptr;
        EVP_PKEY_get_bn_param(m_key.get(), name, &value);
        QByteArray bytes(BN_num_bytes(value), '\0');
        BN_bn2bin(value, reinterpret_cast<unsigned char *>(bytes.data()));
        BN_free(value);
        return bytes;
    }

    QString base64(const char *name) const
    {
        return QString::fromLatin1(server::toBase64Url(number(name)));
    }

    std::shared_ptr<EVP_PKEY> m_key;
};

inline QByteArray keySet(const QJsonArray &keys)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("keys"), keys}}).toJson();
}

} // namespace planning::test
