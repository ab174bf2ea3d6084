#include "app/server/resources/crew/crewroutes.h"
#include "app/server/resources/crew/searching.h"
#include "app/server/resources/entityroutes.h"
#include "app/server/resources/visibility.h"

namespace planning::server
{

// By name; managers by address and tags too.
static bool isFoundBy(const QString &text, const Person &person, bool everywhere)
{
    const auto has = [&text](const QString &value) {
        return value.contains(text, Qt::CaseInsensitive);
    };
    if (has(person.fullName()))
        return true;
    return everywhere && (has(person.email) || std::ranges::any_of(person.tags, has));
}

static std::vector<const Person *> rowsOf(const Call &call, const ListQuery &query)
{
    const bool everywhere = call.may(Capability::ReadDrafts);
    std::vector<const Person *> rows;
    for (const Person &person : call.organization->plan().all<Person>()) {
        if (isFoundBy(query.search, person, everywhere))
            rows.push_back(&person);
    }
    return rows;
}

template <auto Member>
static void removeOwned(Change &change, const Plan &plan, Id<Person> person)
{
    for (const auto id : plan.by<Member>(person))
        change.remove(*plan.find(id));
}

// With what is known about the person. Who has been on a shift is part of its history.
static Outcome<Change> removalOf(Call &call, const Person &person)
{
    const Plan &plan = call.organization->plan();
    if (!plan.by<&Assignment::person>(person.id).empty())
        return Problem{ProblemCode::ResourceConflict,
                       {QT_TRANSLATE_NOOP("Server", "This person is on shifts: set “active” to "
                                                    "false instead.")}};
    Change change = removing(person);
    removeOwned<&PersonSkill::person>(change, plan, person.id);
    removeOwned<&Certification::person>(change, plan, person.id);
    removeOwned<&Contract::person>(change, plan, person.id);
    removeOwned<&Availability::person>(change, plan, person.id);
    removeOwned<&Leave::person>(change, plan, person.id);
    return change;
}

void addUserRoutes(Router &router)
{
    EntityRoutes<Person> routes{QStringLiteral("/users"), QStringLiteral("User"),
                                QStringLiteral("Users")};
    routes.required = {QStringLiteral("last_name")};
    routes.reader = [](const Call &call, const Person &person) {
        return readerOfPerson(call, person.id);
    };
    routes.parameters = searchParameters();
    routes.rows = rowsOf;
    routes.removal = removalOf;
    addEntityRoutes(router, routes, {.patch = true});
}

} // namespace planning::server
