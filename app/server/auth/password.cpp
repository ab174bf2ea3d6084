#include "app/server/auth/password.h"

#include "app/server/auth/randomsource.h"

#include <sodium.h>

#include <QList>

#include <array>

namespace planning::server
{

static qsizetype characters(const QString &password)
{
    return password.toUcs4().size();
}

// Keyboards differ in how they compose accents (RFC 8265, 4.2.2).
static QByteArray composed(const QString &password)
{
    return password.normalized(QString::NormalizationForm_C).toUtf8();
}

static unsigned long long length(const QByteArray &bytes)
{
    return static_cast<unsigned long long>(bytes.size());
}

std::optional<PasswordFlaw> flawOf(const QString &password)
{
    if (characters(password) < kShortestPassword)
        return PasswordFlaw::TooShort;
    if (characters(password) > kLongestPassword)
        return PasswordFlaw::TooLong;
    return std::nullopt;
}

PasswordHasher::PasswordHasher(PasswordCost cost) : m_cost(cost)
{
    // Chooses the quickest code for this processor; when called again it does nothing.
    if (sodium_init() < 0)
        qFatal("libsodium found no random numbers");
    m_nobodysHash = hashed(SystemRandom().bytes(32));
}

Result<QString> PasswordHasher::hash(const QString &password) const
{
    if (flawOf(password))
        return Error{ErrorCode::InvalidInput,
                     QStringLiteral("a password has %1 to %2 characters")
                         .arg(kShortestPassword)
                         .arg(kLongestPassword),
                     QStringLiteral("/password")};
    const QByteArray hash = hashed(composed(password));
    if (hash.isEmpty())
        return Error{
            ErrorCode::Storage, QStringLiteral("not enough memory to hash a password"), {}};
    return QString::fromLatin1(hash);
}

// Empty when there is not enough memory.
QByteArray PasswordHasher::hashed(const QByteArray &password) const
{
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str_alg(hash.data(), password.constData(), length(password), m_cost.passes,
                              m_cost.memory, crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        return {};
    return QByteArray(hash.data());
}

bool PasswordHasher::verify(const QString &password, const std::optional<QString> &hash) const
{
    // Whatever the account: such a text cannot be a password, and is not worth the work.
    if (password.size() > qsizetype{2} * kLongestPassword)
        return false;
    const QByteArray expected = hash ? hash->toLatin1() : m_nobodysHash;
    const QByteArray given = composed(password);
    const bool matches =
        crypto_pwhash_str_verify(expected.constData(), given.constData(), length(given)) == 0;
    return matches && hash.has_value();
}

bool PasswordHasher::needsRehash(const QString &hash) const
{
    return crypto_pwhash_str_needs_rehash(hash.toLatin1().constData(), m_cost.passes, m_cost.memory)
           != 0;
}

} // namespace planning::server
