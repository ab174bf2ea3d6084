#pragma once

#include "app/server/resources/entitywriting.h"

namespace planning::server
{

// What the contract says of the operation.
template <typename T>
RouteContract entityContract(const EntityRoutes<T> &routes, Method method, bool isMember)
{
    const EntityWords words{routes.singular, routes.plural};
    RouteContract contract = contractOf(words, method, isMember, entitySchema<T>(), routes.written);
    if (!isMember && method == Method::Get)
        contract.takes(listParameters<T>()).takes(routes.parameters);
    if (!isMember && method == Method::Get && routes.isOfEvents)
        contract.ofEvents();
    if (method == Method::Delete)
        contract.takes(routes.removalParameters);
    if (method == Method::Post || method == Method::Put)
        contract.reads(bodyOfTable<T>(routes.singular + QStringLiteral("Body"), routes.required));
    if (method == Method::Patch)
        contract.reads(bodyOfTable<T>(routes.singular + QStringLiteral("Patch")));
    if (method != Method::Get)
        contract.mayFail(routes.problems);
    return contract;
}

// Which of the usual operations are offered.
struct Operations {
    bool list = true;
    bool read = true;
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
    const QString one = routes.prefix + routes.singular;
    const auto add = [&](Method method, const QString &pattern, const QString &operation,
                         Outcome<Response> (*carryOut)(const EntityRoutes<T> &, Call &)) {
        const bool writes = method != Method::Get;
        router.add({method, pattern, operation, only(writes ? routes.write : routes.read),
                    Place::Organization, Bucket::General, writes,
                    [routes, carryOut](Call &call) { return carryOut(routes, call); },
                    entityContract(routes, method, pattern != routes.path)});
    };
    if (operations.list)
        add(Method::Get, routes.path, QStringLiteral("list") + routes.prefix + routes.plural,
            listEntities<T>);
    if (operations.read)
        add(Method::Get, member, QStringLiteral("read") + one, readEntity<T>);
    if (operations.create)
        add(Method::Post, routes.path, QStringLiteral("create") + one, createEntity<T>);
    if (operations.replace)
        add(Method::Put, member, QStringLiteral("replace") + one, updateEntity<T>);
    if (operations.patch)
        add(Method::Patch, member, QStringLiteral("update") + one, updateEntity<T>);
    if (operations.remove)
        add(Method::Delete, member, QStringLiteral("delete") + one, removeEntity<T>);
}

} // namespace planning::server
