#pragma once

#include "app/server/api/router.h"
#include "app/server/operations/metrics.h"
#include "app/server/operations/readiness.h"

namespace planning::server
{

// /healthz and /livez: the program runs. /readyz: the database answers, 503 otherwise. /metrics.
struct HealthParts {
    Readiness &readiness;
    const Metrics &metrics;
    bool hasMetrics = true;
};
// Below `outside` for the operator's tools and below /api/v1 for clients.
void addHealthRoutes(Router &outside, Router &interface, const HealthParts &parts);

} // namespace planning::server
