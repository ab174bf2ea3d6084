#pragma once

#include "app/server/api/router.h"

namespace planning::server
{

// GET /openapi.json, the contract of all routes that the router has by the time it is asked for,
// and GET /docs, a page to read it and to try it out.
void addContractRoutes(Router &router);

} // namespace planning::server
