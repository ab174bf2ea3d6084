#pragma once

#include "ui/print/daysheet.h"
#include "ui/print/paper.h"
#include "ui/print/paperfonts.h"

namespace planning::ui
{

// A day to be printed, and how.
struct DayPrintRequest {
    DayPlanScope scope;
    DayView view = DayView::BySite;
    Paper paper;
    Instant printedAt{};
};

// Pages with the fonts that they were laid out for.
struct DayPrint {
    Pages pages;
    PaperFonts fonts;
};

// The one way from a plan to pages: the same for the desktop and for the command line.
DayPrint printDay(const Plan &plan, const DayPrintRequest &request);

} // namespace planning::ui
