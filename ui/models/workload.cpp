#include "ui/models/workload.h"

namespace planning::ui
{

static minutes workInside(const Shift &shift, const Interval &part)
{
    minutes work = part.durationInMinutes();
    for (const Break &pause : shift.breaks) {
        if (!pause.paid)
            work -= pause.interval.intersection(part).durationInMinutes();
    }
    return work;
}

minutes assignedWork(const Plan &plan, Id<Person> person, const Interval &window)
{
    minutes total{0};
    for (const Id<Assignment> id : plan.by<&Assignment::person>(person)) {
        const Assignment &assignment = *plan.find(id);
        const Shift *shift = plan.find(assignment.shift);
        if (!shift || commitment(assignment.status, shift->status) == Commitment::None)
            continue;
        const Interval duty = assignment.part.value_or(shift->duty());
        total += workInside(*shift, duty.intersection(window));
    }
    return total;
}

int crewCount(const Plan &plan, Id<Shift> shift)
{
    const Shift *planned = plan.find(shift);
    const auto crew = plan.by<&Assignment::shift>(shift);
    return static_cast<int>(std::ranges::count_if(crew, [&](Id<Assignment> id) {
        return commitment(plan.find(id)->status, planned->status) != Commitment::None;
    }));
}

} // namespace planning::ui
