#pragma once

#include "core/rulesets/plancontext.h"

namespace planning
{

// What is paid for: the plan, or the hours entered as worked.
enum class CostBasis { Planned, Worked };

template <>
struct EnumNames<CostBasis> {
    static constexpr std::array<std::string_view, 2> names{"planned", "worked"};
};

// Why the hours of somebody have no price.
enum class Unpriced { NoContract, NoRate, OtherCurrency };

template <>
struct EnumNames<Unpriced> {
    static constexpr std::array<std::string_view, 3> names{"no_contract", "no_rate",
                                                           "other_currency"};
};

// One firm duty, planned or worked, as it is paid.
struct PaidTime {
    const Duty *duty = nullptr;
    Interval presence; // from the call to the end
    Instant start; // of the planned work: what is before is the call
    std::vector<Interval> unpaid; // breaks, in order
    std::vector<Interval> work; // presence without unpaid breaks, in order
    LocalDay day{}; // service day on which the person's duty begins: touching shifts are one
    Money rate; // of an hour; 0 for volunteers and without a price
    std::optional<Unpriced> unpriced;

    const CostParameters &pay() const { return duty->rules->parameters.cost; }
    bool isLegal() const { return pay().pay.formula == PayFormula::Legal; }
};

// The paid times of one person's firm work, in its order.
std::vector<PaidTime> paidTimes(const PlanContext &context, const PersonDuties &person);

// The paid times of one day are one duty; calls visit(span of PaidTime) for each.
template <typename Visitor>
void forEachPaidDuty(std::span<PaidTime> times, Visitor &&visit)
{
    for (std::size_t i = 0; i < times.size();) {
        std::size_t count = 1;
        while (i + count < times.size() && times[i + count].day == times[i].day)
            ++count;
        visit(times.subspan(i, count));
        i += count;
    }
}

// From the first call to the last end.
Interval amplitude(std::span<const PaidTime> duty);

// A bonus of the contract where it has one (100 % is none), else that of the rule set.
struct PayBonus {
    Factor factor;
    QString legalRef; // empty when it is the contract's

    PayBonus(const PaidTime &time, Percent Contract::*own, Factor common, const QString &ref);
};

} // namespace planning
