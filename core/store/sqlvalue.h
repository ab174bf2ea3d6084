#pragma once

#include "core/exchange/json.h"

#include <QVariant>

namespace planning
{

// How the values of entities stand in SQLite: ids as 16 bytes, instants as seconds and days as
// days since 1970, durations as minutes, money as cents, enumerations by name, lists and nested
// values as JSON. NULL is an empty optional, an empty list, an id that names nothing.

namespace sql
{

QVariant toValue(const Uuid &uuid);
std::optional<Uuid> uuidFromValue(const QVariant &value);

QVariant toValue(const QString &value);
QVariant toValue(const QJsonObject &value);
inline QVariant toValue(bool value)
{
    return static_cast<qint64>(value);
}
inline QVariant toValue(int value)
{
    return static_cast<qint64>(value);
}
inline QVariant toValue(std::int64_t value)
{
    return static_cast<qint64>(value);
}
inline QVariant toValue(minutes value)
{
    return static_cast<qint64>(value.count());
}
inline QVariant toValue(Money value)
{
    return static_cast<qint64>(value.cents);
}
inline QVariant toValue(Percent value)
{
    return static_cast<qint64>(value.value);
}
inline QVariant toValue(Instant value)
{
    return static_cast<qint64>(value.time_since_epoch().count());
}
inline QVariant toValue(LocalDay value)
{
    return static_cast<qint64>(value.time_since_epoch().count());
}
template <typename T>
QVariant toValue(const Id<T> &id)
{
    return toValue(id.uuid);
}
template <NamedEnum E>
QVariant toValue(E value)
{
    return json::text(nameOf(value));
}
template <typename T>
QVariant toValue(const QList<T> &values)
{
    return values.isEmpty() ? QVariant() : QVariant(QString::fromUtf8(toJson(values)));
}
template <Described T>
QVariant toValue(const T &value)
{
    return QString::fromUtf8(toJson(value));
}
template <typename V>
QVariant toValue(const std::optional<V> &value)
{
    return value ? toValue(*value) : QVariant();
}

// The inverse; each returns false when the value is not one that toValue() makes.
bool read(const QVariant &value, QString &out);
bool read(const QVariant &value, QJsonObject &out);
bool read(const QVariant &value, bool &out);
bool read(const QVariant &value, int &out);
bool read(const QVariant &value, std::int64_t &out);
bool read(const QVariant &value, minutes &out);
bool read(const QVariant &value, Money &out);
bool read(const QVariant &value, Percent &out);
bool read(const QVariant &value, Instant &out);
bool read(const QVariant &value, LocalDay &out);

template <typename T>
bool read(const QVariant &value, Id<T> &out)
{
    const auto uuid = uuidFromValue(value);
    if (uuid)
        out.uuid = *uuid;
    return uuid.has_value();
}

template <NamedEnum E>
bool read(const QVariant &value, E &out)
{
    const QString name = value.toString();
    for (std::size_t i = 0; i < EnumNames<E>::names.size(); ++i) {
        const std::string_view each = EnumNames<E>::names[i];
        if (name == QLatin1String(each.data(), qsizetype(each.size()))) {
            out = static_cast<E>(i);
            return true;
        }
    }
    return false;
}

template <typename V>
bool readJson(const QVariant &value, V &out)
{
    auto result = fromJsonText<V>(value.toString().toUtf8());
    if (!result)
        return false;
    out = *std::move(result);
    return true;
}

template <typename T>
bool read(const QVariant &value, QList<T> &out)
{
    return value.isNull() || readJson(value, out);
}

template <Described T>
bool read(const QVariant &value, T &out)
{
    return readJson(value, out);
}

template <typename V>
bool read(const QVariant &value, std::optional<V> &out)
{
    return value.isNull() || read(value, out.emplace());
}

} // namespace sql

} // namespace planning
