#pragma once

#include "app/server/api/router.h"

namespace planning::server
{

// The published contract: OpenAPI 3.0 of all routes, with the schemas that field tables describe,
// those of resources/openapi/schemas.json and the examples. Complete by construction: what is not
// said of a route appears as any object.
QJsonObject openApi(const Router &router);

} // namespace planning::server
