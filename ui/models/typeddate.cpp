#include "ui/models/typeddate.h"

#include "ui/models/fuzzymatch.h"

#include <QDate>
#include <QRegularExpression>

#include <cmath>

namespace planning::ui
{

using namespace Qt::StringLiterals;
using namespace std::chrono;

static const QDate kEpoch(1970, 1, 1);
static constexpr int kShortestWord = 3; // letters that tell months and weekdays apart

static std::optional<LocalDay> toDay(int year, int month, int day)
{
    const QDate date(year, month, day);
    return date.isValid() ? std::optional(LocalDay{days{kEpoch.daysTo(date)}}) : std::nullopt;
}

// In the year that brings it nearest to today.
static std::optional<LocalDay> nearestDay(int month, int day, LocalDay today)
{
    const int year = int(year_month_day{today}.year());
    std::optional<LocalDay> nearest;
    for (const int each : {year - 1, year, year + 1}) {
        const auto candidate = toDay(each, month, day);
        if (candidate && (!nearest || abs(*candidate - today) < abs(*nearest - today)))
            nearest = candidate;
    }
    return nearest;
}

static std::optional<LocalDay> dayOf(int month, int day, const QString &year, LocalDay today)
{
    if (year.isEmpty())
        return nearestDay(month, day, today);
    const int number = year.toInt();
    return toDay(number < 100 ? 2000 + number : number, month, day);
}

// "31/12" and "31.12.26"; the month comes first where the locale writes it first.
static std::optional<LocalDay> fromNumbers(const QString &typed, LocalDay today,
                                           const QLocale &locale)
{
    static const QRegularExpression pattern(
        uR"(^(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{2,4}))?$)"_s);
    const auto match = pattern.match(typed);
    if (!match.hasMatch())
        return std::nullopt;
    const QString format = locale.dateFormat(QLocale::ShortFormat);
    const bool monthFirst = format.indexOf(u'M') < format.indexOf(u'd');
    const int first = match.captured(1).toInt();
    const int second = match.captured(2).toInt();
    return monthFirst ? dayOf(first, second, match.captured(3), today)
                      : dayOf(second, first, match.captured(3), today);
}

// The number from 1 of the only name that begins like this.
static std::optional<int> numberOf(const QString &word, int count, auto nameOf)
{
    std::optional<int> found;
    for (int number = 1; number <= count && word.size() >= kShortestWord; ++number) {
        if (!searchable(nameOf(number)).startsWith(word))
            continue;
        if (found)
            return std::nullopt;
        found = number;
    }
    return found;
}

// "17 juil", "17 July 2026".
static std::optional<LocalDay> fromMonthName(const QString &typed, LocalDay today,
                                             const QLocale &locale)
{
    static const QRegularExpression pattern(uR"(^(\d{1,2})\.? ([a-z]+)\.?(?: (\d{4}))?$)"_s);
    const auto match = pattern.match(typed);
    if (!match.hasMatch())
        return std::nullopt;
    const auto month = numberOf(match.captured(2), 12, [&locale](int number) {
        return locale.standaloneMonthName(number, QLocale::LongFormat);
    });
    if (!month)
        return std::nullopt;
    return dayOf(*month, match.captured(1).toInt(), match.captured(3), today);
}

static std::optional<LocalDay> fromWeekday(const QString &typed, LocalDay today,
                                           const QLocale &locale)
{
    const auto day = numberOf(typed, 7, [&locale](int number) {
        return locale.standaloneDayName(number, QLocale::LongFormat);
    });
    if (!day)
        return std::nullopt;
    const days ahead = weekday{static_cast<unsigned>(*day)} - weekday{today};
    return today + (ahead == days{0} ? days{7} : ahead);
}

static std::optional<LocalDay> fromDistance(const QString &typed, LocalDay today)
{
    static const QRegularExpression pattern(uR"(^[+-]\d{1,3}$)"_s);
    if (!pattern.match(typed).hasMatch())
        return std::nullopt;
    return today + days{typed.toInt()};
}

std::optional<LocalDay> typedDate(const QString &typed, LocalDay today, const QLocale &locale)
{
    const QString text = searchable(typed.simplified());
    if (const auto iso = dayFromIsoDate(text))
        return *iso;
    if (const auto day = fromNumbers(text, today, locale))
        return day;
    if (const auto day = fromMonthName(text, today, locale))
        return day;
    if (const auto day = fromWeekday(text, today, locale))
        return day;
    return fromDistance(text, today);
}

} // namespace planning::ui
