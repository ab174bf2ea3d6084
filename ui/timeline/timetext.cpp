#include "ui/timeline/timetext.h"

#include "ui/tr.h"

#include <QDateTime>

namespace planning::ui
{

static QDateTime wallClock(Instant instant, const Zone &zone)
{
    const auto local = zone.toLocal(instant).time_since_epoch();
    return QDateTime::fromSecsSinceEpoch(local.count(), Qt::UTC);
}

QString clockText(Instant instant, const Zone &zone, const QLocale &locale)
{
    return locale.toString(wallClock(instant, zone).time(), QLocale::ShortFormat);
}

QString dayText(Instant instant, const Zone &zone, const QLocale &locale)
{
    return locale.toString(wallClock(instant, zone).date(), QStringLiteral("ddd d MMM"));
}

QString dateText(LocalDay day, const QLocale &locale)
{
    const std::chrono::year_month_day date{day};
    return locale.toString(
        QDate(int(date.year()), int(unsigned(date.month())), int(unsigned(date.day()))),
        QLocale::ShortFormat);
}

QString cityText(const Zone &zone)
{
    QString city = zone.name().section(QLatin1Char('/'), -1);
    return city.replace(QLatin1Char('_'), QLatin1Char(' '));
}

QString siteTimeText(const BoardBar &bar, const QLocale &locale)
{
    if (!bar.siteZone)
        return {};
    return QStringLiteral("%1 %2").arg(clockText(bar.work.start, *bar.siteZone, locale),
                                       cityText(*bar.siteZone));
}

QString durationText(seconds duration)
{
    const auto total = std::chrono::floor<minutes>(duration).count();
    if (total < 60)
        return Tr::tr("%1 min").arg(total);
    if (total % 60 == 0)
        return Tr::tr("%1 h").arg(total / 60);
    return Tr::tr("%1 h %2").arg(total / 60).arg(total % 60, 2, 10, QLatin1Char('0'));
}

QString rangeText(const Interval &interval, const Zone &zone, const QLocale &locale)
{
    return Tr::tr("%1 – %2 · %3")
        .arg(clockText(interval.start, zone, locale), clockText(interval.end, zone, locale),
             durationText(interval.duration()));
}

static QString statusText(const BoardBar &bar)
{
    switch (bar.status) {
    case ShiftStatus::Draft:
        return Tr::tr("Draft");
    case ShiftStatus::Published:
        return Tr::tr("Published");
    case ShiftStatus::Cancelled:
        break;
    }
    return Tr::tr("Cancelled");
}

static QString answerText(AssignmentStatus answer)
{
    switch (answer) {
    case AssignmentStatus::Proposed:
        return Tr::tr("Proposed");
    case AssignmentStatus::Invited:
        return Tr::tr("Invited");
    case AssignmentStatus::Confirmed:
        return Tr::tr("Confirmed");
    case AssignmentStatus::Declined:
        return Tr::tr("Declined");
    case AssignmentStatus::Cancelled:
        break;
    }
    return Tr::tr("Cancelled");
}

static QStringList conflictTexts(const ConflictCounts &conflicts)
{
    QStringList texts;
    if (conflicts.hard > 0)
        texts.append(Tr::tr("%n hard conflict(s)", nullptr, conflicts.hard));
    if (conflicts.soft > 0)
        texts.append(Tr::tr("%n soft conflict(s)", nullptr, conflicts.soft));
    return texts;
}

// What is known about a bar, most important first, without its title.
static QStringList facts(const BoardBar &bar, const Zone &zone, const QLocale &locale)
{
    QStringList lines{Tr::tr("%1, %2").arg(dayText(bar.work.start, zone, locale),
                                           rangeText(bar.work, zone, locale))};
    if (bar.siteZone)
        lines.front() = Tr::tr("%1 (%2)").arg(lines.front(), siteTimeText(bar, locale));
    if (bar.callTime)
        lines.append(Tr::tr("Call time %1").arg(clockText(*bar.callTime, zone, locale)));
    if (!bar.detail.isEmpty())
        lines.append(bar.detail);
    QStringList states{statusText(bar)};
    if (bar.key.assignment)
        states.append(answerText(bar.answer));
    if (bar.pinned)
        states.append(Tr::tr("Pinned"));
    if (bar.missing > 0)
        states.append(Tr::tr("%n post(s) to fill", nullptr, bar.missing));
    lines.append(states.join(QStringLiteral(" · ")));
    const QStringList conflicts = conflictTexts(bar.conflicts);
    if (!conflicts.isEmpty())
        lines.append(conflicts.join(QStringLiteral(" · ")));
    return lines;
}

QString barToolTip(const BoardBar &bar, const Zone &zone, const QLocale &locale)
{
    QString text = QStringLiteral("<b>%1</b>").arg(bar.title.toHtmlEscaped());
    for (const QString &line : facts(bar, zone, locale))
        text += QStringLiteral("<br>") + line.toHtmlEscaped();
    return text;
}

QString coverageText(const PostCount &posts, BoardGrouping grouping)
{
    if (grouping == BoardGrouping::Equipment)
        return Tr::tr("In use: %1").arg(posts.need);
    return Tr::tr("%1 of %2 posts filled").arg(posts.have).arg(posts.need);
}

QString barSentence(const BoardBar &bar, const Zone &zone, const QLocale &locale)
{
    return (QStringList{bar.title} + facts(bar, zone, locale)).join(QStringLiteral(", "));
}

} // namespace planning::ui
