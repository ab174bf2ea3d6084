#pragma once

#include "app/server/api/call.h"
#include "app/server/resources/crew/crewroutes.h"
#include "app/server/resources/crew/memberbodies.h"

namespace planning::server
{

MemberView viewOf(const Plan &plan, const Membership &membership);
Response memberAnswer(const Plan &plan, const Membership &membership, int status);

// FORBIDDEN when the caller may not make a member's role `after` from `before`.
std::optional<Problem> refusedRole(const Call &call, std::optional<MembershipRole> before,
                                   std::optional<MembershipRole> after);
// Whether the person is there and no other account's.
std::optional<Problem> refusedPerson(const Plan &plan, const std::optional<Id<Person>> &person,
                                     std::optional<Id<Account>> account);

// Adds somebody in three steps: the organisation says whether the caller may, the accounts of the
// server make or find the login, the organisation takes it in. A login alone gives no rights: when
// the last step fails, the request can be sent again.
Outcome<Response> addMember(Call &call, const AuthSettings &settings);

} // namespace planning::server
