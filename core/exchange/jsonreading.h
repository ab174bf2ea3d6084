#pragma once

#include "core/base/result.h"
#include "core/exchange/jsonwriting.h"

#include <QJsonArray>
#include <QJsonValue>

#include <span>

namespace planning
{

// Reading values from JSON; see core/exchange/json.h for the format.
namespace json
{

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

} // namespace planning
