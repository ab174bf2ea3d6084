#pragma once

#include "core/cost/plancosts.h"

namespace planning::ui
{

// What costs are drawn by.
enum class CostAxis { Time, BudgetLine };

// One bar in parts, and one part of all bars.
struct CostStack {
    CostCategory category;
    std::vector<Money> amounts; // by bar
};

struct CostSeries {
    std::vector<QString> labels; // of the bars
    std::vector<CostStack> stacks; // of the categories that cost anything

    Money highest() const; // bar
};

// Bars by day; by week when there are more than a month of days, by month when there are more than
// half a year of weeks. Or by budget line, the dearest first.
CostSeries costSeries(const std::vector<CostLine> &lines, const Plan &plan, CostAxis axis);

} // namespace planning::ui
