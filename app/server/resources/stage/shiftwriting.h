#pragma once

#include "app/server/api/call.h"
#include "app/server/resources/stage/amounts.h"
#include "app/server/resources/stage/stagebodies.h"
#include "core/model/change.h"

namespace planning::server
{

// Keys of Shift::record.unknown: what this family keeps of a shift beside its fields. They are
// stored and synchronised like these.
inline constexpr QLatin1String kMetadata{"metadata"};
inline constexpr QLatin1String kGivenValue{"economic_value"}; // as it was given

// A shift with all that one call makes of it.
struct WrittenShift {
    Shift shift;
    Change change; // shift, assignments, bookings, a role of the catalogue that was not used yet
};

// The change that makes a confirmed shift with its crew and equipment: its role is that of the
// technicians, its site that of the event unless it is said. Errors: VALIDATION_ERROR or
// INVALID_TIME_RANGE with the pointer of the value, SKILL_MISMATCH when no technician may use the
// equipment.
Outcome<WrittenShift> writtenShift(Call &call, const ShiftBody &body, const GivenValue &given);

} // namespace planning::server
