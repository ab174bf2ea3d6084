#pragma once

#include "core/model/touched.h"
#include "core/rules/budget.h"
#include "core/rules/conflict.h"

#include <functional>
#include <set>

namespace planning
{

// Asked between one person and the next whether to give up.
using IsStopped = std::function<bool()>;

// Checks a plan, or a part of it, against its rule sets. A pure function of the plan: no state is
// kept between two checks. Conflicts come sorted by key, each key once.
class Checker final
{
public:
    std::vector<Conflict> check(const Plan &plan) const;

    // Exactly those conflicts of a full check that concern what was touched, and those of the
    // events whose costs it bears on.
    std::vector<Conflict> check(const Plan &plan, const Touched &touched) const;

    // The same, with the totals of budgets kept from check to check. All of them are worked out
    // anew by a full check, which is of no use once it has been stopped.
    std::vector<Conflict> check(const Plan &plan, BudgetTotals &budgets,
                                const IsStopped &isStopped = {}) const;
    struct Recheck {
        std::vector<Conflict> conflicts;
        std::set<Id<Event>> events; // whose conflicts were found again besides the touched ones
    };
    Recheck check(const Plan &plan, const Touched &touched, BudgetTotals &budgets) const;
};

// Who a conflict belongs to: the equipment or the site it is about, else the person, else the
// shift, else the event. All conflicts of one owner are found together.
using ConflictOwner = std::variant<Id<Person>, Id<Shift>, Id<Site>, Id<Equipment>, Id<Event>>;
ConflictOwner owner(const Conflict &conflict);

} // namespace planning
