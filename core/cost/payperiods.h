#pragma once

#include "core/cost/holidaybook.h"
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
    HolidayPeriods(const Plan &plan, HolidayBook &book) : m_plan(plan), m_book(book) { }

    bool isHoliday(const PaidTime &time, LocalDay day);
    std::vector<Interval> parts(const PaidTime &time, const std::vector<Interval> &of);

private:
    const Plan &m_plan;
    HolidayBook &m_book;
};

} // namespace planning
