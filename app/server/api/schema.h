#pragma once

#include "core/exchange/json.h"

namespace planning::server
{

// What JSON looks like, in the words of OpenAPI 3.0. A schema with a name is written once, among
// the components of the contract.
struct Schema {
    QString name = {}; // "Shift"; empty: nothing is said
    // Null: written by hand under that name in resources/openapi/schemas.json.
    QJsonObject (*make)() = nullptr;
    QStringList required = {}; // members that must be there, beside those that make() names
    bool isPage = false; // a page of a list of them
};

namespace schema
{

enum class Use { Answer, Body };

QJsonObject text();
QJsonObject file(); // any bytes
QJsonObject truth();
QJsonObject moment();
QJsonObject day();
QJsonObject id();
QJsonObject number(const char *unit = nullptr); // "minutes", "cents", "percent"
QJsonObject names(std::span<const std::string_view> names);
QJsonObject anything(); // an object of any members
QJsonObject listOf(const QJsonObject &element);
QJsonObject object(const QJsonObject &members, const QStringList &required);
// The member as the contract says it: who may read it, that it may be null, that only the server
// gives it.
QJsonObject member(QJsonObject schema, std::string_view name, Visibility visibility,
                   bool isOptional, Use use);

template <Described T>
QJsonObject described(Use use);

template <typename T>
QJsonObject ofElement(const QList<T> *, Use use);
template <typename T>
QJsonObject ofElement(const Id<T> *, Use)
{
    return id();
}
template <typename V>
QJsonObject ofElement(const std::optional<V> *, Use use)
{
    return ofElement(static_cast<const V *>(nullptr), use);
}
template <typename V>
QJsonObject ofElement(const V *, Use use)
{
    if constexpr (std::is_same_v<V, QString>)
        return text();
    else if constexpr (std::is_same_v<V, bool>)
        return truth();
    else if constexpr (std::is_same_v<V, Instant>)
        return moment();
    else if constexpr (std::is_same_v<V, LocalDay>)
        return day();
    else if constexpr (std::is_same_v<V, minutes>)
        return number("minutes");
    else if constexpr (std::is_same_v<V, Money>)
        return number("cents");
    else if constexpr (std::is_same_v<V, Percent>)
        return number("percent");
    else if constexpr (std::is_same_v<V, QJsonObject>)
        return anything();
    else if constexpr (NamedEnum<V>)
        return names(EnumNames<V>::names);
    else if constexpr (Described<V>)
        return described<V>(use);
    else
        return number();
}
template <typename T>
QJsonObject ofElement(const QList<T> *, Use use)
{
    return listOf(ofElement(static_cast<const T *>(nullptr), use));
}

// Of one value, for parameters: schema::of<Id<Team>>.
template <typename V>
QJsonObject of()
{
    return ofElement(static_cast<const V *>(nullptr), Use::Answer);
}

template <typename V>
constexpr bool isOptional(const std::optional<V> *)
{
    return true;
}
constexpr bool isOptional(const void *)
{
    return false;
}

// An answer has what everyone may read and what is not optional; a body has what the caller gives.
template <Described T>
QJsonObject described(Use use)
{
    QJsonObject members;
    QStringList required;
    forEachField<T>([&](const auto &field) {
        using Member = std::remove_cvref_t<decltype(field.of(std::declval<T &>()))>;
        constexpr const Member *kNone = nullptr;
        const QString name = json::text(field.name);
        members[name] =
            member(ofElement(kNone, use), field.name, field.visibility, isOptional(kNone), use);
        if (use == Use::Answer && !isOptional(kNone) && field.visibility == Visibility::Crew)
            required.append(name);
    });
    return object(members, required);
}

} // namespace schema

template <Described T>
QJsonObject answerSchema()
{
    return schema::described<T>(schema::Use::Answer);
}
template <Described T>
QJsonObject bodySchema()
{
    return schema::described<T>(schema::Use::Body);
}

// "shift_template" → "ShiftTemplate"
QString schemaName(std::string_view entity);

// An entity as it is read.
template <typename T>
Schema entitySchema()
{
    return {schemaName(Fields<T>::entity), answerSchema<T>};
}
// A page of a list of them.
template <typename T>
Schema pageSchema()
{
    return {schemaName(Fields<T>::entity), answerSchema<T>, {}, true};
}
// A body that is described by a field table.
template <typename T>
Schema bodyOfTable(const QString &name, const QStringList &required = {})
{
    return {name, bodySchema<T>, required};
}
// One written by hand.
inline Schema named(const QString &name)
{
    return {name};
}

} // namespace planning::server
