#pragma once

#include "app/server/api/router.h"
#include "app/server/auth/crossorigin.h"
#include "app/server/auth/signedtoken.h"
#include "app/server/operations/mailer.h"

#include <memory>

namespace planning::server
{

// The crew family (api.md, Crew): each function adds the routes of one resource.
struct AuthSettings {
    bool isDevelopment = false; // tokens that are otherwise mailed are in the answer
    bool isOverTls = false;
    CrossOrigin crossOrigin;
    Mail mail; // sends a message to an address
};
void addAuthRoutes(Router &router, const AuthSettings &settings);
void addRoleDemoRoutes(Router &router);
void addMemberRoutes(Router &router, const AuthSettings &settings);

struct InvitationSettings {
    std::shared_ptr<TokenSigner> signer; // used by all threads
    seconds lifetime{}; // of an invitation that says no other
    Mail mail;
};
void addInvitationRoutes(Router &router, const InvitationSettings &settings);

void addProjectRoutes(Router &router);
void addMissionRoutes(Router &router);
void addCrewAssignmentRoutes(Router &router);
void addClientRoutes(Router &router);
void addInterventionRoutes(Router &router, const Mail &mail);
void addUserRoutes(Router &router);
void addProfileRoutes(Router &router); // and rates
void addCrewAvailabilityRoutes(Router &router);
void addUserConflictRoutes(Router &router);

} // namespace planning::server
