#pragma once

#include <QByteArray>

#include <optional>

namespace planning::server
{

// 32 bytes each.
QByteArray sha256(const QByteArray &text);
QByteArray hmacSha256(const QByteArray &key, const QByteArray &text);

// A key for one use of a secret: without the secret it tells nothing of the keys for other uses.
QByteArray derivedKey(const QByteArray &secret, const QByteArray &use);

// Takes as long wherever the first difference is.
bool isSame(const QByteArray &left, const QByteArray &right);

// RFC 4648 §5 without padding.
QByteArray toBase64Url(const QByteArray &bytes);
// Only the one text that toBase64Url() makes of these bytes: no padding, no blanks, no stray bits.
std::optional<QByteArray> fromBase64Url(const QByteArray &text);

} // namespace planning::server
