#pragma once

#include "core/model/touched.h"
#include "core/rules/budget.h"
#include "core/rules/conflict.h"

#include <set>

namespace planning
{

// Checks a plan, or a part of it, against its rule sets. A pure function of the plan: no state is
// kept between two checks. Conflicts come sorted by key, each key once.
class Checker final
{
public:
    std::vector<Conflict> check(const Plan &plan) const;

    // The conflicts that belong to the touched people, shifts and sites, and to the events whose
    // costs they bear on: exactly those of a full check whose owner() is among them.
    std::vector<Conflict> check(const Plan &plan, const Touched &touched) const;

    // The same, with the totals of budgets kept from check to check. All of them are worked out
    // anew by a full check.
    std::vector<Conflict> check(const Plan &plan, BudgetTotals &budgets) const;
    struct Recheck {
        std::vector<Conflict> conflicts;
        std::set<Id<Event>> events; // whose conflicts were found again besides the touched ones
    };
    Recheck check(const Plan &plan, const Touched &touched, BudgetTotals &budgets) const;
};

// Who a conflict belongs to: the person it is about, else the shift, else the event, else the site.
// All conflicts of one owner are found together.
using ConflictOwner = std::variant<Id<Person>, Id<Shift>, Id<Site>, Id<Event>>;
ConflictOwner owner(const Conflict &conflict);

} // namespace planning
