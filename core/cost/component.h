#pragma once

#include "core/model/person.h"
#include "core/rulesets/payparameters.h"

namespace planning
{

// One component of a cost, rounded half up to cents as a whole: it adds exact amounts and hands
// each part out in cents, so that the parts always add up to the rounded sum (rules.md §6.2).
class Component final
{
public:
    Money add(Money rate, minutes counted, Factor multiplier)
    {
        m_exact += rate.cents * counted.count() * multiplier.millionths;
        const Money before = m_rounded;
        m_rounded.cents = (m_exact + kUnit / 2) / kUnit;
        return {m_rounded.cents - before.cents};
    }

private:
    static constexpr std::int64_t kUnit =
        std::int64_t{60} * 1'000'000; // minutes of an hour × millionths

    std::int64_t m_exact = 0;
    Money m_rounded;
};

} // namespace planning
