#include "core/rules/meals.h"

#include "core/base/intervals.h"
#include "core/rulesets/premiumtimes.h"

#include <algorithm>

namespace planning
{

using namespace Qt::StringLiterals;
using std::chrono::days;

static bool isContinuous(const ServiceDuty &duty, const QStringList &tags)
{
    return std::ranges::any_of(duty.blocks, [&tags](const Block &block) {
        return std::ranges::any_of(
            block.duties, [&tags](const Duty *each) { return isTagged(*each->shift, tags); });
    });
}

static QString clockText(minutes time)
{
    return u"%1:%2"_s.arg(time.count() / 60, 2, 10, QLatin1Char('0'))
        .arg(time.count() % 60, 2, 10, QLatin1Char('0'));
}

static std::optional<Conflict> windowConflict(const ServiceDuty &duty, LocalDay day,
                                              const LocalWindow &window)
{
    const Duty &first = duty.first();
    const MealWindowParameters &parameters = first.rules->parameters.mealWindow;
    const Zone &zone = first.calendar->zone();
    const Interval meal{zone.toInstant(day + window.from), zone.toInstant(day + window.to)};
    if (!duty.presence().contains(meal))
        return std::nullopt;
    minutes best{0};
    for (const Interval &pause : covered(meal, pausesOf(duty)))
        best = std::max(best, pause.durationInMinutes());
    const bool continuous = isContinuous(duty, parameters.continuousTags);
    const minutes min = continuous ? parameters.minContinuous : parameters.min;
    if (best >= min)
        return std::nullopt;
    auto conflict = conflictOf(Rule::MealBreakWindow, *first.rules,
                               {.person = first.assignment->person,
                                .discriminator = toIsoDate(day) + u'T' + clockText(window.from)},
                               {{"date"_L1, day},
                                {"from"_L1, clockText(window.from)},
                                {"to"_L1, clockText(window.to)},
                                {"min"_L1, static_cast<int>(min.count())},
                                {"best"_L1, static_cast<int>(best.count())}});
    if (conflict)
        conflict->shift = first.shift->id;
    return conflict;
}

std::vector<Conflict> mealWindowConflicts(const WorkLedger &ledger)
{
    std::vector<Conflict> conflicts;
    for (const ServiceDuty &duty : ledger.duties) {
        const Duty &first = duty.first();
        const auto &windows = first.rules->parameters.mealWindow.windows;
        if (windows.isEmpty())
            continue;
        const Interval presence = duty.presence();
        const LocalDay last = first.calendar->civilDay(presence.end);
        for (LocalDay day = first.calendar->civilDay(presence.start); day <= last; day += days{1}) {
            for (const LocalWindow &window : windows) {
                if (auto conflict = windowConflict(duty, day, window))
                    conflicts.push_back(*std::move(conflict));
            }
        }
    }
    return conflicts;
}

std::vector<Conflict> mealPenaltyConflicts(const WorkLedger &ledger)
{
    std::vector<Conflict> conflicts;
    for (const ServiceDuty &duty : ledger.duties) {
        const Duty &first = duty.first();
        const std::vector<Interval> late = lateForMeal(duty);
        if (late.empty())
            continue;
        const MealPenaltyParameters &parameters = first.rules->parameters.mealPenalty;
        const auto shown = std::chrono::floor<minutes>(length(late)).count();
        auto conflict =
            conflictOf(Rule::MealPenalty, *first.rules,
                       {.person = first.assignment->person, .discriminator = toIsoDate(duty.day)},
                       {{"date"_L1, duty.day},
                        {"minutes"_L1, static_cast<int>(shown)},
                        {"stretch"_L1, *parameters.maxStretch},
                        {"mult"_L1, parameters.multiplier}});
        if (!conflict)
            continue;
        conflict->shift = first.shift->id;
        conflicts.push_back(*std::move(conflict));
    }
    return conflicts;
}

} // namespace planning
