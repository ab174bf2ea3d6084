#include "ui/print/printwords.h"

#include "ui/tr.h"

#include <QDateTime>
#include <QLocale>

namespace planning::ui
{

namespace
{

constexpr QChar kNoBreakSpace(0x00A0);

QString twoDigits(std::int64_t number)
{
    return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
}

QString clockText(minutes clock)
{
    return twoDigits(clock.count() / 60) + u':' + twoDigits(clock.count() % 60);
}

// "UTC+2", "UTC−3:30"
QString offsetText(seconds offset)
{
    const minutes length = std::chrono::floor<minutes>(std::chrono::abs(offset));
    const QString sign = offset < seconds{0} ? QStringLiteral("−") : QStringLiteral("+");
    const QString hours = QString::number(length.count() / 60);
    if (length.count() % 60 == 0)
        return QStringLiteral("UTC%1%2").arg(sign, hours);
    return QStringLiteral("UTC%1%2:%3").arg(sign, hours, twoDigits(length.count() % 60));
}

QString dayMark(int daysLater)
{
    if (daysLater == 0)
        return {};
    return daysLater > 0 ? QStringLiteral("+%1").arg(daysLater)
                         : QStringLiteral("−%1").arg(-daysLater);
}

QLocale localeOf(Language language)
{
    return language == Language::French ? QLocale(QLocale::French, QLocale::France)
                                        : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

QDate qtDate(LocalDay day)
{
    constexpr qint64 kEpoch = 2440588; // Julian day of 1970-01-01
    return QDate::fromJulianDay(kEpoch + day.time_since_epoch().count());
}

} // namespace

Paragraph timeText(const PrintedTime &time, const TextStyle &style)
{
    QString clock = clockText(time.clock);
    if (time.utcOffset)
        clock += kNoBreakSpace + QStringLiteral("(%1)").arg(offsetText(*time.utcOffset));
    Paragraph text{{clock, style.role, style.decoration}};
    if (const QString mark = dayMark(time.daysLater); !mark.isEmpty())
        text.push_back({kNoBreakSpace + mark, PrintRole::Raised});
    return text;
}

Paragraph spanText(const PrintedSpan &span, const TextStyle &start, const TextStyle &end)
{
    Paragraph text = timeText(span.start, start);
    text.push_back({kNoBreakSpace + QStringLiteral("–") + kNoBreakSpace, end.role, end.decoration});
    for (const Run &run : timeText(span.end, end))
        text.push_back(run);
    return text;
}

QString durationText(minutes duration)
{
    const QString hours = QString::number(duration.count() / 60);
    return hours + kNoBreakSpace + u'h' + kNoBreakSpace + twoDigits(duration.count() % 60);
}

QString longDate(LocalDay day, Language language)
{
    QString text = localeOf(language).toString(qtDate(day), QStringLiteral("dddd d MMMM yyyy"));
    text.front() = text.front().toUpper();
    return text;
}

QString momentText(Instant instant, const Zone &zone, Language language)
{
    const LocalSeconds local = zone.toLocal(instant);
    const LocalDay day = std::chrono::floor<std::chrono::days>(local);
    const QString date = localeOf(language).toString(qtDate(day), QStringLiteral("dd/MM/yyyy"));
    return date + kNoBreakSpace + clockText(std::chrono::floor<minutes>(local - day));
}

} // namespace planning::ui
