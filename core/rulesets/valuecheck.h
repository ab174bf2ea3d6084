#pragma once

#include "core/rulesets/rulebook.h"

namespace planning
{

// What is wrong with the values that these rule sets say: not of the kind or in the range of their
// parameter, or in contradiction with another value that holds with them, said by the rule set
// itself or inherited (a minimum above a maximum). InvalidInput; the detail is a sentence that
// names the rule set, the rule, the parameter, the value and what is accepted.
std::vector<Error> problemsOfValues(const RuleBook &book, std::span<const RuleSet> sets);

} // namespace planning
