#include "core/solver/openposts.h"

#include "core/cost/shiftcosts.h"

#include <algorithm>

namespace planning
{

int filledSeats(const Plan &plan, const Shift &shift)
{
    const auto ids = plan.by<&Assignment::shift>(shift.id);
    return static_cast<int>(std::ranges::count_if(ids, [&](Id<Assignment> id) {
        return commitment(plan.find(id)->status, shift.status) != Commitment::None;
    }));
}

template <typename T>
static bool names(const std::vector<Id<T>> &ids, const std::optional<Id<T>> &id)
{
    return ids.empty() || (id && std::ranges::find(ids, *id) != ids.end());
}

static std::optional<Id<Team>> teamOf(const Plan &plan, const Shift &shift)
{
    const Role *role = plan.find(shift.role);
    return shift.team || !role ? shift.team : role->team;
}

bool isInScope(const Plan &plan, const Shift &shift, const AssignScope &scope)
{
    const bool takesPeople =
        shift.status != ShiftStatus::Cancelled && shift.kind != ShiftKind::Rest;
    return takesPeople && scope.window.contains(shift.planned.start)
           && names(scope.shifts, std::optional(shift.id))
           && names(scope.sites, std::optional(shift.site))
           && names(scope.teams, teamOf(plan, shift)) && names(scope.events, eventOf(plan, shift));
}

std::vector<Id<Shift>> shiftsOf(const Plan &plan, const AssignScope &scope)
{
    std::vector<Id<Shift>> shifts;
    for (const Id<Shift> id : plan.shiftsNear(scope.window)) {
        if (isInScope(plan, *plan.find(id), scope))
            shifts.push_back(id);
    }
    std::ranges::sort(
        shifts, {}, [&plan](Id<Shift> id) { return std::pair(plan.find(id)->planned.start, id); });
    return shifts;
}

std::vector<OpenPost> openPosts(const Plan &plan, const std::vector<Id<Shift>> &shifts)
{
    std::vector<OpenPost> posts;
    for (const Id<Shift> id : shifts) {
        const Shift &shift = *plan.find(id);
        const int seats = shift.headcount - filledSeats(plan, shift);
        if (seats > 0)
            posts.push_back({id, seats});
    }
    return posts;
}

} // namespace planning
