#pragma once

#include "core/rulesets/workledger.h"

namespace planning
{

// When work is dearer because of how long it has lasted or how soon it began again: the rules warn
// of these times and costs pay them. Nothing where the rule set has no such limit.

// R13: what of a duty lies past the hours that one may go without a meal, until the meal. By the
// rules of the duty's first shift.
std::vector<Interval> lateForMeal(const ServiceDuty &duty);

// R37: two blocks of work with less between them than the contract gives, and the time until the
// turnaround would have been long enough. By the rules of the later block's first shift.
struct ShortTurnaround {
    const Block *before;
    const Block *after;
    Interval missing;
};
std::vector<ShortTurnaround> shortTurnarounds(std::span<const Block> blocks);

// R38: blocks without a gap that ends the work period, and the time from the hour on which is
// golden. By the rules of the period's first shift.
struct GoldenTime {
    std::span<const Block> period;
    Interval time;

    const Duty &first() const { return period.front().first(); }
};
std::vector<GoldenTime> goldenTimes(std::span<const Block> blocks);

} // namespace planning
