#include "app/server/resources/stage/timeranges.h"

#include "core/model/recurrence.h"

#include <QRegularExpression>

#include <set>

namespace planning::server
{

using namespace Qt::StringLiterals;
using std::chrono::days;

static minutes minutesOf(const QString &hour, const QString &minute)
{
    return minutes{hour.toInt() * 60 + minute.toInt()};
}

std::optional<Interval> intervalFromTimeRange(const QString &text, LocalDay day, const Zone &zone)
{
    static const QRegularExpression pattern(
        u"^([01]\\d|2[0-3]):([0-5]\\d)-([01]\\d|2[0-3]):([0-5]\\d)\\z"_s);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const minutes start = minutesOf(match.captured(1), match.captured(2));
    const minutes end = minutesOf(match.captured(3), match.captured(4));
    const LocalDay endDay = end > start ? day : day + days{1};
    return Interval{zone.toInstant(LocalSeconds{day} + start),
                    zone.toInstant(LocalSeconds{endDay} + end)};
}

QString clockTime(Instant at, const Zone &zone)
{
    const LocalSeconds local = zone.toLocal(at);
    const auto minute = std::chrono::floor<minutes>(local - std::chrono::floor<days>(local));
    const auto count = static_cast<int>(minute.count());
    return u"%1:%2"_s.arg(count / 60, 2, 10, QLatin1Char('0'))
        .arg(count % 60, 2, 10, QLatin1Char('0'));
}

QString toTimeRange(const Interval &interval, const Zone &zone)
{
    return clockTime(interval.start, zone) + u'-' + clockTime(interval.end, zone);
}

// Days without an available time, and the times of the others.
struct Declared {
    std::map<LocalDay, std::set<Interval>> available;
    std::set<LocalDay> away;
};

static void addAvailable(Declared &declared, Interval interval, const Zone &zone)
{
    while (interval.duration() > days{1}) {
        const LocalDay day = zone.dayOf(interval.start);
        const Instant midnight = zone.dayInterval(day).end;
        declared.available[day].insert({interval.start, midnight});
        interval.start = midnight;
    }
    if (!interval.isEmpty())
        declared.available[zone.dayOf(interval.start)].insert(interval);
}

static void addAway(Declared &declared, const Interval &interval, const Zone &zone)
{
    const LocalDay last = zone.dayOf(interval.end - seconds{1});
    for (LocalDay day = zone.dayOf(interval.start); day <= last; day += days{1}) {
        if (interval.contains(zone.dayInterval(day)))
            declared.away.insert(day);
    }
}

QMap<QString, QStringList> declaredDays(const Plan &plan, Id<Person> person, const Zone &zone,
                                        const DeclarationWindow &window)
{
    Declared declared;
    for (const Id<Availability> id : plan.by<&Availability::person>(person)) {
        const Availability &each = *plan.find(id);
        const bool isAsWhole = each.recurrence.isEmpty() && !window.onlyWindow;
        const auto times = occurrences(each, zone, isAsWhole ? each.interval : window.interval);
        if (!times)
            continue; // refused when it is entered; a broken one from a file declares nothing
        for (const Interval &time : *times) {
            if (isAway(each.kind))
                addAway(declared, time, zone);
            else
                addAvailable(declared, time, zone);
        }
    }
    QMap<QString, QStringList> result;
    for (const LocalDay day : declared.away)
        result[toIsoDate(day)] = {};
    for (const auto &[day, times] : declared.available) {
        if (declared.away.contains(day))
            continue;
        for (const Interval &time : times)
            result[toIsoDate(day)].append(toTimeRange(time, zone));
    }
    return result;
}

} // namespace planning::server
