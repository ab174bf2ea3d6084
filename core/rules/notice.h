#pragma once

#include "core/rules/conflict.h"
#include "core/rulesets/plancontext.h"

namespace planning
{

// R30 notice_period: a published shift changed, or someone put on it, too late. The time of the
// change is that of the last edit of the shift or the assignment; N local calendar days later, at
// the same time of day, the duty may begin. Graver below the urgent hours. What is changed after
// the duty has begun is a correction and needs no notice.
std::vector<Conflict> noticeConflicts(const PersonDuties &person);

} // namespace planning
