#pragma once

#include "app/server/api/problem.h"
#include "core/model/plan.h"

namespace planning::server
{

// RESOURCE_CONFLICT when the equipment is being repaired or has been retired.
std::optional<Problem> unavailable(const Plan &plan, const Booking &booking);

// SKILL_MISMATCH when the technician of a booking lacks the certificate that the equipment asks
// for, on the day the booking ends.
std::optional<Problem> uncertified(const Plan &plan, const Booking &booking);

} // namespace planning::server
