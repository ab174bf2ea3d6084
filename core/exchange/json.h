#pragma once

#include "core/exchange/jsonreading.h"
#include "core/exchange/jsonwriting.h"

namespace planning
{

// The wire format, derived from the field tables: keys in table order, instants in RFC 3339 UTC,
// dates as "2026-03-02", durations in minutes, money in cents, factors in percent, enumerations by
// name. An empty optional is left out.

// Text of any JSON value, compact, keys sorted.
QByteArray toJson(const QJsonValue &value);

template <typename V>
QByteArray toJson(const V &value)
{
    QByteArray out;
    json::append(out, value);
    return out;
}

// The error's `where` is the JSON pointer of the value that does not fit, relative to `value`.
template <typename V>
Result<V> fromJson(const QJsonValue &value)
{
    V result{};
    if (const auto status = json::read(value, result); !status)
        return status.error();
    return result;
}

// Text that must be one JSON document; errors name the line.
Result<QJsonValue> parseJson(const QByteArray &text);

template <typename V>
Result<V> fromJsonText(const QByteArray &text)
{
    const auto value = parseJson(text);
    if (!value)
        return value.error();
    return fromJson<V>(*value);
}

} // namespace planning
