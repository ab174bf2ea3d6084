#pragma once

#include "core/model/plan.h"

namespace planning
{

// Whether the plan that resulted from a change is sound where the change touched it: what it refers
// to exists, nobody refers to what it deleted, shifts keep R45 and R48 (BadReference,
// InvalidTimeRange), moments can be written and the values of rule sets make sense (InvalidInput).
Result<void> validate(const Change &change, const Plan &after);
// What refers to what, and the times of shifts, alone: undo gives back what was there, sound or
// not.
Result<void> validateReferences(const Change &change, const Plan &after);

// The part of it that is about moments and days: what the change writes lies in the years 1 to
// 9999, which is what can be written down and read again (InvalidInput).
Result<void> validateYears(const Change &change);

// The part of it that is about the values of rule sets: the change may not add a value that does
// not fit its parameter or contradicts another one. One that was there before stays, so that it can
// be mended (InvalidInput; the detail is a sentence).
Result<void> validateRuleSets(const Change &change, const Plan &after);

// The same for everything in a plan.
Result<void> validate(const Plan &plan);

} // namespace planning
