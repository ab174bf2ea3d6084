#include "core/base/instant.h"

#include <algorithm>

namespace planning
{

using namespace std::chrono;

static bool isDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c >= QLatin1Char('0') && c <= QLatin1Char('9');
    });
}

static std::optional<int> number(QStringView text, int lowest, int highest)
{
    if (!isDigits(text))
        return std::nullopt;
    const int value = text.toInt();
    if (value < lowest || value > highest)
        return std::nullopt;
    return value;
}

static void appendPadded(QString &text, unsigned value, int width)
{
    text += QString::number(value).rightJustified(width, QLatin1Char('0'));
}

QString toIsoDate(LocalDay day)
{
    const year_month_day date{day};
    QString text;
    appendPadded(text, static_cast<unsigned>(static_cast<int>(date.year())), 4);
    text += QLatin1Char('-');
    appendPadded(text, static_cast<unsigned>(date.month()), 2);
    text += QLatin1Char('-');
    appendPadded(text, static_cast<unsigned>(date.day()), 2);
    return text;
}

std::optional<LocalDay> dayFromIsoDate(QStringView text)
{
    if (text.size() != 10 || text[4] != QLatin1Char('-') || text[7] != QLatin1Char('-'))
        return std::nullopt;
    const auto years = number(text.sliced(0, 4), 1, 9999);
    const auto months = number(text.sliced(5, 2), 1, 12);
    const auto days = number(text.sliced(8, 2), 1, 31);
    if (!years || !months || !days)
        return std::nullopt;
    const year_month_day date{year{*years}, month{static_cast<unsigned>(*months)},
                              day{static_cast<unsigned>(*days)}};
    if (!date.ok())
        return std::nullopt;
    return LocalDay{date};
}

QString toRfc3339(Instant instant)
{
    const auto day = floor<days>(instant);
    const hh_mm_ss time{instant - day};
    QString text = toIsoDate(LocalDay{day.time_since_epoch()});
    text += QLatin1Char('T');
    appendPadded(text, static_cast<unsigned>(time.hours().count()), 2);
    text += QLatin1Char(':');
    appendPadded(text, static_cast<unsigned>(time.minutes().count()), 2);
    text += QLatin1Char(':');
    appendPadded(text, static_cast<unsigned>(time.seconds().count()), 2);
    text += QLatin1Char('Z');
    return text;
}

// "Z", "+01:00", "-0330"
static std::optional<minutes> offsetFromText(QStringView text)
{
    if (text == QLatin1String("Z") || text == QLatin1String("z"))
        return minutes{0};
    if (text.size() != 6 && text.size() != 5)
        return std::nullopt;
    if (text[0] != QLatin1Char('+') && text[0] != QLatin1Char('-'))
        return std::nullopt;
    if (text.size() == 6 && text[3] != QLatin1Char(':'))
        return std::nullopt;
    const auto hoursPart = number(text.sliced(1, 2), 0, 23);
    const auto minutesPart = number(text.last(2), 0, 59);
    if (!hoursPart || !minutesPart)
        return std::nullopt;
    const minutes offset = hours{*hoursPart} + minutes{*minutesPart};
    return text[0] == QLatin1Char('-') ? -offset : offset;
}

// "19:00" or "19:00:30" or "19:00:30.5"; fractions are dropped. `length` is what was read.
static std::optional<std::pair<seconds, qsizetype>> timeFromText(QStringView text)
{
    if (text.size() < 5 || text[2] != QLatin1Char(':'))
        return std::nullopt;
    const auto hour = number(text.sliced(0, 2), 0, 23);
    const auto minute = number(text.sliced(3, 2), 0, 59);
    if (!hour || !minute)
        return std::nullopt;
    seconds time = hours{*hour} + minutes{*minute};
    qsizetype length = 5;
    if (text.size() >= 8 && text[5] == QLatin1Char(':')) {
        const auto second = number(text.sliced(6, 2), 0, 59);
        if (!second)
            return std::nullopt;
        time += seconds{*second};
        length = 8;
        if (text.size() > length && text[length] == QLatin1Char('.'))
            do
                ++length;
            while (length < text.size() && text[length].isDigit());
    }
    return std::pair{time, length};
}

std::optional<Instant> instantFromRfc3339(QStringView text)
{
    if (text.size() < 17)
        return std::nullopt;
    const auto day = dayFromIsoDate(text.first(10));
    const QChar separator = text[10];
    if (!day || (separator.toUpper() != QLatin1Char('T') && separator != QLatin1Char(' ')))
        return std::nullopt;
    const QStringView rest = text.sliced(11);
    const auto time = timeFromText(rest);
    if (!time)
        return std::nullopt;
    const auto offset = offsetFromText(rest.sliced(time->second));
    if (!offset)
        return std::nullopt;
    // The offset may lead out of the years that can be written.
    const Instant instant{day->time_since_epoch() + time->first - *offset};
    const year_month_day date{floor<days>(instant)};
    if (date.year() < year{1} || date.year() > year{9999})
        return std::nullopt;
    return instant;
}

} // namespace planning
