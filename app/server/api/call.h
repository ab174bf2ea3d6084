#pragma once

#include "app/server/api/outcome.h"
#include "app/server/auth/permission.h"

#include <QHash>

namespace planning::server
{

class AccountDesk;
class LiveOrganization;
struct Call;
struct Services;

// Says what is answered, or why not. Runs in the thread that owns what it works on.
using Handler = std::function<Outcome<Response>(Call &)>;

// A request on its way through a handler: what was found out about it so far.
struct Call {
    Request request;
    QHash<QString, QString> path; // what stands for {id} in the route
    Language language = Language::English;
    Principal principal; // empty where the route is open to anyone
    QByteArray requestId;
    LiveOrganization *organization = nullptr; // set where the route works on one
    AccountDesk *accounts = nullptr; // set where the route works on accounts
    // Set by a handler that works on accounts: goes on in the organisation of the principal, and
    // its answer is the one that counts.
    Handler then = {};
    const Services *services = nullptr;
    // Set with `then`: a signed token has proved what the caller may do, whoever they are.
    bool isByToken = false;

    QString id() const { return path.value(QStringLiteral("id")); }
    bool may(Capability capability) const { return server::may(principal.role, capability); }
};

} // namespace planning::server
