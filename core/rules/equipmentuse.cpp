#include "core/rules/equipmentuse.h"

#include "core/rules/excess.h"

#include <cstdlib>

namespace planning
{

using namespace Qt::StringLiterals;
using namespace std::chrono;

static std::vector<const Booking *> bookingsOf(const Plan &plan, Id<Equipment> equipment)
{
    std::vector<const Booking *> bookings;
    for (const Id<Booking> id : plan.by<&Booking::equipment>(equipment)) {
        const Booking *booking = plan.find(id);
        if (booking->status != BookingStatus::Cancelled)
            bookings.push_back(booking);
    }
    return bookings;
}

// Where it is used: at the shift, else at the event.
static const Zone &zoneOf(const PlanContext &context, const Booking &booking)
{
    if (const Shift *shift = context.plan().find(booking.shift))
        return context.calendarOf(shift->site).zone();
    if (const Event *event = context.plan().find(booking.event))
        return context.calendarOf(event->site).zone();
    return context.defaultZone();
}

std::vector<Conflict> stockConflicts(const PlanContext &context, const Equipment &equipment)
{
    std::vector<Conflict> conflicts;
    const auto bookings = bookingsOf(context.plan(), equipment.id);
    std::vector<Arrival> arrivals;
    for (const Booking *booking : bookings)
        addArrival(arrivals, booking->interval, booking->quantity);
    for (const Excess &excess : excessesOver(equipment.quantity, std::move(arrivals))) {
        const Instant start = excess.interval.start;
        const LocalDay day = context.defaultZone().dayOf(start);
        const auto length = static_cast<int>(excess.interval.durationInMinutes().count());
        auto conflict = conflictOf(Rule::EquipmentDoubleBooking, context.defaultRules(day),
                                   {.equipment = equipment.id, .discriminator = toRfc3339(start)},
                                   {{"n"_L1, excess.peak},
                                    {"stock"_L1, equipment.quantity},
                                    {"from"_L1, start},
                                    {"to"_L1, excess.interval.end},
                                    {"minutes"_L1, length}});
        if (conflict)
            conflicts.push_back(*std::move(conflict));
    }
    return conflicts;
}

// The same day some months later; at most the last of that month.
static LocalDay monthsAfter(LocalDay day, int count)
{
    const year_month_day date = year_month_day{day} + months{count};
    return date.ok() ? LocalDay{date} : LocalDay{date.year() / date.month() / last};
}

std::optional<LocalDay> maintenanceDue(const Equipment &equipment, const ResolvedRules &rules)
{
    const int interval =
        equipment.maintenanceIntervalMonths.value_or(rules.parameters.maintenance.intervalMonths);
    if (interval <= 0 || !equipment.lastMaintenance)
        return std::nullopt;
    return monthsAfter(*equipment.lastMaintenance, interval);
}

static std::optional<Conflict> maintenanceConflict(const PlanContext &context,
                                                   const Equipment &equipment,
                                                   const Booking &booking)
{
    const LocalDay use = zoneOf(context, booking).dayOf(booking.interval.start);
    const ResolvedRules &rules = context.defaultRules(use);
    const auto due = maintenanceDue(equipment, rules);
    if (!due)
        return std::nullopt;
    const auto left = static_cast<int>((*due - use).count());
    if (left > rules.parameters.maintenance.warnDays)
        return std::nullopt;
    auto conflict = conflictOf(
        Rule::EquipmentMaintenance, rules,
        {.shift = booking.shift, .equipment = equipment.id, .discriminator = booking.id.toString()},
        {{"days"_L1, std::abs(left)}, {"due"_L1, *due}, {"date"_L1, use}});
    if (!conflict)
        return conflict;
    conflict->variant = left < 0 ? u"overdue"_s : u"due"_s;
    if (left >= 0 && conflict->type == ConflictType::Hard)
        conflict->type = ConflictType::Soft;
    return conflict;
}

std::vector<Conflict> maintenanceConflicts(const PlanContext &context, const Equipment &equipment)
{
    std::vector<Conflict> conflicts;
    for (const Booking *booking : bookingsOf(context.plan(), equipment.id)) {
        if (auto conflict = maintenanceConflict(context, equipment, *booking))
            conflicts.push_back(*std::move(conflict));
    }
    return conflicts;
}

} // namespace planning
