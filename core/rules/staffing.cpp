#include "core/rules/staffing.h"

namespace planning
{

using namespace Qt::StringLiterals;

std::optional<Conflict> understaffed(const PlanContext &context, const Shift &shift)
{
    if (shift.status == ShiftStatus::Cancelled)
        return std::nullopt;
    int firm = 0;
    int tentative = 0;
    for (const Id<Assignment> id : context.plan().by<&Assignment::shift>(shift.id)) {
        const Commitment counts = commitment(context.plan().find(id)->status, shift.status);
        firm += counts == Commitment::Firm;
        tentative += counts == Commitment::Tentative;
    }
    if (firm >= shift.headcount)
        return std::nullopt;
    const LocalDay day = context.calendarOf(shift.site).civilDay(shift.planned.start);
    const Role *role = context.plan().find(shift.role);
    auto conflict = conflictOf(Rule::Understaffed, context.defaultRules(day), {.shift = shift.id},
                               {{"missing"_L1, shift.headcount - firm},
                                {"tentative"_L1, tentative},
                                {"role"_L1, role ? role->code : QString()}});
    return conflict;
}

} // namespace planning
