#pragma once

#include "core/cost/component.h"
#include "core/cost/costline.h"
#include "core/cost/paidtime.h"

namespace planning
{

// What is to be paid of one duty.
struct PayItem {
    CostCategory category;
    QLatin1String parameter;
    QString legalRef = {};
    Factor multiplier = kOnce;
    std::vector<Interval> intervals = {};
    minutes counted{0}; // may differ from the length of the intervals
};

// Writes the line of an item at the person's rate; none when it counts no time or is paid nothing.
void appendPay(std::vector<CostLine> &lines, const PaidTime &time, Component &component,
               PayItem item);

// A line of a flat amount; none for nothing.
void appendFlat(std::vector<CostLine> &lines, const PaidTime &time, CostCategory category,
                Money amount);

} // namespace planning
