#pragma once

#include "app/server/api/route.h"

namespace planning::server
{

// Answers a call on the organisation it is about, in its thread: whose call it is by the members of
// the organisation, whether they may, what was answered to it before, then the handler.
Response answer(Call &call, const Route &route, LiveOrganization &organization);

// Answers the second part of a call that began with the accounts.
Response answerThen(Call &call, LiveOrganization &organization);

} // namespace planning::server
