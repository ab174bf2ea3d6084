#include "core/demo/demo.h"

#include "core/demo/planbuilder.h"
#include "core/demo/production.h"
#include "core/demo/season.h"

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
    return seasonPlan({.people = 1'000, .venues = 40, .shifts = 100'000}, seed, firstDay);
}

} // namespace planning
