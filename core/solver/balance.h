#pragma once

#include "core/rulesets/plancontext.h"

namespace planning
{

// What somebody works in the time that fairness looks at.
struct Balance {
    minutes work{0};
    int nights = 0; // duties with at least three hours between 22:00 and 06:00
    int weekendDays = 0; // duties that begin on a Saturday or Sunday
    int sundays = 0; // those of them on a Sunday

    Balance &operator+=(const Balance &other);
    bool operator==(const Balance &) const = default;
};

// What one duty adds.
Balance balanceOf(const Duty &duty);

// Grows with the square of what somebody works, so that taking from who has much and giving to who
// has little makes the sum smaller. A night and a weekend day weigh as much as four hours.
std::int64_t unevenness(const Balance &balance);

} // namespace planning
