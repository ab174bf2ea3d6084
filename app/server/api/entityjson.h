#pragma once

#include "app/server/api/outcome.h"
#include "core/exchange/json.h"

namespace planning::server
{

// Who looks at an entity.
enum class Reader { Crew, Oneself, Manager };

constexpr bool isVisible(Visibility visibility, Reader reader)
{
    switch (visibility) {
    case Visibility::Crew:
        return true;
    case Visibility::Own:
        return reader != Reader::Crew;
    case Visibility::Managers:
        break;
    }
    return reader == Reader::Manager;
}

// The JSON of an entity without what the reader may not see.
template <typename T>
void appendVisible(QByteArray &out, const T &entity, Reader reader)
{
    out += '{';
    forEachField<T>([&](const auto &field) {
        if (isVisible(field.visibility, reader))
            json::appendMember(out, field.name, field.of(entity));
    });
    if (out.endsWith(','))
        out.chop(1);
    out += '}';
}

// What a value of a field must look like, and how the server calls it when it does not.
struct Expectation {
    Text message;
    ProblemCode code = ProblemCode::ValidationError;
};

namespace detail
{

Expectation expectedInstant();
Expectation expectedDay();
Expectation expectedId();
Expectation expectedText();
Expectation expectedNumber();
Expectation expectedTruth();
Expectation expectedNames(std::span<const std::string_view> names);
Expectation expectedStructure(const QString &detail);

template <typename V>
struct Bare {
    using Type = V;
};
template <typename V>
struct Bare<std::optional<V>> {
    using Type = V;
};

template <typename T>
constexpr bool isId(const Id<T> *)
{
    return true;
}
constexpr bool isId(const void *)
{
    return false;
}

template <typename V>
Expectation expectation(const QString &technical)
{
    if constexpr (std::is_same_v<V, Instant>)
        return expectedInstant();
    else if constexpr (std::is_same_v<V, LocalDay>)
        return expectedDay();
    else if constexpr (isId(static_cast<const V *>(nullptr)))
        return expectedId();
    else if constexpr (std::is_same_v<V, QString>)
        return expectedText();
    else if constexpr (std::is_same_v<V, bool>)
        return expectedTruth();
    else if constexpr (NamedEnum<V>)
        return expectedNames(EnumNames<V>::names);
    else if constexpr (Described<V> || requires(V v) { v.size(); })
        return expectedStructure(technical);
    else
        return expectedNumber();
}

// The pointer of the first member that V does not have, "" when there is none.
template <typename V>
QString unknownMember(const QJsonValue &value)
{
    if constexpr (Described<V>) {
        const QJsonObject object = value.toObject();
        QStringList known;
        QString found;
        forEachField<V>([&]<auto... Path>(const Field<Path...> &field) {
            const QString name = json::text(field.name);
            known.append(name);
            using Member = std::remove_cvref_t<decltype(field.of(std::declval<V &>()))>;
            if (const auto it = object.constFind(name);
                it != object.constEnd() && found.isEmpty()) {
                if (const QString inside = unknownMember<Member>(*it); !inside.isEmpty())
                    found = u'/' + name + inside;
            }
        });
        for (const QString &key : object.keys()) {
            if (!known.contains(key))
                return u'/' + key;
        }
        return found;
    }
    return {};
}

template <typename T>
QString unknownMemberOfList(const QJsonArray &array)
{
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (const QString inside = unknownMember<T>(array.at(i)); !inside.isEmpty())
            return u'/' + QString::number(i) + inside;
    }
    return {};
}

template <typename T>
QString unknownIn(const QJsonValue &value, const QList<T> *)
{
    return unknownMemberOfList<T>(value.toArray());
}
template <typename V>
QString unknownIn(const QJsonValue &value, const V *)
{
    return unknownMember<typename Bare<V>::Type>(value);
}

FieldError unknownField(const QString &pointer);
FieldError givenByServer(const QString &pointer);

} // namespace detail

namespace detail
{

// Every member of the body in the value, all errors told together.
template <typename T>
Outcome<T> membersInto(T value, const QJsonObject &body)
{
    Problem problem{ProblemCode::ValidationError,
                    {QT_TRANSLATE_NOOP("Server", "Some values cannot be taken.")}};
    QStringList known;
    forEachField<T>([&](const auto &field) {
        const QString name = json::text(field.name);
        known.append(name);
        const auto it = body.constFind(name);
        if (it == body.constEnd())
            return;
        auto &member = field.of(value);
        using Member = std::remove_cvref_t<decltype(member)>;
        const QString unknown = unknownIn(*it, &member);
        if (!unknown.isEmpty())
            return problem.errors.append(unknownField(u'/' + name + unknown));
        if (const auto read = json::read(*it, member); !read) {
            const Expectation expected =
                expectation<typename Bare<Member>::Type>(read.error().detail);
            problem.errors.append({u'/' + name + read.error().where, expected.message});
            if (expected.code != ProblemCode::ValidationError)
                problem.code = expected.code;
        }
    });
    for (const QString &key : body.keys()) {
        if (!known.contains(key))
            problem.errors.append(unknownField(u'/' + key));
    }
    if (!problem.errors.isEmpty())
        return problem;
    return value;
}

} // namespace detail

// Writes the members of a body into an entity; those it does not name stay as they are. Every
// member must be a field of T; what the server gives (version, times, organisation) must be what it
// is already.
template <typename T>
Outcome<T> withMembers(T entity, const QJsonObject &body)
{
    const Record record = entity.record;
    auto written = detail::membersInto(std::move(entity), body);
    if (written && written->record != record)
        return Problem{ProblemCode::ValidationError,
                       {QT_TRANSLATE_NOOP("Server", "Some values cannot be taken.")},
                       {detail::givenByServer(QStringLiteral("/version"))}};
    return written;
}

// The same for a value that is no entity: what a client may not change, its handler compares.
template <typename T>
Outcome<T> valueWith(T value, const QJsonObject &body)
{
    return detail::membersInto(std::move(value), body);
}

// The body of a request as an object: VALIDATION_ERROR when it is something else.
Outcome<QJsonObject> objectOf(const Request &request);

// The body of a request as a value that a field table describes; what it does not name keeps its
// default. Every member must be a field of T.
template <typename T>
Outcome<T> bodyOf(const Request &request)
{
    const auto body = objectOf(request);
    if (!body)
        return body.problem();
    return detail::membersInto(T{}, *body);
}

} // namespace planning::server
