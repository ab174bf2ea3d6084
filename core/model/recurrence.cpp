#include "core/model/recurrence.h"

#include <QSet>

#include <libical/ical.h>

#include <memory>

namespace planning
{

using namespace std::chrono;
using namespace Qt::StringLiterals;

namespace
{

struct IteratorDeleter {
    void operator()(icalrecur_iterator *iterator) const { icalrecur_iterator_free(iterator); }
};
using RecurrenceIterator = std::unique_ptr<icalrecur_iterator, IteratorDeleter>;

} // namespace

static Error invalidRule(const QString &detail)
{
    return {ErrorCode::InvalidInput, detail, u"recurrence"_s};
}

// libical skips parts that it does not understand; a planner must be told of them.
static Result<void> checkParts(const QString &rule)
{
    static const QSet<QString> known{u"FREQ"_s,    u"UNTIL"_s,      u"COUNT"_s,     u"INTERVAL"_s,
                                     u"BYDAY"_s,   u"BYMONTHDAY"_s, u"BYYEARDAY"_s, u"BYWEEKNO"_s,
                                     u"BYMONTH"_s, u"BYSETPOS"_s,   u"WKST"_s};
    static const QSet<QString> frequencies{u"DAILY"_s, u"WEEKLY"_s, u"MONTHLY"_s, u"YEARLY"_s};
    QSet<QString> seen;
    for (const QString &part : rule.split(u';', Qt::SkipEmptyParts)) {
        const QString name = part.section(u'=', 0, 0).trimmed().toUpper();
        const QString value = part.section(u'=', 1).trimmed().toUpper();
        if (!known.contains(name))
            return invalidRule(u"\"%1\" is not known; expected FREQ, BYDAY, UNTIL…"_s.arg(name));
        if (value.isEmpty())
            return invalidRule(u"%1 has no value"_s.arg(name));
        if (seen.contains(name))
            return invalidRule(u"%1 is given twice"_s.arg(name));
        if (name == u"FREQ" && !frequencies.contains(value))
            return invalidRule(u"FREQ=%1: expected DAILY, WEEKLY, MONTHLY or YEARLY"_s.arg(value));
        seen.insert(name);
    }
    if (!seen.contains(u"FREQ"_s))
        return invalidRule(u"FREQ is missing"_s);
    if (seen.contains(u"COUNT"_s) && seen.contains(u"UNTIL"_s))
        return invalidRule(u"COUNT and UNTIL exclude each other"_s);
    return ok();
}

static Result<icalrecurrencetype> parse(const QString &rule)
{
    if (const auto checked = checkParts(rule); !checked)
        return checked.error();
    icalerror_clear_errno();
    const icalrecurrencetype parsed =
        icalrecurrencetype_from_string(rule.trimmed().toUpper().toLatin1().constData());
    const bool isEmpty = parsed.freq == ICAL_NO_RECURRENCE;
    if (isEmpty || icalerrno != ICAL_NO_ERROR || parsed.interval < 1)
        return invalidRule(u"\"%1\" is not a repetition rule of RFC 5545"_s.arg(rule));
    return parsed;
}

Result<void> checkRecurrence(const QString &rule)
{
    if (const auto parsed = parse(rule); !parsed)
        return parsed.error();
    return ok();
}

static icaltimetype toIcal(LocalSeconds local)
{
    const auto day = floor<days>(local);
    const year_month_day date{day};
    const hh_mm_ss time{local - day};
    icaltimetype result = icaltime_null_time();
    result.year = static_cast<int>(date.year());
    result.month = static_cast<int>(static_cast<unsigned>(date.month()));
    result.day = static_cast<int>(static_cast<unsigned>(date.day()));
    result.hour = static_cast<int>(time.hours().count());
    result.minute = static_cast<int>(time.minutes().count());
    result.second = static_cast<int>(time.seconds().count());
    return result;
}

static LocalSeconds fromIcal(const icaltimetype &time)
{
    const year_month_day date{year{time.year}, month{static_cast<unsigned>(time.month)},
                              day{static_cast<unsigned>(time.day)}};
    return LocalDay{date} + hours{time.hour} + minutes{time.minute} + seconds{time.second};
}

// The expansion runs on the local clock: UNTIL with "Z" is in UTC, a mere date means all that day.
static void localizeUntil(icalrecurrencetype &rule, const Zone &zone)
{
    if (icaltime_is_null_time(rule.until))
        return;
    if (rule.until.is_date) {
        const LocalSeconds midnight = fromIcal(rule.until);
        rule.until = toIcal(midnight + days{1} - seconds{1});
        return;
    }
    if (!icaltime_is_utc(rule.until))
        return;
    const Instant until{fromIcal(rule.until).time_since_epoch()};
    rule.until = toIcal(zone.toLocal(until));
}

static std::vector<Interval> expand(icalrecurrencetype rule, const Interval &first,
                                    const Zone &zone, const Interval &window)
{
    const LocalSeconds start = zone.toLocal(first.start);
    const seconds length = zone.toLocal(first.end) - start;
    const LocalSeconds lastStart = zone.toLocal(window.end);
    localizeUntil(rule, zone);
    const RecurrenceIterator iterator(icalrecur_iterator_new(rule, toIcal(start)));
    std::vector<Interval> found;
    if (!iterator)
        return found;
    // No rule here repeats within a day, so there are at most this many starts before the window's
    // end. A rule without any match ends in libical, which gives up at a fixed far year.
    auto left = (lastStart - start) / days{1} + 2;
    for (; left > 0; --left) {
        const icaltimetype next = icalrecur_iterator_next(iterator.get());
        if (icaltime_is_null_time(next))
            break;
        const LocalSeconds local = fromIcal(next);
        if (local > lastStart)
            break;
        const Interval occurrence{zone.toInstant(local), zone.toInstant(local + length)};
        if (occurrence.overlaps(window))
            found.push_back(occurrence);
    }
    return found;
}

Result<std::vector<Interval>> occurrences(const Availability &availability, const Zone &fallback,
                                          const Interval &window)
{
    if (availability.recurrence.isEmpty()) {
        if (availability.interval.overlaps(window))
            return std::vector{availability.interval};
        return std::vector<Interval>{};
    }
    const auto rule = parse(availability.recurrence);
    if (!rule)
        return rule.error();
    Zone zone = fallback;
    if (!availability.timezone.isEmpty()) {
        const auto named = Zone::named(availability.timezone);
        if (!named) {
            return Error{ErrorCode::InvalidInput,
                         u"\"%1\" is not an IANA time zone"_s.arg(availability.timezone),
                         u"timezone"_s};
        }
        zone = *named;
    }
    return expand(*rule, availability.interval, zone, window);
}

} // namespace planning
