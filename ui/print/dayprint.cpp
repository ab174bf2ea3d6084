#include "ui/print/dayprint.h"

#include "ui/print/pagelayout.h"

namespace planning::ui
{

DayPrint printDay(const Plan &plan, const DayPrintRequest &request)
{
    const PaperFonts fonts(textScale(request.paper.size));
    const Sheet sheet = daySheet(dayPlan(plan, request.scope),
                                 {request.view, request.scope.language, request.printedAt});
    return {layOut(sheet, formatOf(request.paper), fonts), fonts};
}

} // namespace planning::ui
