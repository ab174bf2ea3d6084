#pragma once

#include "app/server/api/answers.h"
#include "app/server/api/listing.h"
#include "app/server/api/router.h"
#include "app/server/organizations/liveorganization.h"

namespace planning::server
{

// How the entities of one type are offered: a collection and its members, by the usual methods.
template <typename T>
struct EntityRoutes {
    QString path; // "/planning/leaves"
    QString singular; // of the operations: "Leave" makes listLeaves, createLeave…
    QString plural;
    Capability read = Capability::ReadPublishedPlan;
    Capability write = Capability::WritePlan;
    QStringList required = {}; // fields that a new one must have
    // Which ones the caller may see at all; empty: all.
    std::function<bool(const Call &, const T &)> isShown = {};
    // How closely; empty: managers see everything, others what the crew may see.
    std::function<Reader(const Call &, const T &)> reader = {};
    // The rows of a list before its filters; empty: all.
    std::function<std::vector<const T *>(const Call &, const ListQuery &)> rows = {};
    // A last look at what is to be written (`before` is null for a new one): completes it, or says
    // why not.
    std::function<Outcome<T>(Call &, const T *before, T after)> prepare = {};
    // The change that writes it; empty: the entity alone.
    std::function<Outcome<Change>(Call &, const T *before, const T &after)> change = {};
    // The change that a DELETE stands for; empty: the entity is removed.
    std::function<Outcome<Change>(Call &, const T &)> removal = {};
    // The answer to a write; empty: the entity.
    std::function<QByteArray(Call &, const T &)> answer = {};
};

// The entity alone, written under the usual name: "update_leave".
template <typename T>
Change writing(const T *before, const T &after)
{
    Change change;
    change.name = (before ? QStringLiteral("update_") : QStringLiteral("create_"))
                  + json::text(Fields<T>::entity);
    if (before)
        change.update(*before, after);
    else
        change.insert(after);
    return change;
}

template <typename T>
Change removing(const T &entity)
{
    Change change;
    change.name = QStringLiteral("delete_") + json::text(Fields<T>::entity);
    change.remove(entity);
    return change;
}

template <typename T>
Reader readerOf(const EntityRoutes<T> &routes, const Call &call, const T &entity)
{
    if (call.may(Capability::ReadDrafts))
        return Reader::Manager;
    return routes.reader ? routes.reader(call, entity) : Reader::Crew;
}

// The entity of the path, if the caller may see it: NOT_FOUND otherwise.
template <typename T>
Outcome<const T *> entityOf(const EntityRoutes<T> &routes, const Call &call)
{
    const auto id = Id<T>::fromString(call.id());
    const T *entity = id ? call.organization->plan().template find<T>(*id) : nullptr;
    if (!entity || (routes.isShown && !routes.isShown(call, *entity)))
        return notFound();
    return entity;
}

template <typename T>
Response entityAnswer(const EntityRoutes<T> &routes, Call &call, const T &entity, int status)
{
    QByteArray body;
    if (routes.answer && call.request.method != Method::Get)
        body = routes.answer(call, entity);
    else
        appendVisible(body, entity, readerOf(routes, call, entity));
    Response response = jsonAnswer(status, std::move(body));
    response.headers.set("ETag", entityTag(entity.record.version));
    return response;
}

template <typename T>
Outcome<Response> listEntities(const EntityRoutes<T> &routes, Call &call)
{
    const auto query = listQuery(call.request);
    if (!query)
        return query.problem();
    std::vector<const T *> rows;
    if (routes.rows) {
        rows = routes.rows(call, *query);
    } else {
        for (const T &row : call.organization->plan().template all<T>())
            rows.push_back(&row);
    }
    if (routes.isShown)
        std::erase_if(rows, [&](const T *row) { return !routes.isShown(call, *row); });
    const Reader reader = call.may(Capability::ReadDrafts) ? Reader::Manager : Reader::Crew;
    return page<T>(std::move(rows), *query, reader, [&](QByteArray &out, const T &row) {
        appendVisible(out, row, readerOf(routes, call, row));
    });
}

template <typename T>
Outcome<Response> readEntity(const EntityRoutes<T> &routes, Call &call)
{
    const auto entity = entityOf(routes, call);
    if (!entity)
        return entity.problem();
    return entityAnswer(routes, call, **entity, 200);
}

Problem missingFields(const QStringList &names);

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
        response.headers.set("Location",
                             (QString(kBasePath) + routes.path + u'/' + id.toString()).toUtf8());
    return response;
}

// Whether two say the same, whoever wrote them when.
template <typename T>
bool hasSameContent(T one, const T &other)
{
    one.record = other.record;
    return one == other;
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
        if (hasSameContent(*entity, *existing))
            return entityAnswer(routes, call, *existing, 200);
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
        return done.problem();
    return noContent();
}

// Which of the usual operations are offered.
struct Operations {
    bool create = true;
    bool replace = true;
    bool patch = false;
    bool remove = true;
};

template <typename T>
void addEntityRoutes(Router &router, const EntityRoutes<T> &routes,
                     const Operations &operations = {})
{
    const QString member = routes.path + QStringLiteral("/{id}");
    const auto add = [&](Method method, const QString &pattern, const QString &operation,
                         Outcome<Response> (*carryOut)(const EntityRoutes<T> &, Call &)) {
        const bool writes = method != Method::Get;
        router.add({method, pattern, operation, only(writes ? routes.write : routes.read),
                    Place::Organization, Bucket::General, writes,
                    [routes, carryOut](Call &call) { return carryOut(routes, call); }});
    };
    add(Method::Get, routes.path, QStringLiteral("list") + routes.plural, listEntities<T>);
    add(Method::Get, member, QStringLiteral("read") + routes.singular, readEntity<T>);
    if (operations.create)
        add(Method::Post, routes.path, QStringLiteral("create") + routes.singular, createEntity<T>);
    if (operations.replace)
        add(Method::Put, member, QStringLiteral("replace") + routes.singular, updateEntity<T>);
    if (operations.patch)
        add(Method::Patch, member, QStringLiteral("update") + routes.singular, updateEntity<T>);
    if (operations.remove)
        add(Method::Delete, member, QStringLiteral("delete") + routes.singular, removeEntity<T>);
}

} // namespace planning::server
