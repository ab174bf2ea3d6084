#include "core/workspace/bookingchanges.h"

#include "core/base/tr.h"
#include "core/workspace/shiftchanges.h"

#include <algorithm>

namespace planning
{

static QString nameOf(const Plan &plan, Id<Equipment> id)
{
    const Equipment *equipment = plan.find(id);
    return equipment ? equipment->name : QString();
}

std::vector<const Booking *> bookingsOf(const Plan &plan, Id<Shift> shift)
{
    std::vector<const Booking *> bookings;
    for (const Id<Booking> id : plan.by<&Booking::shift>(shift)) {
        const Booking *booking = plan.find(id);
        if (booking->status != BookingStatus::Cancelled)
            bookings.push_back(booking);
    }
    std::ranges::sort(bookings, [&plan](const Booking *one, const Booking *other) {
        const int order = QString::localeAwareCompare(nameOf(plan, one->equipment),
                                                      nameOf(plan, other->equipment));
        return order != 0 ? order < 0 : one->id < other->id;
    });
    return bookings;
}

Change bookEquipment(const Plan &plan, Id<Equipment> equipment, Id<Shift> id, IdSource &ids)
{
    const Shift &shift = *plan.find(id);
    Change change;
    change.name =
        CoreTr::tr("Book “%1” for “%2”").arg(nameOf(plan, equipment), displayTitle(plan, shift));
    const auto booked = bookingsOf(plan, id);
    const auto same = std::ranges::find(booked, equipment, &Booking::equipment);
    if (same != booked.end()) {
        Booking after = **same;
        ++after.quantity;
        change.update(**same, after);
        return change;
    }
    Booking booking;
    booking.id = ids.next<Booking>();
    booking.equipment = equipment;
    booking.shift = id;
    booking.event = shift.event;
    booking.interval = shift.planned;
    change.insert(booking);
    return change;
}

Change setQuantity(const Plan &plan, const Booking &booking, int quantity)
{
    Change change;
    change.name =
        CoreTr::tr("Book %n × “%1”", nullptr, quantity).arg(nameOf(plan, booking.equipment));
    Booking after = booking;
    after.quantity = std::max(1, quantity);
    if (after != booking)
        change.update(booking, after);
    return change;
}

Change removeBooking(const Plan &plan, const Booking &booking)
{
    Change change;
    change.name = CoreTr::tr("Give back “%1”").arg(nameOf(plan, booking.equipment));
    change.remove(booking);
    return change;
}

} // namespace planning
