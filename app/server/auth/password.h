#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <cstddef>
#include <optional>

namespace planning::server
{

enum class PasswordFlaw { TooShort, TooLong };

inline constexpr int kShortestPassword = 8; // characters
inline constexpr int kLongestPassword = 1024;

// Why a new password is not accepted; empty when it is.
std::optional<PasswordFlaw> flawOf(const QString &password);

// What one hash costs. The default is the least that the OWASP Password Storage Cheat Sheet (2023)
// accepts for Argon2id: 19 MiB, two passes, one lane: about 20 ms and 19 MiB per call.
struct PasswordCost {
    unsigned long long passes = 2;
    std::size_t memory = std::size_t{19456} * 1024; // bytes
};

// Argon2id by libsodium, in the "$argon2id$v=19$m=…" form. Two spellings of one password in Unicode
// (é as one or two characters) are the same password. Immutable: safe to use from any thread; keep
// it away from threads that others wait for.
class PasswordHasher final
{
public:
    explicit PasswordHasher(PasswordCost cost = {});

    // InvalidInput at "/password" when it has a flaw; Storage when there is not enough memory.
    Result<QString> hash(const QString &password) const;

    // Whether it is the password of that hash. Without a hash (no such account) it is not, but
    // takes as long: the time of an answer does not tell which accounts exist.
    bool verify(const QString &password, const std::optional<QString> &hash) const;

    // The hash was made at another cost: hash anew at the next login.
    bool needsRehash(const QString &hash) const;

private:
    QByteArray hashed(const QByteArray &password) const;

    PasswordCost m_cost;
    QByteArray m_nobodysHash; // of a password that nobody knows
};

} // namespace planning::server
