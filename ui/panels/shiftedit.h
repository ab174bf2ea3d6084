#pragma once

#include "ui/edit/editor.h"

namespace planning::ui
{

// What is wrong with the times of a shift, as a sentence; empty when nothing is (R45).
QString timeProblem(const Shift &shift);

// One Change that does `apply` to each of the shifts; those it leaves as they were are left out.
template <typename Apply>
Change shiftsEdited(const Plan &plan, const std::vector<Id<Shift>> &shifts, const QString &name,
                    Apply apply)
{
    Change change;
    change.name = name;
    for (const Id<Shift> id : shifts) {
        const Shift &before = *plan.find(id);
        Shift after = before;
        apply(after);
        if (after != before)
            change.update(before, std::move(after));
    }
    return change;
}

} // namespace planning::ui
