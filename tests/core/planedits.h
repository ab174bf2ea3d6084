#pragma once

#include "tests/support/plansketch.h"

namespace planning::test
{

// One edit of a plan in small numbers: what kind, of which entity, to what.
struct EditSketch {
    int kind = 0;
    int which = 0;
    int value = 0;
};

std::ostream &operator<<(std::ostream &out, const EditSketch &sketch);

inline constexpr int kEditKinds = 30;

// The change that a sketch describes in a plan that came from another sketch; nothing when there is
// no such entity. `serial` makes the ids of new entities.
Change changeOf(const EditSketch &edit, const Plan &plan, int serial);

} // namespace planning::test
