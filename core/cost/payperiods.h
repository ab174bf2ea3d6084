#pragma once

#include "core/cost/paidtime.h"

namespace planning
{

// Parts of a duty for which a premium may be paid, cut by the local clock of its site.

// The night of the rule set, or the one of open-air shows.
std::vector<Interval> nightParts(const PaidTime &time, const std::vector<Interval> &of);

std::vector<Interval> weekdayParts(const PaidTime &time, const std::vector<Interval> &of,
                                   std::chrono::weekday weekday);

// What pays a bonus on holidays of a site.
class HolidayPeriods final
{
public:
    explicit HolidayPeriods(const PlanContext &context) : m_context(context) { }

    bool isHoliday(const PaidTime &time, LocalDay day) const;
    std::vector<Interval> parts(const PaidTime &time, const std::vector<Interval> &of) const;

private:
    const PlanContext &m_context;
};

} // namespace planning
