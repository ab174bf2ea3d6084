#include "core/fixes/confirmation.h"

#include "core/base/tr.h"
#include "core/fixes/override.h"
#include "core/model/touched.h"
#include "core/rules/checker.h"
#include "core/workspace/crewchanges.h"

#include <algorithm>
#include <array>

namespace planning
{

static Change confirming(const Plan &plan, std::span<const Id<Shift>> shifts)
{
    Change change;
    change.name =
        CoreTr::tr("Confirm the crew of %n shifts", nullptr, static_cast<int>(shifts.size()));
    for (const Id<Shift> shift : shifts) {
        for (const Id<Assignment> id : plan.by<&Assignment::shift>(shift)) {
            const Assignment &before = *plan.find(id);
            Assignment after = before;
            after.status = AssignmentStatus::Confirmed;
            if (isLive(before) && after != before)
                change.update(before, after);
        }
    }
    return change;
}

static bool isAbout(const Conflict &conflict, std::span<const Id<Shift>> shifts)
{
    return std::ranges::any_of(shifts, [&conflict](Id<Shift> shift) {
        return conflict.shift == shift || conflict.withShift == shift;
    });
}

// What stands against the change, which confirms people of the shifts.
static Confirmation judged(Plan plan, Change change, std::span<const Id<Shift>> shifts)
{
    Confirmation result{std::move(change), {}};
    if (result.change.isEmpty())
        return result;
    const std::vector<Conflict> before = Checker().check(plan, touched(result.change, plan));
    const auto applied = plan.apply(result.change);
    Q_ASSERT(applied);
    result.blocking = Checker().check(plan, touched(result.change, plan));
    const auto wasHard = [&before](const Conflict &conflict) {
        const auto same = std::ranges::find(before, conflict.key, &Conflict::key);
        return same != before.end() && same->type == ConflictType::Hard;
    };
    std::erase_if(result.blocking, [&](const Conflict &conflict) {
        return conflict.type != ConflictType::Hard || overrideOf(plan, conflict.key)
               || (!isAbout(conflict, shifts) && wasHard(conflict));
    });
    return result;
}

Confirmation confirmCrew(Plan plan, std::span<const Id<Shift>> shifts)
{
    Change change = confirming(plan, shifts);
    return judged(std::move(plan), std::move(change), shifts);
}

Confirmation confirmOne(Plan plan, Id<Assignment> assignment)
{
    const Assignment &confirmed = *plan.find(assignment);
    const std::array shifts{confirmed.shift};
    Change change = setStatus(plan, confirmed, AssignmentStatus::Confirmed);
    return judged(std::move(plan), std::move(change), shifts);
}

} // namespace planning
