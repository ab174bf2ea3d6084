#include "core/cost/holidaybook.h"

#include <algorithm>

namespace planning
{

std::span<const Holiday> HolidayBook::on(const QString &zone, LocalDay day)
{
    if (zone.isEmpty())
        return {};
    auto known = m_zones.find(zone);
    if (known == m_zones.end()) {
        auto calendar = HolidayCalendar::ofZone(zone);
        known = m_zones.insert(zone, {calendar ? *std::move(calendar) : HolidayCalendar(), {}});
    }
    const auto year = std::chrono::year_month_day{day}.year();
    auto &years = known->years;
    if (!years.contains(static_cast<int>(year)))
        years.insert(static_cast<int>(year), known->calendar.ofYear(year));
    const std::vector<Holiday> &holidays = years[static_cast<int>(year)];
    const auto first = std::ranges::lower_bound(holidays, day, {}, &Holiday::day);
    const auto last = std::ranges::upper_bound(holidays, day, {}, &Holiday::day);
    return {first, last};
}

} // namespace planning
