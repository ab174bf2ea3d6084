#include "app/server/resources/crew/crewroutes.h"
#include "app/server/resources/crew/searching.h"
#include "app/server/resources/entityroutes.h"
#include "app/server/resources/visibility.h"

namespace planning::server
{

void addClientRoutes(Router &router)
{
    EntityRoutes<Client> routes{QStringLiteral("/clients"), QStringLiteral("Client"),
                                QStringLiteral("Clients")};
    routes.required = {QStringLiteral("name")};
    routes.isShown = [](const Call &call, const Client &client) { return isShown(call, client); };
    routes.parameters = searchParameters();
    routes.rows = rowsNamed<Client>;
    addEntityRoutes(router, routes, {.patch = true});
}

} // namespace planning::server
