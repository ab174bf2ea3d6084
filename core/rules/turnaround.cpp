#include "core/rules/turnaround.h"

#include "core/base/intervals.h"
#include "core/rulesets/premiumtimes.h"

namespace planning
{

using namespace Qt::StringLiterals;

std::vector<Conflict> turnaroundConflicts(const PersonDuties &person)
{
    std::vector<Conflict> conflicts;
    for (const auto &[before, after, missing] : shortTurnarounds(person.blocks)) {
        const Duty &first = after->first();
        const auto gap = std::chrono::floor<minutes>(after->span.start - before->span.end);
        const minutes min = *first.rules->parameters.turnaround.min;
        auto conflict = conflictOf(Rule::TurnaroundShort, *first.rules,
                                   {.person = person.person,
                                    .shift = before->last().shift->id,
                                    .withShift = first.shift->id},
                                   {{"gap"_L1, gap},
                                    {"min"_L1, min},
                                    {"missing"_L1, static_cast<int>((min - gap).count())}});
        if (conflict)
            conflicts.push_back(*std::move(conflict));
    }
    return conflicts;
}

static minutes workIn(const GoldenTime &golden)
{
    std::vector<Interval> work;
    for (const Block &block : golden.period) {
        for (const Duty *duty : block.duties) {
            const auto inside = covered(golden.time, workOf(*duty));
            work.insert(work.end(), inside.begin(), inside.end());
        }
    }
    return std::chrono::floor<minutes>(length(united(std::move(work))));
}

std::vector<Conflict> goldenTimeConflicts(const PersonDuties &person)
{
    std::vector<Conflict> conflicts;
    for (const GoldenTime &golden : goldenTimes(person.blocks)) {
        const minutes work = workIn(golden);
        if (work == minutes{0})
            continue;
        const Duty &first = golden.first();
        auto conflict =
            conflictOf(Rule::GoldenTime, *first.rules,
                       {.person = person.person, .shift = golden.period.back().last().shift->id},
                       {{"minutes"_L1, static_cast<int>(work.count())},
                        {"since"_L1, golden.period.front().span.start},
                        {"mult"_L1, first.rules->parameters.goldenTime.multiplier}});
        if (conflict)
            conflicts.push_back(*std::move(conflict));
    }
    return conflicts;
}

} // namespace planning
