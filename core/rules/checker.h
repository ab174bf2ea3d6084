#pragma once

#include "core/model/touched.h"
#include "core/rules/conflict.h"

namespace planning
{

// Checks a plan, or a part of it, against its rule sets. A pure function of the plan: no state is
// kept between two checks. Conflicts come sorted by key, each key once.
class Checker final
{
public:
    std::vector<Conflict> check(const Plan &plan) const;

    // The conflicts that belong to the touched people, shifts and sites: exactly those of a full
    // check whose owner() is among them.
    std::vector<Conflict> check(const Plan &plan, const Touched &touched) const;
};

// Who a conflict belongs to: the person it is about, else the shift, else the site. All conflicts
// of one owner are found together.
using ConflictOwner = std::variant<Id<Person>, Id<Shift>, Id<Site>>;
ConflictOwner owner(const Conflict &conflict);

} // namespace planning
