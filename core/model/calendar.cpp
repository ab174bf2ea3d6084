#include "core/model/calendar.h"

namespace planning
{

using namespace std::chrono;

Calendar::Calendar(Zone zone, HolidayCalendar holidays, minutes dayCutoff)
    : m_zone(std::move(zone)),
      m_holidays(std::move(holidays)),
      m_dayCutoff(dayCutoff)
{
}

LocalDay Calendar::serviceDay(Instant instant) const
{
    // By the local clock: at a clock change the service day still begins when the clock shows it.
    return floor<days>(m_zone.toLocal(instant) - m_dayCutoff);
}

Interval Calendar::serviceDayInterval(LocalDay day) const
{
    return {m_zone.toInstant(day + m_dayCutoff), m_zone.toInstant(day + days{1} + m_dayCutoff)};
}

std::vector<DayPart> Calendar::split(const Interval &interval, minutes cutoff) const
{
    std::vector<DayPart> parts;
    if (interval.isEmpty())
        return parts;
    LocalDay day = floor<days>(m_zone.toLocal(interval.start) - cutoff);
    Instant start = interval.start;
    while (start < interval.end) {
        const Instant next = m_zone.toInstant(day + days{1} + cutoff);
        const Instant end = std::min(next, interval.end);
        if (start < end)
            parts.push_back({day, {start, end}});
        start = end;
        day += days{1};
    }
    return parts;
}

std::vector<DayPart> Calendar::splitByDay(const Interval &interval) const
{
    return split(interval, minutes{0});
}

std::vector<DayPart> Calendar::splitByServiceDay(const Interval &interval) const
{
    return split(interval, m_dayCutoff);
}

minutes Calendar::minutesIn(const LocalWindow &window, const Interval &interval) const
{
    if (interval.isEmpty())
        return minutes{0};
    const minutes length =
        window.to > window.from ? window.to - window.from : window.to - window.from + days{1};
    seconds inside{0};
    const LocalDay lastDay = civilDay(interval.end);
    for (LocalDay day = civilDay(interval.start) - days{1}; day <= lastDay; day += days{1}) {
        const Interval occurrence{m_zone.toInstant(day + window.from),
                                  m_zone.toInstant(day + window.from + length)};
        inside += occurrence.intersection(interval).duration();
    }
    return floor<minutes>(inside);
}

LocalDay weekStart(LocalDay day, weekday first)
{
    return day - (weekday{day} - first);
}

LocalDay monthStart(LocalDay day)
{
    const year_month_day date{day};
    return LocalDay{date.year() / date.month() / 1};
}

IsoWeek isoWeek(LocalDay day)
{
    const LocalDay thursday = weekStart(day) + days{3};
    const year year = year_month_day{thursday}.year();
    const LocalDay firstDay{year / January / 1};
    return {static_cast<int>(year), static_cast<int>((thursday - firstDay) / weeks{1}) + 1};
}

} // namespace planning
