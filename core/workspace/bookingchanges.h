#pragma once

#include "core/base/idsource.h"
#include "core/model/plan.h"

namespace planning
{

// Equipment on a shift, as changes: pure functions of the plan, each one undoable step with its
// name. Ids must be of the plan. What changes nothing gives a change without edits.

// One piece for the time of the shift; one more when the shift has some already.
Change bookEquipment(const Plan &plan, Id<Equipment> equipment, Id<Shift> shift, IdSource &ids);
// `quantity` is at least 1.
Change setQuantity(const Plan &plan, const Booking &booking, int quantity);
Change removeBooking(const Plan &plan, const Booking &booking);

// Those of the shift that are not cancelled, by the name of the equipment.
std::vector<const Booking *> bookingsOf(const Plan &plan, Id<Shift> shift);

} // namespace planning
