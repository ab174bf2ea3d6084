#pragma once

#include "core/model/holidays.h"
#include "core/model/zone.h"

namespace planning
{

// A part of an interval that lies in one local day.
struct DayPart {
    LocalDay day;
    Interval interval;

    bool operator==(const DayPart &) const = default;
};

// Week of ISO 8601: Monday first, week 1 holds the first Thursday of the year.
struct IsoWeek {
    int year = 0;
    int week = 0;

    bool operator==(const IsoWeek &) const = default;
};

// A stretch of every local day, from minutes after midnight to minutes after midnight. When `to`
// is not after `from` it runs into the next day: night is {22 h, 7 h}.
struct LocalWindow {
    minutes from{0};
    minutes to{0};
};

inline constexpr minutes kDefaultDayCutoff{5 * 60};

// What turns instants into days, weeks, nights and holidays: a time zone, the hour at which a
// service day begins and the holidays of a place. All lengths are absolute: a local day has 23, 24
// or 25 hours.
class Calendar final
{
public:
    explicit Calendar(Zone zone = {}, HolidayCalendar holidays = {},
                      minutes dayCutoff = kDefaultDayCutoff);

    const Zone &zone() const { return m_zone; }
    minutes dayCutoff() const { return m_dayCutoff; }

    // Midnight to midnight.
    LocalDay civilDay(Instant instant) const { return m_zone.dayOf(instant); }
    // Cutoff to cutoff: what happens at 02:00 still belongs to the evening before.
    LocalDay serviceDay(Instant instant) const;
    Interval serviceDayInterval(LocalDay day) const;

    // The parts of an interval by local day, cut at midnight or at the cutoff, in order.
    std::vector<DayPart> splitByDay(const Interval &interval) const;
    std::vector<DayPart> splitByServiceDay(const Interval &interval) const;

    // Whole minutes of an interval that lie in a window of every local day.
    minutes minutesIn(const LocalWindow &window, const Interval &interval) const;

    bool hasHolidays() const { return !m_holidays.isEmpty(); }
    const HolidayCalendar &holidays() const { return m_holidays; }
    std::vector<Holiday> holidaysOn(LocalDay day) const { return m_holidays.on(day); }
    bool isHoliday(LocalDay day) const { return !holidaysOn(day).empty(); }

private:
    std::vector<DayPart> split(const Interval &interval, minutes cutoff) const;

    Zone m_zone;
    HolidayCalendar m_holidays;
    minutes m_dayCutoff;
};

// Weeks and months are the same in every zone.
LocalDay weekStart(LocalDay day, std::chrono::weekday first = std::chrono::Monday);
LocalDay monthStart(LocalDay day);
IsoWeek isoWeek(LocalDay day);

} // namespace planning
