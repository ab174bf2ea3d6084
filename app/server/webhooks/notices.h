#pragma once

#include "app/server/organizations/liveorganization.h"

namespace planning::server
{

// Has webhooks told what changes mean: published plans, answers of the crew, and hard conflicts
// that a change newly causes.
Witness webhookWitness();

} // namespace planning::server
