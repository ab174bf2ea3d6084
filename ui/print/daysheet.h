#pragma once

#include "ui/print/dayplan.h"
#include "ui/print/sheet.h"

namespace planning::ui
{

enum class DayView { BySite, ByPerson };

struct DaySheetOptions {
    DayView view = DayView::BySite;
    Language language = Language::English; // of dates; the texts are in the installed language
    Instant printedAt{};
};

// The words and the table of a printed day.
Sheet daySheet(const DayPlan &day, const DaySheetOptions &options);

} // namespace planning::ui
