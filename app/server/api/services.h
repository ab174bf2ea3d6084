#pragma once

#include "app/server/api/call.h"
#include "core/base/clock.h"

namespace planning::server
{

class AccountThreads;
class OrganizationThreads;

// What a valid access token says.
struct Claims {
    Id<Account> account;
    Id<Organization> organization;
    QString session;
};

// What the interface works with; made by main, outlives every request.
struct Services {
    const Clock &clock;
    OrganizationThreads &organizations;
    AccountThreads &accounts;
    // Whose request it is, by its token: UNAUTHENTICATED when there is none that holds.
    std::function<Outcome<Claims>(const Request &)> authenticate;
    // Tells the operator why an operation failed after its answer.
    std::function<void(const QString &operation, const QByteArray &requestId, const Error &)>
        failed = {};
};

} // namespace planning::server
