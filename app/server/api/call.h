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
    // Set by a handler whose work goes on in the other place: from the accounts, or from anywhere,
    // in the organisation of the principal; from the organisation, once what it wrote is
    // durable, on the accounts. The last answer counts; a problem ends the chain.
    Handler then = {};
    // Set in the organisation by a handler whose work has to be told of, by mail: called when it is
    // durable, in the thread of the organisation.
    std::function<void()> whenDurable = {};
    bool thenWrites = true; // whether what follows in the organisation changes it
    // Which request it is, where it comes under an Idempotency-Key that counts (idempotency.h).
    QByteArray fingerprint;
    // A signed token, which the handler has verified, stands for the caller: who may do what the
    // token says need not be a member of the organisation it names.
    bool isByToken = false;
    const Services *services = nullptr;

    QString id() const { return path.value(QStringLiteral("id")); }
    bool may(Capability capability) const { return server::may(principal.role, capability); }
};

} // namespace planning::server
