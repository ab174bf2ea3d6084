#pragma once

#include "app/server/api/route.h"
#include "app/server/contract/components.h"
#include "app/server/contract/examples.h"

namespace planning::server
{

// One operation of the contract. `examples` are those of this route.
QJsonObject operationOf(const Route &route, const std::vector<Example> &examples,
                        Components &components);

// "planning", "crew", "stage" or "operations" (api.md).
QString familyOf(const Route &route);

// The least role that may call it; empty: anyone.
QString leastRole(const Route &route);

} // namespace planning::server
