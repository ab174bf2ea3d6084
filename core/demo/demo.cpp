#include "core/demo/demo.h"

#include "core/demo/planbuilder.h"
#include "core/demo/production.h"
#include "core/demo/season.h"

#include <algorithm>

namespace planning
{

Plan demoPlan(DemoSize size, std::uint64_t seed, LocalDay firstDay)
{
    using namespace demo;
    switch (size) {
    case DemoSize::Small:
        return productionPlan(readResource(QStringLiteral("theatre.json")), seed, firstDay);
    case DemoSize::Festival:
        return productionPlan(readResource(QStringLiteral("festival.json")), seed, firstDay);
    case DemoSize::Season:
        return seasonPlan({.people = 150, .venues = 8, .shifts = 20'000}, seed, firstDay);
    case DemoSize::Huge:
        break;
    }
    return demoSeason(100'000, seed, firstDay);
}

Plan demoSeason(int shifts, std::uint64_t seed, LocalDay firstDay)
{
    // Every trade needs two.
    const int people = std::max(60, shifts / 100);
    const int venues = (shifts + 2'499) / 2'500;
    return demo::seasonPlan({.people = people, .venues = venues, .shifts = shifts}, seed, firstDay);
}

} // namespace planning
