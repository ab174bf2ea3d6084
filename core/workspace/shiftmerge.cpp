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

// What a merged shift can have only one of is the same, and there is no pause between them.
static bool fitTogether(const std::vector<const Shift *> &shifts)
{
    Instant end = shifts.front()->planned.end;
    for (const Shift *each : shifts) {
        const Shift &first = *shifts.front();
        const bool isAlike = each->site == first.site && each->role == first.role
                             && each->team == first.team && each->event == first.event
                             && each->status == first.status && each->kind == first.kind
                             && each->mission == first.mission && each->phase == first.phase
                             && each->budgetLine == first.budgetLine;
        if (!isAlike || each->planned.start > end)
            return false;
        end = std::max(end, each->planned.end);
    }
    return true;
}

template <typename T>
static void addMissing(QList<T> &all, const QList<T> &more)
{
    for (const T &each : more) {
        if (!all.contains(each))
            all.append(each);
    }
}

static void addCost(std::optional<Money> &sum, const std::optional<Money> &cost)
{
    if (cost)
        sum = Money{(sum ? sum->cents : 0) + cost->cents};
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
        addMissing(all.requiredSkills, each->requiredSkills);
        addMissing(all.tags, each->tags);
        addMissing(all.documents, each->documents);
        addMissing(all.checklist, each->checklist);
        addCost(all.equipmentRate, each->equipmentRate);
        addCost(all.transportCost, each->transportCost);
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
                                            [](const Member &each) { return each.kept->person; });
        if (same == m_crew.end())
            m_crew.push_back({&assignment, part, assignment.status, {}});
        else if (!isLive(assignment))
            same->others.push_back(&assignment);
        else if (!isLive(*same->kept))
            replace(*same, assignment, part);
        else
            unite(*same, assignment, part);
    }

    void finish()
    {
        for (const Member &member : m_crew) {
            Assignment after = *member.kept;
            after.shift = m_all.id;
            after.status = member.status;
            after.part = member.part;
            if (member.part.contains(m_all.duty()))
                after.part.reset();
            if (after != *member.kept)
                m_change.update(*member.kept, after);
            for (const Assignment *other : member.others)
                remove(*other, after.id);
        }
    }

private:
    // One person: the assignment that stays and those that go up in it.
    struct Member {
        const Assignment *kept;
        Interval part;
        AssignmentStatus status;
        std::vector<const Assignment *> others;
    };

    static void replace(Member &member, const Assignment &assignment, const Interval &part)
    {
        member.others.push_back(member.kept);
        member.kept = &assignment;
        member.part = part;
        member.status = assignment.status;
    }
    // Who has not confirmed one of them has not confirmed the whole.
    static void unite(Member &member, const Assignment &assignment, const Interval &part)
    {
        member.others.push_back(&assignment);
        member.part = member.part.united(part);
        member.status = std::min(member.status, assignment.status);
    }
    // Hours really worked stay: they are those of the assignment that is kept.
    void remove(const Assignment &assignment, Id<Assignment> kept)
    {
        for (const Id<WorkedTime> id : m_plan.by<&WorkedTime::assignment>(assignment.id)) {
            WorkedTime after = *m_plan.find(id);
            after.assignment = kept;
            m_change.update(*m_plan.find(id), after);
        }
        for (const Id<Invitation> id : m_plan.by<&Invitation::assignment>(assignment.id))
            m_change.remove(*m_plan.find(id));
        m_change.remove(assignment);
    }

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
