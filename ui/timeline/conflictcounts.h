#pragma once

#include "core/rules/conflictindex.h"
#include "ui/timeline/timelineboard.h"

namespace planning::ui
{

// The badges of a bar: the conflicts of a shift that nobody has allowed; for a person's bar those
// of this person and those of nobody in particular.
ConflictCounts countsOf(const ConflictIndex &conflicts, const Plan &plan, Id<Shift> shift,
                        const std::optional<Id<Person>> &person);

} // namespace planning::ui
