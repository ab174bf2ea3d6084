#include "core/cost/payperiods.h"

#include <algorithm>

namespace planning
{

using namespace std::chrono;

static bool isOpenAir(const PaidTime &time)
{
    const QStringList &tags = time.pay().night.openAirTags;
    return std::ranges::any_of(time.duty->shift->tags,
                               [&tags](const QString &tag) { return tags.contains(tag); });
}

std::vector<Interval> nightParts(const PaidTime &time, const std::vector<Interval> &of)
{
    const NightPay &night = time.pay().night;
    const bool openAir = isOpenAir(time);
    const minutes from = openAir ? night.openAirFrom : night.from;
    const minutes until = openAir ? night.openAirTo : night.to;
    const minutes to = until > from ? until : until + days{1};
    const Calendar &calendar = *time.duty->calendar;
    std::vector<Interval> parts;
    for (const Interval &each : of) {
        const LocalDay last = calendar.civilDay(each.end);
        for (LocalDay day = calendar.civilDay(each.start) - days{1}; day <= last; day += days{1}) {
            const Interval window{calendar.zone().toInstant(day + from),
                                  calendar.zone().toInstant(day + to)};
            const Interval part = each.intersection(window);
            if (!part.isEmpty())
                parts.push_back(part);
        }
    }
    return parts;
}

template <typename Chosen>
static std::vector<Interval> dayParts(const PaidTime &time, const std::vector<Interval> &of,
                                      Chosen &&isChosen)
{
    std::vector<Interval> parts;
    for (const Interval &each : of) {
        for (const DayPart &part : time.duty->calendar->splitByDay(each)) {
            if (isChosen(part.day))
                parts.push_back(part.interval);
        }
    }
    return parts;
}

std::vector<Interval> weekdayParts(const PaidTime &time, const std::vector<Interval> &of,
                                   weekday weekday)
{
    return dayParts(time, of,
                    [weekday](LocalDay day) { return std::chrono::weekday{day} == weekday; });
}

// By date ("05-01") rather than by name: in 2008, 1 May was Ascension too.
static bool isNamed(const QStringList &only, const Holiday &holiday)
{
    return only.isEmpty() || only.contains(toIsoDate(holiday.day).sliced(5))
           || only.contains(holiday.nameFr) || only.contains(holiday.nameEn);
}

bool HolidayPeriods::isHoliday(const PaidTime &time, LocalDay day) const
{
    // A bonus of the contract holds on every holiday.
    const bool isContract = time.duty->contract && time.duty->contract->holidayBonus != Percent{};
    const QStringList only = isContract ? QStringList() : time.pay().holiday.only;
    return std::ranges::any_of(m_context.holidaysOn(*time.duty->calendar, day),
                               [&only](const Holiday &each) { return isNamed(only, each); });
}

std::vector<Interval> HolidayPeriods::parts(const PaidTime &time,
                                            const std::vector<Interval> &of) const
{
    // Hardly ever: splitting by day comes after.
    const Calendar &calendar = *time.duty->calendar;
    const LocalDay last = calendar.civilDay(time.presence.end);
    bool isAny = false;
    for (LocalDay day = calendar.civilDay(time.presence.start); day <= last; day += days{1})
        isAny = isAny || isHoliday(time, day);
    if (!isAny)
        return {};
    return dayParts(time, of, [&](LocalDay day) { return isHoliday(time, day); });
}

} // namespace planning
