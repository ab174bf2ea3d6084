#pragma once

#include "core/base/interval.h"
#include "core/model/shift.h"

#include <QHash>
#include <QVarLengthArray>

#include <vector>

namespace planning
{

// Shifts by the UTC days that their duty touches, for "what happens in this window".
class DayIndex final
{
public:
    void insert(const Shift &shift);
    void remove(const Shift &shift);

    // Each shift whose days touch the window, once, in no particular order. The caller checks exact
    // times. Cost grows with the days of the window, not with the plan.
    std::vector<Id<Shift>> near(const Interval &window) const;

private:
    QHash<int, QVarLengthArray<Id<Shift>, 8>> m_ids;
};

} // namespace planning
