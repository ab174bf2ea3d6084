#include "core/workspace/eventchanges.h"

#include "core/base/tr.h"
#include "core/model/zones.h"

#include <set>

namespace planning
{

namespace
{

// So many days later by the clock of a place.
class ClockMove final
{
public:
    ClockMove(Zone zone, std::chrono::days by) : m_zone(std::move(zone)), m_by(by) { }

    Instant operator()(Instant at) const { return m_zone.toInstant(m_zone.toLocal(at) + m_by); }
    Interval operator()(const Interval &time) const
    {
        return {(*this)(time.start), (*this)(time.end)};
    }

private:
    Zone m_zone;
    std::chrono::days m_by;
};

} // namespace

static bool follows(const Plan &plan, const Shift &shift)
{
    const Mission *mission = plan.find(shift.mission);
    return !mission || mission->followsEvent == FollowsEvent::Follow;
}

static std::set<Id<Shift>> shiftsOf(const Plan &plan, Id<Event> event)
{
    std::set<Id<Shift>> shifts;
    for (const Id<Shift> id : plan.by<&Shift::event>(event)) {
        if (follows(plan, *plan.find(id)))
            shifts.insert(id);
    }
    for (const Id<Mission> mission : plan.by<&Mission::event>(event)) {
        for (const Id<Shift> id : plan.by<&Shift::mission>(mission)) {
            const Shift &shift = *plan.find(id);
            if (follows(plan, shift) && shift.event.value_or(event) == event)
                shifts.insert(id);
        }
    }
    return shifts;
}

static void moveShift(Change &change, const Plan &plan, const Shift &shift, const ClockMove &moved)
{
    Shift after = shift;
    after.planned = moved(shift.planned);
    if (after.callTime)
        after.callTime = moved(*after.callTime);
    for (Break &pause : after.breaks)
        pause.interval = moved(pause.interval);
    change.update(shift, after);
    for (const Id<Assignment> id : plan.by<&Assignment::shift>(shift.id)) {
        Assignment assignment = *plan.find(id);
        if (!assignment.part)
            continue;
        assignment.part = moved(*assignment.part);
        change.update(*plan.find(id), assignment);
    }
    for (const Id<Booking> id : plan.by<&Booking::shift>(shift.id)) {
        Booking booking = *plan.find(id);
        booking.interval = moved(booking.interval);
        change.update(*plan.find(id), booking);
    }
}

// Missions that follow, and what is booked for the event as a whole.
static void moveRest(Change &change, const Plan &plan, const Event &event, std::chrono::days by)
{
    for (const Id<Mission> id : plan.by<&Mission::event>(event.id)) {
        Mission mission = *plan.find(id);
        if (mission.followsEvent == FollowsEvent::Independent)
            continue;
        mission.interval = ClockMove(zoneOf(plan, mission.site), by)(mission.interval);
        change.update(*plan.find(id), mission);
    }
    const ClockMove moved(zoneOf(plan, event.site), by);
    for (const Id<Booking> id : plan.by<&Booking::event>(event.id)) {
        Booking booking = *plan.find(id);
        if (booking.shift)
            continue;
        booking.interval = moved(booking.interval);
        change.update(*plan.find(id), booking);
    }
}

Change moveEvent(const Plan &plan, Id<Event> id, LocalDay start)
{
    const Event &event = *plan.find(id);
    const std::chrono::days by = start - event.startDate;
    Change change;
    change.name = CoreTr::tr("Move “%1”").arg(event.name);
    if (by == std::chrono::days{0})
        return change;
    Event after = event;
    after.startDate += by;
    after.endDate += by;
    change.update(event, after);
    for (const Id<Shift> shift : shiftsOf(plan, id))
        moveShift(change, plan, *plan.find(shift), {zoneOf(plan, *plan.find(shift)), by});
    moveRest(change, plan, event, by);
    return change;
}

} // namespace planning
