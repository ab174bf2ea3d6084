#pragma once

#include "core/base/result.h"
#include "core/model/plan.h"

#include <vector>

namespace planning
{

// R45 time_range_invalid and R48 reference_mismatch.
enum class ShiftFault {
    EndNotAfterStart,
    CallAfterStart,
    BreakOutside,
    BreakNotPositive,
    BreaksOverlap,
    TooLong,
    UnknownSite,
    UnknownRole,
    UnknownTeam,
    UnknownMission,
    UnknownEvent,
    SiteMismatch, // the shift is at another site than its mission
};

// A shift may last a year at most.
inline constexpr std::chrono::days kLongestShift{366};

// What is wrong with a shift; empty when it may be stored. Time faults come first.
std::vector<ShiftFault> faultsOf(const Plan &plan, const Shift &shift);

// The same as errors to show and to refuse a change with. The Workspace asks before it stores.
std::vector<Error> validate(const Plan &plan, const Shift &shift);

bool isTimeFault(ShiftFault fault);

} // namespace planning
