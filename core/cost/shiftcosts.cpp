#include "core/cost/shiftcosts.h"

#include <algorithm>
#include <cmath>

namespace planning
{

using namespace Qt::StringLiterals;

static Money equipmentCost(const Plan &plan, Id<Shift> shift)
{
    Money sum;
    for (const Id<Booking> id : plan.by<&Booking::shift>(shift)) {
        const Booking &booking = *plan.find(id);
        const Equipment *equipment = plan.find(booking.equipment);
        if (!equipment || booking.status == BookingStatus::Cancelled)
            continue;
        const double rate = equipment->specifications["rate_per_shift"_L1].toDouble();
        sum.cents += std::llround(rate * 100) * booking.quantity;
    }
    return sum;
}

static bool isWorked(const Plan &plan, Id<Shift> shift)
{
    return std::ranges::any_of(plan.by<&Assignment::shift>(shift), [&plan](Id<Assignment> id) {
        return !plan.by<&WorkedTime::assignment>(id).empty();
    });
}

std::vector<CostLine> shiftCosts(const PlanContext &context, const Shift &shift, CostBasis basis)
{
    const Plan &plan = context.plan();
    std::vector<CostLine> lines;
    if (shift.status == ShiftStatus::Cancelled)
        return lines;
    if (basis == CostBasis::Worked && !isWorked(plan, shift.id))
        return lines;
    const auto add = [&](CostCategory category, Money amount) {
        if (amount == Money{})
            return;
        CostLine &line = lines.emplace_back();
        line.category = category;
        line.shift = shift.id;
        line.day = context.calendarOf(shift.site).serviceDay(shift.duty().start);
        line.amount = amount;
    };
    add(CostCategory::Equipment,
        shift.equipmentRate ? *shift.equipmentRate : equipmentCost(plan, shift.id));
    add(CostCategory::Transport, shift.transportCost.value_or(Money{}));
    return lines;
}

std::optional<Id<Event>> eventOf(const Plan &plan, const Shift &shift)
{
    if (shift.event)
        return shift.event;
    const Mission *mission = plan.find(shift.mission);
    return mission ? mission->event : std::nullopt;
}

} // namespace planning
