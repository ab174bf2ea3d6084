#pragma once

#include "core/base/result.h"
#include "core/model/ruleset.h"
#include "core/rulesets/resolvedrules.h"

namespace planning
{

// The rules without any rule set: types and references of the catalogue, no limits.
ResolvedRules rulesOfCatalogue();

// `inherited` with what `set` says on top. Errors name the rule, the parameter and what would be
// accepted. Rules and parameters that this program does not know are passed over: a newer one may.
Result<ResolvedRules> readRules(const RuleSet &set, const ResolvedRules &inherited);

} // namespace planning
