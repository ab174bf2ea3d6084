#include "core/rulesets/premiumtimes.h"

#include "core/base/intervals.h"

namespace planning
{

// Breaks and gaps that are a meal.
static std::vector<Interval> mealsOf(const ServiceDuty &duty,
                                     const MealPenaltyParameters &parameters)
{
    std::vector<Interval> meals;
    const auto add = [&meals](const Interval &pause, minutes min) {
        if (pause.duration() >= min)
            meals.push_back(pause);
    };
    for (std::size_t i = 0; i < duty.blocks.size(); ++i) {
        if (i > 0)
            add({duty.blocks[i - 1].span.end, duty.blocks[i].span.start}, parameters.minUnpaid);
        for (const Duty *each : duty.blocks[i].duties) {
            for (const Break &pause : breaksOf(*each))
                add(pause.interval, pause.paid ? parameters.minPaid : parameters.minUnpaid);
        }
    }
    return united(std::move(meals));
}

std::vector<Interval> lateForMeal(const ServiceDuty &duty)
{
    const MealPenaltyParameters &parameters = duty.first().rules->parameters.mealPenalty;
    std::vector<Interval> late;
    if (!parameters.maxStretch || duty.presence().duration() <= *parameters.maxStretch)
        return late;
    for (const Interval &stretch : uncovered(duty.presence(), mealsOf(duty, parameters))) {
        if (stretch.duration() > *parameters.maxStretch)
            late.push_back({stretch.start + *parameters.maxStretch, stretch.end});
    }
    return late;
}

std::vector<ShortTurnaround> shortTurnarounds(std::span<const Block> blocks)
{
    std::vector<ShortTurnaround> found;
    for (std::size_t i = 1; i < blocks.size(); ++i) {
        const Block &before = blocks[i - 1];
        const Block &after = blocks[i];
        const TurnaroundParameters &turnaround = after.first().rules->parameters.turnaround;
        const seconds gap = after.span.start - before.span.end;
        if (turnaround.min && gap < *turnaround.min && gap >= turnaround.dayGap)
            found.push_back(
                {&before, &after, {after.span.start, before.span.end + *turnaround.min}});
    }
    return found;
}

// Blocks until a gap that ends the work period.
static std::size_t periodLength(std::span<const Block> blocks, minutes reset)
{
    std::size_t count = 1;
    while (count < blocks.size() && blocks[count].span.start - blocks[count - 1].span.end < reset)
        ++count;
    return count;
}

std::vector<GoldenTime> goldenTimes(std::span<const Block> blocks)
{
    std::vector<GoldenTime> found;
    for (std::size_t i = 0; i < blocks.size();) {
        const GoldenTimeParameters &golden = blocks[i].first().rules->parameters.goldenTime;
        const auto period = blocks.subspan(i, periodLength(blocks.subspan(i), golden.reset));
        i += period.size();
        if (!golden.after)
            continue;
        const Interval time{period.front().span.start + *golden.after, period.back().span.end};
        if (time.start < time.end)
            found.push_back({period, time});
    }
    return found;
}

} // namespace planning
