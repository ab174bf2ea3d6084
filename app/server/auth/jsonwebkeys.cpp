#include "app/server/auth/jsonwebkeys.h"

#include "app/server/auth/digest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

namespace planning::server
{

static constexpr int kFewestBits = 2048; // NIST SP 800-131A
static constexpr int kMostBits = 8192; // more only costs time

template <auto Free>
struct Deleter {
    template <typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};

using Number = std::unique_ptr<BIGNUM, Deleter<BN_free>>;
using Builder = std::unique_ptr<OSSL_PARAM_BLD, Deleter<OSSL_PARAM_BLD_free>>;
using Parameters = std::unique_ptr<OSSL_PARAM, Deleter<OSSL_PARAM_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Deleter<EVP_PKEY_CTX_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, Deleter<EVP_MD_CTX_free>>;

static Error refused(const QString &why)
{
    return {ErrorCode::InvalidInput, why, {}};
}

static const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

static Number numberOf(const QJsonObject &key, QLatin1String name)
{
    const auto bytes = fromBase64Url(key.value(name).toString().toLatin1());
    if (!bytes || bytes->isEmpty() || bytes->size() > kMostBits / 8)
        return nullptr;
    return Number(BN_bin2bn(raw(*bytes), static_cast<int>(bytes->size()), nullptr));
}

static bool isGood(const BIGNUM *modulus, const BIGNUM *exponent)
{
    const int bits = BN_num_bits(modulus);
    return bits >= kFewestBits && bits <= kMostBits && BN_is_odd(modulus) && BN_is_odd(exponent)
           && !BN_is_one(exponent) && BN_num_bits(exponent) <= 32;
}

static std::shared_ptr<EVP_PKEY> publicKey(const BIGNUM *modulus, const BIGNUM *exponent)
{
    const Builder builder(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, modulus);
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, exponent);
    const Parameters parameters(OSSL_PARAM_BLD_to_param(builder.get()));
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr));
    EVP_PKEY *key = nullptr;
    if (EVP_PKEY_fromdata_init(context.get()) != 1
        || EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.get()) != 1)
        return nullptr;
    return {key, EVP_PKEY_free};
}

static bool isForRs256(const QJsonObject &key)
{
    const QString use = key.value(QLatin1String("use")).toString(QStringLiteral("sig"));
    const QString algorithm = key.value(QLatin1String("alg")).toString(QStringLiteral("RS256"));
    return key.value(QLatin1String("kty")).toString() == QLatin1String("RSA")
           && use == QLatin1String("sig") && algorithm == QLatin1String("RS256");
}

Result<JsonWebKeys> JsonWebKeys::fromJson(const QByteArray &json)
{
    JsonWebKeys keys;
    const QJsonObject document = QJsonDocument::fromJson(json).object();
    for (const QJsonValue &each : document.value(QLatin1String("keys")).toArray()) {
        const QJsonObject object = each.toObject();
        if (!isForRs256(object))
            continue;
        const QString name = object.value(QLatin1String("kid")).toString();
        if (object.contains(QLatin1String("d")))
            return refused(QStringLiteral("key '%1' is a private key").arg(name));
        if (name.isEmpty() || keys.m_keys.contains(name))
            return refused(QStringLiteral("'%1' does not name one key").arg(name));
        const Number modulus = numberOf(object, QLatin1String("n"));
        const Number exponent = numberOf(object, QLatin1String("e"));
        if (!modulus || !exponent || !isGood(modulus.get(), exponent.get()))
            return refused(QStringLiteral("key '%1' is no RSA key of 2048 to 8192 bits").arg(name));
        keys.m_keys[name] = publicKey(modulus.get(), exponent.get());
    }
    if (keys.m_keys.empty())
        return refused(QStringLiteral("there is no RSA key for RS256"));
    return keys;
}

bool JsonWebKeys::verify(const QString &keyId, const QByteArray &text,
                         const QByteArray &signature) const
{
    const auto found = m_keys.find(keyId);
    if (found == m_keys.end() || !found->second)
        return false;
    const DigestContext context(EVP_MD_CTX_new());
    return EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, found->second.get())
               == 1
           && EVP_DigestVerify(context.get(), raw(signature),
                               static_cast<std::size_t>(signature.size()), raw(text),
                               static_cast<std::size_t>(text.size()))
                  == 1;
}

} // namespace planning::server
