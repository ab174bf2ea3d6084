#pragma once

#include "app/server/api/router.h"
#include "app/server/auth/crossorigin.h"
#include "app/server/serversettings.h"

namespace planning::server
{

// The crew family (api.md, Crew): each function adds the routes of one resource.
struct AuthSettings {
    bool isDevelopment = false; // tokens that are otherwise mailed are in the answer
    bool isOverTls = false;
    CrossOrigin crossOrigin;
    // Sends a message to an address; called in a thread of the accounts.
    std::function<void(const QString &email, const QString &subject, const QString &text)> mail;
};
void addAuthRoutes(Router &router, const AuthSettings &settings);

} // namespace planning::server
