#pragma once

#include "core/base/interval.h"
#include "core/model/shift.h"

#include <QHash>
#include <QVarLengthArray>

#include <vector>

namespace planning
{

// Shifts by the UTC days that their duty touches, for "what happens in this window", everywhere or
// at one site.
class DayIndex final
{
public:
    void insert(const Shift &shift);
    void remove(const Shift &shift);
    void replace(const Shift &before, const Shift &after); // one shift that was edited

    // Each shift whose days touch the window, once, in no particular order. The caller checks exact
    // times. Cost grows with the days of the window and what is in it, not with the plan.
    std::vector<Id<Shift>> near(const Interval &window) const;
    std::vector<Id<Shift>> near(Id<Site> site, const Interval &window) const;

private:
    template <typename Key>
    using Lists = QHash<Key, QVarLengthArray<Id<Shift>, 8>>;
    using DayOfSite = std::pair<Id<Site>, int>;

    Lists<int> m_ids;
    Lists<DayOfSite> m_idsOfSites;
};

} // namespace planning
