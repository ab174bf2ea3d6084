#include "core/rules/equipmenttimes.h"

#include "core/rules/equipmentuse.h"

#include <set>

namespace planning
{

using BookingRows = std::vector<const Booking *>;

static BookingRows bookingsIn(const Plan &plan, Id<Equipment> equipment, const Interval &window)
{
    BookingRows rows;
    for (const Id<Booking> id : plan.by<&Booking::equipment>(equipment)) {
        const Booking *booking = plan.find(id);
        if (booking->status != BookingStatus::Cancelled && booking->interval.overlaps(window))
            rows.push_back(booking);
    }
    return rows;
}

// From when it may not be used before it has been maintained; empty: for ever.
static std::optional<Instant> stopOf(const PlanContext &context, const Equipment &equipment)
{
    if (equipment.status != EquipmentStatus::Available)
        return Instant::min();
    const LocalDay last = equipment.lastMaintenance.value_or(LocalDay{});
    const auto due = maintenanceDue(equipment, context.defaultRules(last));
    if (!due)
        return std::nullopt;
    return context.defaultZone().dayInterval(*due).end;
}

static EquipmentTime timeOf(const Interval &interval, const Equipment &equipment,
                            const BookingRows &bookings)
{
    int taken = 0;
    std::set<std::optional<Id<Event>>> events;
    for (const Booking *booking : bookings) {
        if (!booking->interval.overlaps(interval))
            continue;
        taken += booking->quantity;
        events.insert(booking->event);
    }
    if (taken < equipment.quantity || taken == 0)
        return {interval, EquipmentUse::Available, {}};
    return {interval, EquipmentUse::Booked,
            events.size() == 1 ? *events.begin() : std::optional<Id<Event>>()};
}

static void append(std::vector<EquipmentTime> &times, const EquipmentTime &next)
{
    if (!times.empty() && times.back().use == next.use && times.back().event == next.event)
        times.back().interval.end = next.interval.end;
    else
        times.push_back(next);
}

std::vector<EquipmentTime> equipmentTimes(const PlanContext &context, const Equipment &equipment,
                                          const Interval &window)
{
    const BookingRows bookings = bookingsIn(context.plan(), equipment.id, window);
    const auto stop = stopOf(context, equipment);
    std::set<Instant> cuts{window.start, window.end};
    const auto cut = [&](Instant at) {
        if (window.contains(at))
            cuts.insert(at);
    };
    for (const Booking *booking : bookings) {
        cut(booking->interval.start);
        cut(booking->interval.end);
    }
    if (stop)
        cut(*stop);
    std::vector<EquipmentTime> times;
    for (auto start = cuts.begin(); std::next(start) != cuts.end(); ++start) {
        const Interval interval{*start, *std::next(start)};
        if (stop && interval.start >= *stop)
            append(times, {interval, EquipmentUse::Maintenance, {}});
        else
            append(times, timeOf(interval, equipment, bookings));
    }
    return times;
}

} // namespace planning
