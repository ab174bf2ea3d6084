#pragma once

#include "core/model/account.h"

#include <optional>

namespace planning::server
{

// Whether a member of that role may make another one's role `after` from `before`; empty: not a
// member. Nobody gives or takes away more than he has himself, and only an owner touches owners:
// otherwise an admin could make himself owner, or put the owner out (domain.md, "transfer
// ownership").
bool mayChangeRole(MembershipRole by, std::optional<MembershipRole> before,
                   std::optional<MembershipRole> after);

} // namespace planning::server
