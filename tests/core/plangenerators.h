#pragma once

#include "tests/support/plansketch.h"

#include <rapidcheck.h>

// What RapidCheck draws for the properties of the rules.
namespace planning::test
{

inline constexpr int kWholeSize = 100; // numbers are drawn from their whole range at any size
inline constexpr int kTwoWeeks = 14 * 24 * 60;
inline constexpr int kStep = 30; // minutes; coarse, so that limits are met exactly

inline rc::Gen<int> number(int below)
{
    return rc::gen::resize(kWholeSize, rc::gen::inRange(0, below));
}
// Of minutes, in steps.
inline rc::Gen<int> clock(int from, int below)
{
    return rc::gen::map(rc::gen::resize(kWholeSize, rc::gen::inRange(from / kStep, below / kStep)),
                        [](int steps) { return steps * kStep; });
}
// Mostly the first.
inline rc::Gen<int> mostly(int usual, rc::Gen<int> other)
{
    return rc::gen::weightedOneOf<int>({{3, rc::gen::just(usual)}, {1, std::move(other)}});
}

inline rc::Gen<PersonSketch> person()
{
    using S = PersonSketch;
    return rc::gen::build<S>(
        rc::gen::set(&S::age, mostly(30, rc::gen::element(15, 16, 17, 18))),
        rc::gen::set(&S::ruleSet, mostly(0, number(8))), rc::gen::set(&S::contractKind, number(4)),
        rc::gen::set(&S::rate, number(4000)), rc::gen::set(&S::skillLevel, number(4)),
        rc::gen::set(&S::certificateDays, number(60)));
}

inline rc::Gen<ShiftSketch> shift()
{
    using S = ShiftSketch;
    return rc::gen::build<S>(
        rc::gen::set(&S::site, number(kSites)), rc::gen::set(&S::role, mostly(0, number(kRoles))),
        rc::gen::set(&S::event, number(kEvents + 2)), rc::gen::set(&S::start, clock(0, kTwoWeeks)),
        rc::gen::set(&S::length, clock(kStep, 16 * 60)),
        rc::gen::set(&S::call, mostly(0, clock(0, 180))),
        rc::gen::set(&S::breakAfter, clock(0, 8 * 60)),
        rc::gen::set(&S::breakLength, mostly(0, clock(0, 120))),
        rc::gen::set(&S::isBreakPaid, rc::gen::arbitrary<bool>()),
        rc::gen::set(&S::status, mostly(1, number(3))),
        rc::gen::set(&S::kind, mostly(0, number(4))), rc::gen::set(&S::tag, mostly(0, number(4))),
        rc::gen::set(&S::headcount, number(3)));
}

inline rc::Gen<WorkSketch> work()
{
    using S = WorkSketch;
    return rc::gen::build<S>(rc::gen::set(&S::shift, number(1000)),
                             rc::gen::set(&S::person, number(1000)),
                             rc::gen::set(&S::status, mostly(2, number(5))),
                             rc::gen::set(&S::partAfter, mostly(0, clock(0, 240))));
}

inline rc::Gen<AbsenceSketch> absence()
{
    using S = AbsenceSketch;
    return rc::gen::build<S>(rc::gen::set(&S::person, number(1000)),
                             rc::gen::set(&S::kind, number(7)),
                             rc::gen::set(&S::start, clock(0, kTwoWeeks)),
                             rc::gen::set(&S::length, clock(kStep, 48 * 60)),
                             rc::gen::set(&S::isWeekly, rc::gen::arbitrary<bool>()));
}

// At most so many; plans grow from test to test.
template <typename T>
rc::Gen<std::vector<T>> upTo(int most, rc::Gen<T> one)
{
    const double share = most / static_cast<double>(kWholeSize);
    return rc::gen::scale(share, rc::gen::container<std::vector<T>>(std::move(one)));
}
template <typename T>
rc::Gen<std::vector<T>> oneOrUpTo(int most, rc::Gen<T> one)
{
    return rc::gen::map(upTo(most, std::move(one)), [](std::vector<T> many) {
        if (many.empty())
            many.emplace_back();
        return many;
    });
}

inline rc::Gen<PlanSketch> plan()
{
    using S = PlanSketch;
    return rc::gen::build<S>(
        rc::gen::set(&S::ruleSet, number(8)), rc::gen::set(&S::capacity, number(3)),
        rc::gen::set(&S::travel, clock(0, 240)), rc::gen::set(&S::eventDays, number(14)),
        rc::gen::set(&S::eventRuleSet, mostly(0, number(8))),
        rc::gen::set(&S::budget, mostly(0, number(100'000))),
        rc::gen::set(&S::people, oneOrUpTo(4, person())),
        rc::gen::set(&S::shifts, oneOrUpTo(16, shift())), rc::gen::set(&S::works, upTo(24, work())),
        rc::gen::set(&S::absences, upTo(5, absence())));
}

} // namespace planning::test
