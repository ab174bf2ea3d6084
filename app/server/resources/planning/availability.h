#pragma once

#include "app/server/resources/entityroutes.h"

namespace planning::server
{

// Availabilities at `path`; `prefix` tells the operations of several such paths apart ("Crew").
EntityRoutes<Availability> availabilityRoutes(const QString &path, const QString &prefix);

} // namespace planning::server
