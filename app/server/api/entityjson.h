#pragma once

#include "app/server/api/outcome.h"
#include "app/server/api/unknownmembers.h"

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

namespace detail
{

FieldError unknownField(const QString &pointer);
FieldError givenByServer(const QString &pointer);

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
