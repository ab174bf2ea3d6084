#pragma once

#include "core/base/result.h"
#include "core/model/record.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>

#include <concepts>
#include <limits>
#include <span>

namespace planning
{

// The wire format, derived from the field tables: keys in table order, instants in RFC 3339 UTC,
// dates as "2026-03-02", durations in minutes, money in cents, factors in percent, enumerations by
// name. An empty optional is left out.

template <typename T>
concept Described = requires
{
    Fields<T>::table;
};

template <typename E>
concept NamedEnum = std::is_enum_v<E> && requires
{
    EnumNames<E>::names;
};

// Text of any JSON value, compact, keys sorted.
QByteArray toJson(const QJsonValue &value);

namespace json
{

void append(QByteArray &out, const QString &value);
void append(QByteArray &out, const QJsonObject &value);
inline void append(QByteArray &out, bool value)
{
    out += value ? "true" : "false";
}
inline void append(QByteArray &out, std::int64_t value)
{
    out += QByteArray::number(static_cast<qlonglong>(value));
}
inline void append(QByteArray &out, int value)
{
    out += QByteArray::number(value);
}
inline void append(QByteArray &out, minutes value)
{
    append(out, static_cast<std::int64_t>(value.count()));
}
inline void append(QByteArray &out, Money value)
{
    append(out, value.cents);
}
inline void append(QByteArray &out, Percent value)
{
    append(out, value.value);
}
inline void append(QByteArray &out, Instant value)
{
    out += '"' + toRfc3339(value).toLatin1() + '"';
}
inline void append(QByteArray &out, LocalDay value)
{
    out += '"' + toIsoDate(value).toLatin1() + '"';
}
template <typename T>
void append(QByteArray &out, const Id<T> &value)
{
    out += '"' + value.toString().toLatin1() + '"';
}
template <NamedEnum E>
void append(QByteArray &out, E value)
{
    const std::string_view name = nameOf(value);
    out += '"';
    out.append(name.data(), qsizetype(name.size()));
    out += '"';
}
template <Described T>
void append(QByteArray &out, const T &value);

template <typename T>
void append(QByteArray &out, const QList<T> &values)
{
    out += '[';
    for (const T &value : values) {
        append(out, value);
        out += ',';
    }
    if (out.endsWith(','))
        out.chop(1);
    out += ']';
}

template <typename V>
void appendMember(QByteArray &out, std::string_view name, const V &value)
{
    out += '"';
    out.append(name.data(), qsizetype(name.size()));
    out += "\":";
    append(out, value);
    out += ',';
}
template <typename V>
void appendMember(QByteArray &out, std::string_view name, const std::optional<V> &value)
{
    if (value)
        appendMember(out, name, *value);
}

void appendUnknown(QByteArray &out, const QJsonObject &unknown);

template <Described T>
void append(QByteArray &out, const T &value)
{
    out += '{';
    forEachField<T>([&](const auto &field) { appendMember(out, field.name, field.of(value)); });
    if constexpr (requires { value.record; })
        appendUnknown(out, value.record.unknown);
    if (out.endsWith(','))
        out.chop(1);
    out += '}';
}

// "/start_time: "abc" is not …"
Error unexpected(const QJsonValue &value, const QString &expected);
Error inside(Error error, const QString &member);
QString acceptedNames(std::span<const std::string_view> names);

inline QString text(std::string_view latin1)
{
    return QString::fromLatin1(latin1.data(), qsizetype(latin1.size()));
}

Result<void> read(const QJsonValue &value, QString &out);
Result<void> read(const QJsonValue &value, QJsonObject &out);
Result<void> read(const QJsonValue &value, bool &out);
Result<void> read(const QJsonValue &value, std::int64_t &out);
Result<void> read(const QJsonValue &value, int &out);
Result<void> read(const QJsonValue &value, minutes &out);
Result<void> read(const QJsonValue &value, Money &out);
Result<void> read(const QJsonValue &value, Percent &out);
Result<void> read(const QJsonValue &value, Instant &out);
Result<void> read(const QJsonValue &value, LocalDay &out);

template <typename T>
Result<void> read(const QJsonValue &value, Id<T> &out)
{
    const auto id = value.isString() ? Id<T>::fromString(value.toString()) : std::nullopt;
    if (!id)
        return unexpected(value, QStringLiteral("a UUID"));
    out = *id;
    return ok();
}

template <NamedEnum E>
Result<void> read(const QJsonValue &value, E &out)
{
    const auto known = enumFromName<E>(value.toString().toStdString());
    if (!known)
        return unexpected(value, acceptedNames(EnumNames<E>::names));
    out = *known;
    return ok();
}

template <Described T>
Result<void> read(const QJsonValue &value, T &out);

template <typename V>
Result<void> read(const QJsonValue &value, std::optional<V> &out)
{
    if (value.isNull() || value.isUndefined()) {
        out.reset();
        return ok();
    }
    V present{};
    const auto result = read(value, present);
    if (result)
        out = std::move(present);
    return result;
}

template <typename T>
Result<void> read(const QJsonValue &value, QList<T> &out)
{
    if (!value.isArray())
        return unexpected(value, QStringLiteral("an array"));
    const QJsonArray array = value.toArray();
    QList<T> values;
    values.reserve(array.size());
    for (const QJsonValue &element : array) {
        T each{};
        if (const auto result = read(element, each); !result)
            return inside(result.error(), QString::number(values.size()));
        values.append(std::move(each));
    }
    out = std::move(values);
    return ok();
}

// Members that are not there keep their default.
template <Described T>
Result<void> read(const QJsonValue &value, T &out)
{
    if (!value.isObject())
        return unexpected(value, QStringLiteral("an object"));
    const QJsonObject object = value.toObject();
    T result{};
    Result<void> status;
    qsizetype known = 0;
    forEachField<T>([&](const auto &field) {
        if (!status)
            return;
        const auto it = object.constFind(QLatin1String(field.name.data(), int(field.name.size())));
        if (it == object.constEnd())
            return;
        ++known;
        if (const auto member = read(*it, field.of(result)); !member)
            status = inside(member.error(), text(field.name));
    });
    if (!status)
        return status;
    if constexpr (requires { result.record; }) {
        if (known < object.size()) {
            result.record.unknown = object;
            forEachField<T>(
                [&](const auto &field) { result.record.unknown.remove(text(field.name)); });
        }
    }
    out = std::move(result);
    return ok();
}

} // namespace json

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
