#include "ui/panels/shiftedit.h"

#include "ui/tr.h"

namespace planning::ui
{

QString timeProblem(const Shift &shift)
{
    if (shift.planned.isEmpty())
        return Tr::tr("The end must be after the start.");
    if (shift.callTime && *shift.callTime > shift.planned.start)
        return Tr::tr("The call must not be after the start.");
    for (const Break &pause : shift.breaks) {
        if (pause.interval.isEmpty())
            return Tr::tr("The end of a break must be after its start.");
        if (!shift.duty().contains(pause.interval))
            return Tr::tr("Breaks must lie inside the shift.");
    }
    return {};
}

} // namespace planning::ui
