#include "app/server/resources/crew/missionwriting.h"

#include "app/server/resources/entityroutes.h"
#include "core/rules/validity.h"
#include "core/workspace/shiftchanges.h"
#include "core/workspace/shifttimes.h"

namespace planning::server
{

static constexpr int kMostPerSlot = 10'000;

static std::optional<Problem> flawOf(const Slot &slot, const Plan &plan, const QString &pointer)
{
    if (!plan.find(slot.role))
        return invalid(pointer + QStringLiteral("/role"),
                       {QT_TRANSLATE_NOOP("Server", "There is no such role.")});
    if (slot.headcount < 1 || slot.headcount > kMostPerSlot)
        return invalid(pointer + QStringLiteral("/headcount"),
                       {QT_TRANSLATE_NOOP("Server", "A number from 1 to %1 is expected."),
                        {QString::number(kMostPerSlot)}});
    return std::nullopt;
}

static std::optional<Problem> flawOf(const Mission &mission, const Plan &plan,
                                     const QString &pointer)
{
    if (mission.interval.isEmpty() || mission.interval.duration() > kLongestShift)
        return invalid(pointer + QStringLiteral("/end_time"),
                       {QT_TRANSLATE_NOOP("Server", "The end must be after the start, by a year at "
                                                    "most.")},
                       ProblemCode::InvalidTimeRange);
    if (!plan.find(mission.site))
        return invalid(pointer + QStringLiteral("/site_id"),
                       {QT_TRANSLATE_NOOP("Server", "There is no such site.")});
    if (mission.event && !plan.find(mission.event))
        return invalid(pointer + QStringLiteral("/event_id"),
                       {QT_TRANSLATE_NOOP("Server", "There is no such event.")});
    if (mission.client && !plan.find(mission.client))
        return invalid(pointer + QStringLiteral("/client_id"),
                       {QT_TRANSLATE_NOOP("Server", "There is no such client.")});
    for (qsizetype i = 0; i < mission.slotList.size(); ++i) {
        const QString at = pointer + QStringLiteral("/slots/%1").arg(i);
        if (auto flaw = flawOf(mission.slotList.at(i), plan, at))
            return flaw;
    }
    return std::nullopt;
}

Outcome<Mission> checkedMission(const Plan &plan, Mission mission, const QString &pointer)
{
    const Event *event = plan.find(mission.event);
    if (event && mission.site.isNull())
        mission.site = event->site;
    if (auto flaw = flawOf(mission, plan, pointer))
        return *flaw;
    return mission;
}

static Shift draftOf(const Plan &plan, const Mission &mission, const Slot &slot, IdSource &ids)
{
    Shift shift;
    shift.id = ids.next<Shift>();
    shift.mission = mission.id;
    shift.event = mission.event;
    shift.title = mission.name;
    shift.site = mission.site;
    shift.role = slot.role;
    shift.team = plan.find(slot.role)->team;
    shift.planned = mission.interval;
    shift.headcount = slot.headcount;
    shift.phase = mission.phase;
    return shift;
}

void addMission(Change &change, const Plan &plan, const Mission &mission, IdSource &ids)
{
    change.insert(mission);
    for (const Slot &slot : mission.slotList)
        change.insert(draftOf(plan, mission, slot, ids));
}

std::vector<Id<Shift>> shiftsOf(const Plan &plan, Id<Mission> mission)
{
    const auto ids = plan.by<&Shift::mission>(mission);
    std::vector<Id<Shift>> shifts(ids.begin(), ids.end());
    std::ranges::sort(shifts, {}, [&plan](Id<Shift> id) {
        return std::pair{plan.find(id)->planned.start, id};
    });
    return shifts;
}

// Of a mission that keeps its start, or is longer or shorter than it was.
static void addFollowers(Change &change, const Plan &plan, const Mission &before,
                         const Mission &after)
{
    for (const Id<Shift> id : shiftsOf(plan, before.id)) {
        const Shift &was = *plan.find(id);
        const bool lasts = was.planned == before.interval;
        Shift is = lasts ? resized(was, after.interval) : was;
        is.site = after.site;
        if (is == was)
            continue;
        change.update(was, is);
        for (const Id<Assignment> each : plan.by<&Assignment::shift>(id)) {
            const Assignment &assignment = *plan.find(each);
            const Assignment fit = fitted(assignment, was.duty(), is.duty());
            if (fit != assignment)
                change.update(assignment, fit);
        }
    }
}

Change missionChange(const Plan &plan, const Mission &before, const Mission &after)
{
    const seconds by = after.interval.start - before.interval.start;
    const bool moves = by != seconds{0} && after.interval == before.interval.shifted(by);
    Change change = writing(&before, after);
    if (!moves) {
        addFollowers(change, plan, before, after);
        return change;
    }
    for (AnyEdit &edit : moveShifts(plan, shiftsOf(plan, before.id), by).edits) {
        if (auto *shift = std::get_if<Edit<Shift>>(&edit))
            shift->after->site = after.site;
        change.add(std::move(edit));
    }
    return change;
}

Outcome<Change> missionRemoval(const Plan &plan, const Mission &mission)
{
    const std::vector<Id<Shift>> shifts = shiftsOf(plan, mission.id);
    const bool isPublished = std::ranges::any_of(
        shifts, [&plan](Id<Shift> id) { return plan.find(id)->status == ShiftStatus::Published; });
    if (isPublished)
        return Problem{ProblemCode::ResourceConflict,
                       {QT_TRANSLATE_NOOP("Server", "Some of its shifts are published: cancel them "
                                                    "first.")}};
    Change change = deleteShifts(plan, shifts);
    change.name = QStringLiteral("delete_mission");
    change.remove(mission);
    return change;
}

} // namespace planning::server
