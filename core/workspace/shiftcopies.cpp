#include "core/base/tr.h"
#include "core/model/zones.h"
#include "core/workspace/shiftchanges.h"
#include "core/workspace/shifttimes.h"

namespace planning
{

static Shift copyOf(const Shift &shift, seconds by, IdSource &ids)
{
    Shift copy = shifted(shift, by);
    copy.id = ids.next<Shift>();
    copy.record = {};
    copy.status = ShiftStatus::Draft;
    copy.externalStatus.clear();
    for (ChecklistItem &item : copy.checklist)
        item.done = false;
    return copy;
}

// The same person and part, as a mere proposal.
static Assignment copyOf(const Assignment &assignment, seconds by, IdSource &ids)
{
    Assignment copy;
    copy.id = ids.next<Assignment>();
    copy.person = assignment.person;
    copy.part = assignment.part;
    return shifted(copy, by);
}

static QString copyingName(const Plan &plan, std::span<const Id<Shift>> shifts)
{
    return shifts.size() == 1
               ? CoreTr::tr("Copy “%1”").arg(displayTitle(plan, *plan.find(shifts.front())))
               : CoreTr::tr("Copy %n shift(s)", nullptr, int(shifts.size()));
}

Change copyToDay(const Plan &plan, std::span<const Id<Shift>> shifts, LocalDay day, IdSource &ids)
{
    Change change;
    if (shifts.empty())
        return change;
    change.name = copyingName(plan, shifts);
    const auto dayOf = [&plan](Id<Shift> id) {
        const Shift &shift = *plan.find(id);
        return zoneOf(plan, shift).dayOf(shift.planned.start);
    };
    const LocalDay first = dayOf(std::ranges::min(shifts, {}, dayOf));
    for (const Id<Shift> id : shifts) {
        const Shift &shift = *plan.find(id);
        const Zone zone = zoneOf(plan, shift);
        const Instant start = shift.planned.start;
        const Instant copied = zone.toInstant(zone.toLocal(start) + (day - first));
        change.insert(copyOf(shift, copied - start, ids));
    }
    return change;
}

Change copyShifts(const Plan &plan, std::span<const Id<Shift>> shifts, const CopyOptions &options,
                  IdSource &ids)
{
    Change change;
    change.name = copyingName(plan, shifts);
    for (const Id<Shift> id : shifts) {
        const Shift copy = copyOf(*plan.find(id), options.by, ids);
        change.insert(copy);
        if (options.crew == CopyOptions::Crew::Without)
            continue;
        for (const Id<Assignment> each : plan.by<&Assignment::shift>(id)) {
            if (!isLive(*plan.find(each)))
                continue;
            Assignment crew = copyOf(*plan.find(each), options.by, ids);
            crew.shift = copy.id;
            change.insert(crew);
        }
    }
    return change;
}

// The half of a shift that starts at `start`, without a call of its own.
static Shift secondHalf(const Shift &shift, Instant start, IdSource &ids)
{
    Shift half = copyOf(shift, seconds{0}, ids);
    half.status = shift.status;
    half.checklist = shift.checklist;
    half.callTime.reset();
    half.equipmentRate.reset(); // flat costs are paid once
    half.transportCost.reset();
    half.planned.start = start;
    half.breaks = within(shift.breaks, half.planned);
    return half;
}

static void splitAssignment(Change &change, const Assignment &before, const Shift &first,
                            const Shift &second, IdSource &ids)
{
    const Interval whole = first.duty().united(second.duty());
    const Interval part = before.part.value_or(whole);
    Assignment onSecond = before;
    onSecond.shift = second.id;
    onSecond.part = part;
    onSecond = fitted(onSecond, whole, second.duty());
    if (!part.overlaps(first.duty())) {
        change.update(before, onSecond);
        return;
    }
    Assignment onFirst = fitted(before, whole, first.duty());
    if (onFirst != before)
        change.update(before, onFirst);
    if (!part.overlaps(second.duty()))
        return;
    onSecond.id = ids.next<Assignment>();
    onSecond.record = {};
    change.insert(onSecond);
}

Change splitShift(const Plan &plan, Id<Shift> id, Instant at, IdSource &ids)
{
    const Shift &shift = *plan.find(id);
    Change change;
    change.name = CoreTr::tr("Split “%1”").arg(displayTitle(plan, shift));
    if (at - shift.planned.start < kShortestShift || shift.planned.end - at < kShortestShift)
        return change;
    const Shift first = resized(shift, {shift.planned.start, at});
    const Shift second = secondHalf(shift, at, ids);
    change.update(shift, first);
    change.insert(second);
    for (const Id<Assignment> each : plan.by<&Assignment::shift>(id)) {
        if (isLive(*plan.find(each)))
            splitAssignment(change, *plan.find(each), first, second, ids);
    }
    return change;
}

} // namespace planning
