#include "core/rules/turnaround.h"

#include "core/base/intervals.h"

namespace planning
{

using namespace Qt::StringLiterals;

std::vector<Conflict> turnaroundConflicts(const PersonDuties &person)
{
    std::vector<Conflict> conflicts;
    for (std::size_t i = 1; i < person.blocks.size(); ++i) {
        const Block &before = person.blocks[i - 1];
        const Block &after = person.blocks[i];
        const TurnaroundParameters &turnaround = after.first().rules->parameters.turnaround;
        const seconds gap = after.span.start - before.span.end;
        if (!turnaround.min || gap >= *turnaround.min || gap < turnaround.dayGap)
            continue;
        const auto shown = std::chrono::floor<minutes>(gap);
        const auto missing = static_cast<int>((*turnaround.min - shown).count());
        auto conflict =
            conflictOf(Rule::TurnaroundShort, *after.first().rules,
                       {.person = person.person,
                        .shift = before.last().shift->id,
                        .withShift = after.first().shift->id},
                       {{"gap"_L1, shown}, {"min"_L1, *turnaround.min}, {"missing"_L1, missing}});
        if (conflict)
            conflicts.push_back(*std::move(conflict));
    }
    return conflicts;
}

// Blocks until a gap that ends the work period.
static std::size_t periodLength(std::span<const Block> blocks, minutes reset)
{
    std::size_t count = 1;
    while (count < blocks.size() && blocks[count].span.start - blocks[count - 1].span.end < reset)
        ++count;
    return count;
}

static seconds workAfter(std::span<const Block> period, Instant golden)
{
    std::vector<Interval> work;
    for (const Block &block : period) {
        for (const Duty *duty : block.duties) {
            for (const Interval &each : workOf(*duty))
                work.push_back({std::max(each.start, golden), each.end});
        }
    }
    return length(united(std::move(work)));
}

std::vector<Conflict> goldenTimeConflicts(const PersonDuties &person)
{
    std::vector<Conflict> conflicts;
    const std::span blocks(person.blocks);
    for (std::size_t i = 0; i < blocks.size();) {
        const Duty &first = blocks[i].first();
        const GoldenTimeParameters &golden = first.rules->parameters.goldenTime;
        const auto period = blocks.subspan(i, periodLength(blocks.subspan(i), golden.reset));
        i += period.size();
        if (!golden.after || period.back().span.end - period.front().span.start <= *golden.after)
            continue;
        const seconds work = workAfter(period, period.front().span.start + *golden.after);
        const auto shown = std::chrono::floor<minutes>(work).count();
        if (shown <= 0)
            continue;
        auto conflict =
            conflictOf(Rule::GoldenTime, *first.rules,
                       {.person = person.person, .shift = period.back().last().shift->id},
                       {{"minutes"_L1, static_cast<int>(shown)},
                        {"since"_L1, period.front().span.start},
                        {"mult"_L1, golden.multiplier}});
        if (conflict)
            conflicts.push_back(*std::move(conflict));
    }
    return conflicts;
}

} // namespace planning
