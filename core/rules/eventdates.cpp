#include "core/rules/eventdates.h"

namespace planning
{

using namespace Qt::StringLiterals;
using std::chrono::days;

static const Event *eventOf(const Plan &plan, const Shift &shift)
{
    const Mission *mission = plan.find(shift.mission);
    if (mission && mission->followsEvent == FollowsEvent::Independent)
        return nullptr;
    if (!shift.event && mission)
        return plan.find(mission->event);
    return plan.find(shift.event);
}

std::optional<Conflict> outsideEvent(const PlanContext &context, const Shift &shift)
{
    if (shift.status == ShiftStatus::Cancelled || (!shift.event && !shift.mission))
        return std::nullopt;
    const Event *event = eventOf(context.plan(), shift);
    if (!event)
        return std::nullopt;
    const Calendar &calendar = context.calendarOf(shift.site);
    const ResolvedRules &rules = context.rulesOf(shift, calendar.civilDay(shift.planned.start));
    const Zone &zone = calendar.zone();
    Interval duty = rules.parameters.duty.callCounts ? shift.duty() : shift.planned;
    duty.end += rules.parameters.duty.wrap;
    const LocalSeconds start = zone.toLocal(duty.start);
    const LocalSeconds end = zone.toLocal(duty.end);
    const minutes cutoff = rules.parameters.event.dayCutoff;
    if (start >= event->startDate && end <= event->endDate + days{1} + cutoff)
        return std::nullopt;
    return conflictOf(Rule::ShiftOutsideEvent, rules, {.shift = shift.id},
                      {{"first"_L1, event->startDate}, {"last"_L1, event->endDate}});
}

} // namespace planning
