#pragma once

#include "app/server/api/answers.h"
#include "app/server/api/listing.h"
#include "app/server/api/router.h"
#include "app/server/organizations/liveorganization.h"
#include "app/server/resources/entitycontract.h"

namespace planning::server
{

// How the entities of one type are offered: a collection and its members, by the usual methods.
template <typename T>
struct EntityRoutes {
    QString path; // "/planning/leaves"
    QString singular; // of the operations: "Leave" makes listLeaves, createLeave…
    QString plural;
    QString prefix = {}; // where two families offer the same: "Crew" makes listCrewAvailabilities
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
    // For the contract: what `answer` makes, what `rows` and `removal` take from the query, and why
    // a write may fail beside the usual.
    Schema written = {};
    QList<QueryParameter> parameters = {};
    bool isOfEvents = false; // `rows` narrows the list to the event of X-Event-ID
    QList<QueryParameter> removalParameters = {};
    QList<ProblemCode> problems = {};
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

} // namespace planning::server
