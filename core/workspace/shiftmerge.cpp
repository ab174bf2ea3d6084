#include "core/base/tr.h"
#include "core/workspace/shiftchanges.h"

#include <algorithm>

namespace planning
{

static std::vector<const Shift *> byStart(const Plan &plan, std::span<const Id<Shift>> ids)
{
    std::vector<const Shift *> shifts;
    for (const Id<Shift> id : ids)
        shifts.push_back(plan.find(id));
    std::ranges::sort(shifts, {}, [](const Shift *each) {
        return std::pair{each->planned.start, each->id};
    });
    return shifts;
}

// One place, one role, one status, no pause between them.
static bool fitTogether(const std::vector<const Shift *> &shifts)
{
    Instant end = shifts.front()->planned.end;
    for (const Shift *each : shifts) {
        const Shift &first = *shifts.front();
        const bool isAlike = each->site == first.site && each->role == first.role
                             && each->status == first.status && each->kind == first.kind;
        if (!isAlike || each->planned.start > end)
            return false;
        end = std::max(end, each->planned.end);
    }
    return true;
}

static Shift united(const std::vector<const Shift *> &shifts)
{
    Shift all = *shifts.front();
    for (const Shift *each : shifts) {
        if (each == shifts.front())
            continue;
        all.planned.end = std::max(all.planned.end, each->planned.end);
        all.headcount = std::max(all.headcount, each->headcount);
        all.breaks += each->breaks;
        for (const SkillRequirement &skill : each->requiredSkills) {
            if (!all.requiredSkills.contains(skill))
                all.requiredSkills.append(skill);
        }
        if (!each->notes.isEmpty() && each->notes != all.notes)
            all.notes += (all.notes.isEmpty() ? QString() : QStringLiteral("\n")) + each->notes;
    }
    return all;
}

namespace
{

// Brings the people of several shifts onto one.
class CrewUnion
{
public:
    CrewUnion(const Plan &plan, const Shift &all, Change &change)
        : m_plan(plan),
          m_all(all),
          m_change(change)
    {
    }

    void add(const Assignment &assignment)
    {
        const Shift &before = *m_plan.find(assignment.shift);
        const Interval part = assignment.part.value_or(before.duty());
        const auto same = std::ranges::find(m_crew, assignment.person,
                                            [](const Member &each) { return each.before->person; });
        if (same == m_crew.end()) {
            m_crew.push_back({&assignment, part});
            return;
        }
        if (isLive(assignment))
            same->part = same->part.united(part);
        removeWithTraces(m_change, m_plan, assignment);
    }

    void finish()
    {
        for (const Member &member : m_crew) {
            Assignment after = *member.before;
            after.shift = m_all.id;
            after.part = member.part;
            if (member.part.contains(m_all.duty()))
                after.part.reset();
            if (after != *member.before)
                m_change.update(*member.before, after);
        }
    }

private:
    struct Member {
        const Assignment *before;
        Interval part;
    };

    const Plan &m_plan;
    const Shift &m_all;
    Change &m_change;
    std::vector<Member> m_crew;
};

} // namespace

Change mergeShifts(const Plan &plan, std::span<const Id<Shift>> ids)
{
    Change change;
    if (ids.size() < 2)
        return change;
    const auto shifts = byStart(plan, ids);
    change.name = CoreTr::tr("Merge into “%1”").arg(displayTitle(plan, *shifts.front()));
    if (!fitTogether(shifts))
        return change;
    const Shift all = united(shifts);
    if (all != *shifts.front())
        change.update(*shifts.front(), all);
    CrewUnion crew(plan, all, change);
    for (const Shift *each : shifts) {
        for (const Id<Assignment> id : plan.by<&Assignment::shift>(each->id))
            crew.add(*plan.find(id));
    }
    crew.finish();
    for (const Shift *each : shifts) {
        if (each == shifts.front())
            continue;
        for (const Id<Booking> id : plan.by<&Booking::shift>(each->id)) {
            Booking moved = *plan.find(id);
            moved.shift = all.id;
            change.update(*plan.find(id), moved);
        }
        change.remove(*each);
    }
    return change;
}

} // namespace planning
