#pragma once

#include "app/server/resources/entityreading.h"

namespace planning::server
{

Problem missingFields(const QStringList &names);

// Why something was not removed: no value of it can be wrong, so something else refers to it.
Problem refusedRemoval(Problem problem);

// Where something that was made is found: locationOf("/missions/", id).
template <typename T>
QByteArray locationOf(const QString &folder, Id<T> id)
{
    return (QString(kBasePath) + folder + id.toString()).toUtf8();
}

template <typename T>
std::optional<Problem> missing(const EntityRoutes<T> &routes, const QJsonObject &body)
{
    QStringList names;
    for (const QString &name : routes.required) {
        const QJsonValue value = body.value(name);
        if (value.isUndefined() || value.isNull() || value == QJsonValue(QString()))
            names.append(name);
    }
    return names.isEmpty() ? std::nullopt : std::optional(missingFields(names));
}

template <typename T>
Outcome<Response> writeEntity(const EntityRoutes<T> &routes, Call &call, const T *before, T after)
{
    if (routes.prepare) {
        auto prepared = routes.prepare(call, before, std::move(after));
        if (!prepared)
            return prepared.problem();
        after = *std::move(prepared);
    }
    const Id<T> id = after.id;
    const bool isNew = !before;
    Outcome<Change> change =
        routes.change ? routes.change(call, before, after) : writing(before, after);
    if (!change)
        return change.problem();
    const bool isUnchanged = before && *before == after && !routes.change;
    if (!isUnchanged) {
        if (auto done = call.organization->commit(*std::move(change), call.principal.account);
            !done)
            return done.problem();
    }
    const T *written = call.organization->plan().template find<T>(id);
    Response response = entityAnswer(routes, call, *written, isNew ? 201 : 200);
    if (isNew)
        response.headers.set("Location", locationOf(routes.path + u'/', id));
    return response;
}

// Whether two say the same, whoever wrote them when.
template <typename T>
bool hasSameContent(T one, const T &other)
{
    one.record = other.record;
    return one == other;
}

// Whether what is asked for is there already, as it was sent or as it was completed then.
template <typename T>
bool isThere(const EntityRoutes<T> &routes, Call &call, const T &wanted, const T &existing)
{
    if (hasSameContent(wanted, existing))
        return true;
    if (!routes.prepare)
        return false;
    const T kept = existing; // looking closer may move the entities of the plan
    const auto completed = routes.prepare(call, nullptr, wanted);
    return completed && hasSameContent(*completed, kept);
}

template <typename T>
Outcome<Response> createEntity(const EntityRoutes<T> &routes, Call &call)
{
    const auto body = objectOf(call.request);
    if (!body)
        return body.problem();
    if (const auto lacking = missing(routes, *body))
        return *lacking;
    auto entity = withMembers(T{}, *body);
    if (!entity)
        return entity.problem();
    if (entity->id.isNull())
        entity->id = call.organization->ids().template next<T>();
    if (const T *existing = call.organization->plan().find(entity->id)) {
        if (isThere(routes, call, *entity, *existing))
            return entityAnswer(routes, call, *call.organization->plan().find(entity->id), 200);
        return Problem{ProblemCode::Duplicate,
                       {QT_TRANSLATE_NOOP("Server", "There is another one of that id already.")}};
    }
    return writeEntity<T>(routes, call, nullptr, *std::move(entity));
}

// PUT replaces all that a client may say, PATCH what it names.
template <typename T>
Outcome<Response> updateEntity(const EntityRoutes<T> &routes, Call &call)
{
    const auto found = entityOf(routes, call);
    if (!found)
        return found.problem();
    const T before = **found;
    if (const auto stale = staleProblem(call.request, before.record.version))
        return *stale;
    const auto body = objectOf(call.request);
    if (!body)
        return body.problem();
    T base = before;
    if (call.request.method == Method::Put) {
        if (const auto lacking = missing(routes, *body))
            return *lacking;
        base = T{};
        base.id = before.id;
        base.record = before.record;
    }
    auto after = withMembers(std::move(base), *body);
    if (!after)
        return after.problem();
    if (after->id != before.id)
        return invalid(QStringLiteral("/id"),
                       {QT_TRANSLATE_NOOP("Server", "The id cannot be changed.")});
    return writeEntity(routes, call, &before, *std::move(after));
}

template <typename T>
Outcome<Response> removeEntity(const EntityRoutes<T> &routes, Call &call)
{
    const auto found = entityOf(routes, call);
    if (!found)
        return found.problem();
    const T entity = **found;
    if (const auto stale = staleProblem(call.request, entity.record.version))
        return *stale;
    Outcome<Change> change = routes.removal ? routes.removal(call, entity) : removing(entity);
    if (!change)
        return change.problem();
    if (auto done = call.organization->commit(*std::move(change), call.principal.account); !done)
        return refusedRemoval(done.problem());
    return noContent();
}

} // namespace planning::server
