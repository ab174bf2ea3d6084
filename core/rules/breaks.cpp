#include "core/rules/breaks.h"

#include "core/base/intervals.h"

#include <algorithm>

namespace planning
{

using namespace Qt::StringLiterals;

static bool isLong(const ServiceDuty &duty, const BreakParameters &parameters)
{
    return parameters.comparison == Comparison::Reached ? duty.work >= *parameters.threshold
                                                        : duty.work > *parameters.threshold;
}

// Breaks and gaps that are long enough to count. Shorter ones are dropped before any are joined.
static std::vector<Interval> longPauses(std::span<const Block> duty, minutes minBreak)
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

static std::optional<Conflict> breakConflict(const ServiceDuty &duty)
{
    const Duty &first = duty.first();
    const BreakParameters &parameters = first.rules->parameters.breaks;
    const Interval presence = duty.presence();
    if (!parameters.threshold || presence.duration() < *parameters.threshold
        || !isLong(duty, parameters))
        return std::nullopt;
    const std::vector<Interval> pauses = longPauses(duty.blocks, parameters.minBreak);
    const std::vector<Interval> stretches = uncovered(presence, pauses);
    const Interval longest = *std::ranges::max_element(stretches, {}, &Interval::duration);
    const bool tooLong = parameters.maxStretch && longest.duration() > *parameters.maxStretch;
    if (!pauses.empty() && !tooLong)
        return std::nullopt;
    auto conflict =
        conflictOf(Rule::BreakMissing, *first.rules,
                   {.person = first.assignment->person, .discriminator = toIsoDate(duty.day)},
                   {{"date"_L1, duty.day},
                    {"min"_L1, static_cast<int>(parameters.minBreak.count())},
                    {"stretch"_L1, longest.durationInMinutes()}});
    if (conflict)
        conflict->shift = first.shift->id;
    return conflict;
}

std::vector<Conflict> breakConflicts(const WorkLedger &ledger)
{
    std::vector<Conflict> conflicts;
    for (const ServiceDuty &duty : ledger.duties) {
        if (auto conflict = breakConflict(duty))
            conflicts.push_back(*std::move(conflict));
    }
    return conflicts;
}

} // namespace planning
