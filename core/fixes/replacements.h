#pragma once

#include "core/model/plan.h"

namespace planning
{

// Somebody who could work on a shift, as far as skills and other shifts tell; the rules have the
// last word.
struct Replacement {
    Id<Person> person;
    int level = 0; // of the least mastered skill asked for; 0 when none is
    minutes nearestGap{0}; // to the nearest other shift, at most kFarAway
    minutes week{0}; // firm work in the seven days around the shift
    bool isAtHome = false; // the site is the person's own

    bool operator==(const Replacement &) const = default;
};

inline constexpr minutes kFarAway{24 * 60};

// Active people with the skills and certificates for the shift who are neither on it nor elsewhere
// during it, best first: rested enough, at home, least worked this week, most skilled.
std::vector<Replacement> replacementsFor(const Plan &plan, const Shift &shift);

} // namespace planning
