#pragma once

#include "core/base/language.h"
#include "ui/print/dayplan.h"
#include "ui/print/sheet.h"

namespace planning::ui
{

// How times, dates and durations read on paper.

struct TextStyle {
    PrintRole role = PrintRole::Body;
    Decoration decoration = Decoration::None;
};

// "02:00" with a raised "+1"; an hour that comes twice names its offset: "02:30 (UTC+2)".
Paragraph timeText(const PrintedTime &time, const TextStyle &style);
// "20:00 – 02:00" with the marks of timeText(); never broken.
Paragraph spanText(const PrintedSpan &span, const TextStyle &start, const TextStyle &end);

QString durationText(minutes duration); // "9 h 05"
QString longDate(LocalDay day, Language language); // "Friday 12 June 2026"
QString momentText(Instant instant, const Zone &zone, Language language); // "12/06/2026 14:32"

} // namespace planning::ui
