#include "core/workspace/shiftchanges.h"

#include "core/base/tr.h"
#include "core/workspace/crewchanges.h"
#include "core/workspace/shifttimes.h"

namespace planning
{

QString displayTitle(const Plan &plan, const Shift &shift)
{
    if (!shift.title.isEmpty())
        return shift.title;
    const Role *role = plan.find(shift.role);
    if (!role)
        return {};
    const Organization *organization = plan.organization();
    const bool english = organization && organization->locale == QLatin1String("en");
    return english ? role->nameEn : role->nameFr;
}

// What a change is called that does one thing to some shifts.
struct Names {
    QString ofOne; // "Move “%1”"
    QString ofMany; // "Move 3 shifts"
};

static QString nameFor(const Plan &plan, std::span<const Id<Shift>> shifts, const Names &names)
{
    if (shifts.size() == 1)
        return names.ofOne.arg(displayTitle(plan, *plan.find(shifts.front())));
    return names.ofMany;
}

template <typename T>
static void updateIfDifferent(Change &change, const T &before, const T &after)
{
    if (before != after)
        change.update(before, after);
}

static void moveOne(Change &change, const Plan &plan, const Shift &shift, seconds by)
{
    change.update(shift, shifted(shift, by));
    for (const Id<Assignment> id : plan.by<&Assignment::shift>(shift.id)) {
        const Assignment &assignment = *plan.find(id);
        updateIfDifferent(change, assignment, shifted(assignment, by));
    }
    for (const Id<Booking> id : plan.by<&Booking::shift>(shift.id)) {
        Booking booking = *plan.find(id);
        booking.interval = booking.interval.shifted(by);
        change.update(*plan.find(id), booking);
    }
}

Change moveShifts(const Plan &plan, std::span<const Id<Shift>> shifts, seconds by)
{
    Change change;
    change.name = nameFor(
        plan, shifts,
        {CoreTr::tr("Move “%1”"), CoreTr::tr("Move %n shift(s)", nullptr, int(shifts.size()))});
    if (by == seconds{0})
        return change;
    for (const Id<Shift> id : shifts)
        moveOne(change, plan, *plan.find(id), by);
    return change;
}

Change moveToSite(const Plan &plan, std::span<const Id<Shift>> shifts, Id<Site> site)
{
    const QString name = plan.find(site)->name;
    Change change;
    change.name = shifts.size() == 1
                      ? CoreTr::tr("Move “%1” to %2")
                            .arg(displayTitle(plan, *plan.find(shifts.front())), name)
                      : CoreTr::tr("Move %n shift(s) to %1", nullptr, int(shifts.size())).arg(name);
    for (const Id<Shift> id : shifts) {
        Shift moved = *plan.find(id);
        if (moved.site == site)
            continue;
        moved.site = site;
        moved.mission.reset();
        change.update(*plan.find(id), moved);
    }
    return change;
}

// A booking that began or ended with the shift still does.
static Booking following(Booking booking, const Interval &before, const Interval &after)
{
    if (booking.interval.start == before.start && after.start < booking.interval.end)
        booking.interval.start = after.start;
    if (booking.interval.end == before.end && after.end > booking.interval.start)
        booking.interval.end = after.end;
    return booking;
}

static Change retime(const Plan &plan, const Shift &before, const Interval &planned)
{
    Change change;
    change.name = CoreTr::tr("Change the times of “%1”").arg(displayTitle(plan, before));
    const Shift after = resized(before, planned);
    updateIfDifferent(change, before, after);
    for (const Id<Assignment> id : plan.by<&Assignment::shift>(before.id)) {
        const Assignment &assignment = *plan.find(id);
        updateIfDifferent(change, assignment, fitted(assignment, before.duty(), after.duty()));
    }
    for (const Id<Booking> id : plan.by<&Booking::shift>(before.id)) {
        const Booking &booking = *plan.find(id);
        updateIfDifferent(change, booking, following(booking, before.planned, after.planned));
    }
    return change;
}

Change resizeStart(const Plan &plan, Id<Shift> id, Instant start)
{
    const Shift &shift = *plan.find(id);
    const Instant end = shift.planned.end;
    return retime(plan, shift, {std::min(start, end - kShortestShift), end});
}

Change resizeEnd(const Plan &plan, Id<Shift> id, Instant end)
{
    const Shift &shift = *plan.find(id);
    const Instant start = shift.planned.start;
    return retime(plan, shift, {start, std::max(end, start + kShortestShift)});
}

Change createShift(const Plan &plan, Shift draft, IdSource &ids)
{
    draft.id = ids.next<Shift>();
    Change change;
    change.name = CoreTr::tr("Create “%1”").arg(displayTitle(plan, draft));
    change.insert(std::move(draft));
    return change;
}

Change deleteShifts(const Plan &plan, std::span<const Id<Shift>> shifts)
{
    Change change;
    change.name = nameFor(
        plan, shifts,
        {CoreTr::tr("Delete “%1”"), CoreTr::tr("Delete %n shift(s)", nullptr, int(shifts.size()))});
    for (const Id<Shift> id : shifts) {
        for (const Id<Assignment> assignment : plan.by<&Assignment::shift>(id))
            removeWithTraces(change, plan, *plan.find(assignment));
        for (const Id<Booking> booking : plan.by<&Booking::shift>(id))
            change.remove(*plan.find(booking));
        change.remove(*plan.find(id));
    }
    return change;
}

static Names statusNames(ShiftStatus status, int count)
{
    switch (status) {
    case ShiftStatus::Published:
        return {CoreTr::tr("Publish “%1”"), CoreTr::tr("Publish %n shift(s)", nullptr, count)};
    case ShiftStatus::Cancelled:
        return {CoreTr::tr("Cancel “%1”"), CoreTr::tr("Cancel %n shift(s)", nullptr, count)};
    case ShiftStatus::Draft:
        break;
    }
    return {CoreTr::tr("Make “%1” a draft"),
            CoreTr::tr("Make %n shift(s) a draft", nullptr, count)};
}

Change setStatus(const Plan &plan, std::span<const Id<Shift>> shifts, ShiftStatus status)
{
    Change change;
    change.name = nameFor(plan, shifts, statusNames(status, int(shifts.size())));
    for (const Id<Shift> id : shifts) {
        Shift after = *plan.find(id);
        after.status = status;
        updateIfDifferent(change, *plan.find(id), after);
    }
    return change;
}

} // namespace planning
