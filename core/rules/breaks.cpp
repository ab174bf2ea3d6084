#include "core/rules/breaks.h"

#include "core/base/intervals.h"

#include <algorithm>

namespace planning
{

using namespace Qt::StringLiterals;

// The blocks of one service day are one duty.
static std::size_t dutyLength(std::span<const Block> blocks)
{
    std::size_t count = 1;
    while (count < blocks.size() && blocks[count].serviceDay == blocks.front().serviceDay)
        ++count;
    return count;
}

static bool isLong(std::span<const Block> duty, const BreakParameters &parameters)
{
    seconds work{0};
    for (const Block &block : duty) {
        for (const Duty *each : block.duties)
            work += length(workOf(*each));
    }
    return parameters.comparison == Comparison::Reached ? work >= *parameters.threshold
                                                        : work > *parameters.threshold;
}

// Breaks and gaps that are long enough to count. Shorter ones are dropped before any are joined.
static std::vector<Interval> pausesOf(std::span<const Block> duty, minutes minBreak)
{
    std::vector<Interval> pauses;
    const auto add = [&pauses, minBreak](const Interval &pause) {
        if (pause.duration() >= minBreak)
            pauses.push_back(pause);
    };
    for (std::size_t i = 0; i < duty.size(); ++i) {
        if (i > 0)
            add({duty[i - 1].span.end, duty[i].span.start});
        for (const Duty *each : duty[i].duties) {
            for (const Break &pause : breaksOf(*each))
                add(pause.interval);
        }
    }
    return united(std::move(pauses));
}

static std::optional<Conflict> breakConflict(std::span<const Block> duty)
{
    const Duty &first = duty.front().first();
    const BreakParameters &parameters = first.rules->parameters.breaks;
    const Interval presence = duty.front().span.united(duty.back().span);
    if (!parameters.threshold || presence.duration() < *parameters.threshold
        || !isLong(duty, parameters))
        return std::nullopt;
    const std::vector<Interval> pauses = pausesOf(duty, parameters.minBreak);
    const std::vector<Interval> stretches = uncovered(presence, pauses);
    const Interval longest = *std::ranges::max_element(stretches, {}, &Interval::duration);
    const bool tooLong = parameters.maxStretch && longest.duration() > *parameters.maxStretch;
    if (!pauses.empty() && !tooLong)
        return std::nullopt;
    auto conflict = conflictOf(
        Rule::BreakMissing, *first.rules,
        {.person = first.assignment->person, .discriminator = toIsoDate(duty.front().serviceDay)},
        {{"date"_L1, duty.front().serviceDay},
         {"min"_L1, static_cast<int>(parameters.minBreak.count())},
         {"stretch"_L1, longest.durationInMinutes()}});
    if (conflict)
        conflict->shift = first.shift->id;
    return conflict;
}

std::vector<Conflict> breakConflicts(const PersonDuties &person)
{
    std::vector<Conflict> conflicts;
    const std::span blocks(person.blocks);
    for (std::size_t i = 0; i < blocks.size();) {
        const std::size_t count = dutyLength(blocks.subspan(i));
        if (auto conflict = breakConflict(blocks.subspan(i, count)))
            conflicts.push_back(*std::move(conflict));
        i += count;
    }
    return conflicts;
}

} // namespace planning
