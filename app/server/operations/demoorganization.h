#pragma once

#include "core/demo/demo.h"
#include "core/store/serverdatabase.h"

namespace planning::server
{

struct DemoWish {
    DemoSize size = DemoSize::Festival;
    QString domain; // of the addresses: "demo.example"
    QString password;
};

struct DemoAccount {
    QString email; // "owner@demo.example"
    MembershipRole role = MembershipRole::Tech;
    Id<Organization> organization;
};

// Adds a ready organisation with one account for each role; that of the role tech belongs to a
// person of the crew. InvalidInput when the password is too short, Duplicate when it is there.
Result<std::vector<DemoAccount>> addDemoOrganization(ServerDatabase &database,
                                                     const DemoWish &wish);

} // namespace planning::server
