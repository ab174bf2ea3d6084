#pragma once

#include "app/server/api/router.h"
#include "app/server/auth/signedtoken.h"

namespace planning::server
{

// The stage family (api.md, Stage): each function adds the routes of one resource.
void addMeRoutes(Router &router);
void addEquipmentRoutes(Router &router);
void addBookingRoutes(Router &router);
void addStageShiftRoutes(Router &router, TokenSigner &signer);
void addAttendanceRoutes(Router &router, const TokenSigner &signer);
void addEventRoutes(Router &router);
void addEventMoveRoutes(Router &router);

// The signer must outlive the router.
void addStageRoutes(Router &router, TokenSigner &signer);

// Of one's own availability, below /users/me.
Outcome<Response> declareAvailability(Call &call);
// Whom of the crew the caller is: FORBIDDEN for an account that is nobody's.
Outcome<Id<Person>> callingPerson(const Call &call);

} // namespace planning::server
