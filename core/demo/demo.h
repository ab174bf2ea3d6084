#pragma once

#include "core/model/plan.h"

namespace planning
{

enum class DemoSize {
    Small, // a theatre week: 12 people
    Festival, // two stages, 60 people, five days, a few deliberate conflicts
    Season, // 150 people, 20,000 shifts over a year
    Huge, // 1,000 people, 100,000 shifts over a year
};

template <>
struct EnumNames<DemoSize> {
    static constexpr std::array<std::string_view, 4> names{"small", "festival", "season", "huge"};
};

// A realistic plan to look at, to test and to measure with. The same size, seed and day give the
// same plan, byte for byte, on every system. `firstDay` is a Monday: the week of the theatre and
// of the festival (which runs from its Wednesday to its Sunday), the start of the year.
Plan demoPlan(DemoSize size, std::uint64_t seed, LocalDay firstDay);

// A season of so many shifts (1,000 to 1,000,000) and about as many assignments, to see how costs
// grow: a person for a hundred shifts and a venue for 2,500.
Plan demoSeason(int shifts, std::uint64_t seed, LocalDay firstDay);

} // namespace planning
