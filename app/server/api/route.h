#pragma once

#include "app/server/api/call.h"
#include "app/server/api/routecontract.h"

namespace planning::server
{

// Where a handler runs.
enum class Place {
    Anywhere, // quick, touches no data
    Organization, // the owner thread of the caller's organisation
    Accounts, // a thread that owns a connection to the accounts; may take long (password hashes)
};

// What the number of requests is limited by.
enum class Bucket { None, General, Writes, Login };

// Who may call; beyond it, a handler may look closer (own records).
struct Access {
    bool isOpen = false; // without signing in
    Capability least = Capability::ReadPublishedPlan;
};

inline constexpr Access kAnyone{true, Capability::ReadPublishedPlan};
constexpr Access only(Capability least)
{
    return {false, least};
}

// One operation of the interface. The OpenAPI contract names it by `operation`.
struct Route {
    Method method = Method::Get;
    QString pattern; // below /api/v1: "/planning/shifts/{id}", "/planning/leaves/{id}:approve"
    QString operation; // "listShifts"
    Access access;
    Place place = Place::Organization;
    Bucket bucket = Bucket::General;
    bool writes = false; // changes the organisation: runs within a group of its store
    Handler handler;
    RouteContract contract = {};
};

} // namespace planning::server
