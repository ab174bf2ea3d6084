#include "core/cost/agreedpay.h"

#include "core/base/intervals.h"
#include "core/rulesets/premiumtimes.h"

#include <algorithm>
#include <cmath>

namespace planning
{

using namespace Qt::StringLiterals;

namespace
{

// What a rule set pays more for.
struct Kind {
    CostCategory category;
    QLatin1String parameter; // the group that has the multiplier
    Rule rule;
};

class AgreedPay
{
public:
    AgreedPay(Premiums &premiums, std::span<const PaidTime> times)
        : m_premiums(premiums),
          m_times(times)
    {
    }

    // Pays the work in `period` as `rules` say.
    void add(const Kind &kind, const ResolvedRules &rules, double multiplier,
             const Interval &period)
    {
        const RuleSetting &setting = rules.setting(kind.rule);
        const Factor bonus{std::llround(multiplier * double(kOnce.millionths))};
        if (!setting.type || bonus <= kOnce)
            return;
        for (std::size_t i = 0; i < m_times.size(); ++i) {
            if (!m_times[i].isLegal() || !m_times[i].presence.overlaps(period))
                continue;
            std::vector<Interval> parts = covered(period, m_times[i].work);
            if (!parts.empty())
                m_premiums[i].push_back(
                    {kind.category, kind.parameter, setting.legalRef, bonus, std::move(parts)});
        }
    }

private:
    Premiums &m_premiums;
    std::span<const PaidTime> m_times;
};

} // namespace

static bool mayBeLateForMeals(std::span<const PaidTime> times)
{
    return std::ranges::any_of(times, [](const PaidTime &time) {
        return time.duty->rules->parameters.mealPenalty.maxStretch.has_value();
    });
}

void addAgreedPay(Premiums &premiums, const PersonDuties &person, std::span<const PaidTime> times)
{
    static constexpr Kind kMeal{CostCategory::MealPenalty, "meal_penalty"_L1, Rule::MealPenalty};
    static constexpr Kind kTurnaround{CostCategory::Turnaround, "turnaround_short"_L1,
                                      Rule::TurnaroundShort};
    static constexpr Kind kGolden{CostCategory::GoldenTime, "golden_time"_L1, Rule::GoldenTime};
    AgreedPay pay(premiums, times);
    if (mayBeLateForMeals(times)) {
        for (const ServiceDuty &duty : serviceDuties(person.blocks)) {
            const ResolvedRules &rules = *duty.first().rules;
            for (const Interval &late : lateForMeal(duty))
                pay.add(kMeal, rules, rules.parameters.mealPenalty.multiplier, late);
        }
    }
    for (const ShortTurnaround &turnaround : shortTurnarounds(person.blocks)) {
        const ResolvedRules &rules = *turnaround.after->first().rules;
        pay.add(kTurnaround, rules, rules.parameters.turnaround.multiplier, turnaround.missing);
    }
    for (const GoldenTime &golden : goldenTimes(person.blocks)) {
        const ResolvedRules &rules = *golden.first().rules;
        pay.add(kGolden, rules, rules.parameters.goldenTime.multiplier, golden.time);
    }
}

} // namespace planning
