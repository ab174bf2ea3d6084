#pragma once

#include "core/model/record.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

#include <concepts>

namespace planning
{

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

// Writing values as JSON text; see core/exchange/json.h for the format.
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

} // namespace json

} // namespace planning
