#pragma once

#include "core/model/plan.h"
#include "core/rules/checker.h"

namespace planning
{

// A plan to try changes on. Whoever a change proposes or invites is taken as confirmed, so that
// nothing a rule would say later is hidden.
class Trial final
{
public:
    explicit Trial(Plan plan);

    const Plan &plan() const { return m_plan; }

    // The conflicts that the change newly causes or makes graver, sorted by key. Empty when the
    // change does not fit or leaves an unsound plan.
    std::optional<std::vector<Conflict>> newConflicts(const Change &change);

    // The same for a change that is to make the conflict with this key disappear; empty also when
    // the conflict stays, comes back at another time or place of a site, or a hard one arises.
    std::optional<std::vector<Conflict>> repair(const Change &change, const QString &key);

private:
    std::vector<Conflict> conflictsOf(const Touched &touched) const;
    std::optional<std::vector<Conflict>> conflictsAfter(const Change &firm);
    std::vector<Conflict> added(const Change &firm, std::vector<Conflict> after) const;

    Plan m_plan;
    BudgetTotals m_budgets; // of the plan without any change
};

} // namespace planning
