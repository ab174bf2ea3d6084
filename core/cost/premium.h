#pragma once

#include "core/cost/paidtime.h"
#include "core/cost/paylines.h"

namespace planning
{

// Minutes of one duty that are paid a bonus on top of their hour (formula Legal).
struct Premium {
    CostCategory category;
    QLatin1String parameter;
    QString legalRef;
    Factor bonus; // 1.25: a quarter on top
    std::vector<Interval> parts; // of the work
};

// The premiums of the paid times at the same positions.
using Premiums = std::vector<std::vector<Premium>>;

} // namespace planning
