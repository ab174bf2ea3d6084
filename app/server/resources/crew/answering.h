#pragma once

#include "app/server/api/call.h"
#include "core/model/plan.h"

namespace planning::server
{

// What an invitation says once it is settled.
inline constexpr QLatin1String kAccepted{"accepted"};
inline constexpr QLatin1String kPartial{"partial"}; // for a part, which the planner confirms
inline constexpr QLatin1String kDeclined{"declined"};
inline constexpr QLatin1String kRevoked{"revoked"}; // by the planner
inline constexpr QLatin1String kReleased{"released"}; // somebody else has the post

// INVITED or ACCEPTED.
bool isActive(AssignmentStatus status);
// Whether the person is active on the mission of the shift by another assignment.
bool isOnMissionAlready(const Plan &plan, const Assignment &assignment);

bool isOpen(const Invitation &invitation);

// How many are confirmed for the whole of the shift, `besides` left out.
int confirmedOn(const Plan &plan, Id<Shift> shift, Id<Assignment> besides);

// The assignment becomes `after`; its open invitations are settled with that word. Who fills the
// post releases all others that are invited to it: their assignments are cancelled.
Change settled(const Plan &plan, const Assignment &before, const Assignment &after,
               const QString &word, Instant now);

// Settles the open invitations of an assignment as revoked.
void addRevocations(Change &change, const Plan &plan, Id<Assignment> assignment, Instant now);

// A change of an assignment by hand: like settled() when its status changes from invited.
Change rewritten(const Plan &plan, const Assignment &before, const Assignment &after, Instant now);

} // namespace planning::server
