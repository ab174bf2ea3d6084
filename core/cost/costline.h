#pragma once

#include "core/base/interval.h"
#include "core/model/assignment.h"
#include "core/rulesets/payparameters.h"

#include <QString>

#include <array>
#include <span>
#include <vector>

namespace planning
{

enum class CostCategory {
    Base, // hours; with the formula Seed times the bonus of the whole shift
    Overtime, // with Seed the time from the call to the start
    Night,
    Weekend,
    Holiday,
    MinCall, // what is missing to the minimum call
    Split,
    ReducedRest,
    Rounding, // of a week up to the half hour
    Turnaround, // work before the turnaround would have been long enough
    GoldenTime, // work long after the start of a work period
    MealPenalty, // work past the hours that one may go without a meal
    Meal,
    Equipment,
    Transport,
};

template <>
struct EnumNames<CostCategory> {
    static constexpr std::array<std::string_view, 15> names{
        "base",        "overtime",     "night",        "weekend",   "holiday",
        "min_call",    "split",        "reduced_rest", "rounding",  "turnaround",
        "golden_time", "meal_penalty", "meal",         "equipment", "transport"};
};

inline constexpr std::size_t kCostCategoryCount = EnumNames<CostCategory>::names.size();

// One amount and all that made it: counted × rate × multiplier. A flat amount (meal, equipment,
// transport) counts no time. Negative: a premium that another one already paid.
struct CostLine {
    CostCategory category = CostCategory::Base;
    Id<Shift> shift;
    std::optional<Id<Assignment>> assignment; // empty: a cost of the shift itself
    std::optional<Id<Person>> person;
    LocalDay day{}; // service day on which the person's duty, or the shift, begins
    std::vector<Interval> intervals; // in which the minutes are counted
    minutes counted{0};
    Money rate; // of one hour
    Factor multiplier; // 0.25 for a premium of 25 %
    Money amount; // rounded half up
    QLatin1String parameter; // group of the rule set it comes from: "pay_night"; may be empty
    QString ruleSet; // code; empty: of a shift itself
    QString legalRef; // empty: none, or the contract's own

    bool operator==(const CostLine &) const = default;
};

inline Money total(std::span<const CostLine> lines)
{
    Money sum;
    for (const CostLine &line : lines)
        sum.cents += line.amount.cents;
    return sum;
}

} // namespace planning
