#pragma once

#include "core/rulesets/declaredtimes.h"

namespace planning
{

// Work of one duty on one local day of its site, unpaid breaks removed.
struct WorkPart {
    LocalDay day;
    seconds work{0};
    const Duty *duty;
};

// The work of a day or of a week.
struct WorkSum {
    LocalDay day; // or the first one of the week
    seconds work{0}; // firm, planned here
    seconds external{0}; // for other employers
    const Duty *duty = nullptr; // the last one that adds to it; null: only external work

    seconds total() const { return work + external; }
};

// All blocks of one service day: "the duty" of the rules about spans, calls and meals.
struct ServiceDuty {
    LocalDay day;
    std::span<const Block> blocks;
    seconds work{0};

    const Duty &first() const { return blocks.front().first(); }
    Interval presence() const { return {blocks.front().span.start, blocks.back().span.end}; }
};

// Time that is no rest: a block of own work, or work for another employer.
struct Presence {
    Interval span;
    LocalDay serviceDay;
    const Block *block; // null: another employer's
};

// What several rules ask about the work of one person, worked out once. Points into the duties.
struct WorkLedger {
    std::vector<WorkPart> parts; // by day
    std::vector<WorkSum> days; // with work, by day; split at local midnight
    std::vector<WorkSum> weeks; // with work, by first day
    std::vector<ServiceDuty> duties; // by day
    std::vector<Presence> presences; // by start; two may overlap
};

WorkLedger workLedger(const PlanContext &context, const PersonDuties &person,
                      const DeclaredTimes &declared);

// Blocks by service day, in order.
std::vector<ServiceDuty> serviceDuties(const std::vector<Block> &blocks);

// Adds up parts of equal days; the parts must be in the order of their days.
std::vector<WorkSum> sumsOf(std::span<const WorkPart> parts);

// Breaks and gaps between the blocks of a duty, joined.
std::vector<Interval> pausesOf(const ServiceDuty &duty);

} // namespace planning
