#include "app/server/auth/rolechange.h"

namespace planning::server
{

bool mayChangeRole(MembershipRole by, std::optional<MembershipRole> before,
                   std::optional<MembershipRole> after)
{
    // Owner is the first of the roles, an empty one is below all of them.
    const auto isWithin = [by](const auto &role) { return !role || *role >= by; };
    return by <= MembershipRole::Admin && isWithin(before) && isWithin(after);
}

} // namespace planning::server
