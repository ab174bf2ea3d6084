#pragma once

#include "core/model/zone.h"
#include "ui/timeline/timelineboard.h"

#include <QLocale>

namespace planning::ui
{

// "20:00", on the wall clock of the zone.
QString clockText(Instant instant, const Zone &zone, const QLocale &locale);
// "Fri 21 Aug", in the words of the locale.
QString dayText(Instant instant, const Zone &zone, const QLocale &locale);
// "21/08/2026", as short as the locale writes it
QString dateText(LocalDay day, const QLocale &locale);
// "London", of a zone named Europe/London
QString cityText(const Zone &zone);
// "19:00 London": the start of a bar on the clocks of its site; empty where they show the same.
QString siteTimeText(const BoardBar &bar, const QLocale &locale);
// "6 h 30"
QString durationText(seconds duration);
// "20:00 – 02:30 · 6 h 30"
QString rangeText(const Interval &interval, const Zone &zone, const QLocale &locale);

// Everything about a bar in at most six lines.
QString barToolTip(const BoardBar &bar, const Zone &zone, const QLocale &locale);
// "3 of 4 posts filled"; of equipment "In use: 4".
QString coverageText(const PostCount &posts, BoardGrouping grouping);
// A bar as one sentence, for screen readers.
QString barSentence(const BoardBar &bar, const Zone &zone, const QLocale &locale);

} // namespace planning::ui
