#include "core/fixes/trial.h"

#include "core/model/touched.h"
#include "core/workspace/validate.h"

#include <algorithm>

namespace planning
{

static Change asConfirmed(Change change)
{
    for (AnyEdit &any : change.edits) {
        auto *edit = std::get_if<Edit<Assignment>>(&any);
        if (!edit || !edit->after)
            continue;
        if (commitment(edit->after->status, ShiftStatus::Draft) == Commitment::Tentative)
            edit->after->status = AssignmentStatus::Confirmed;
    }
    return change;
}

static bool isIn(const std::vector<Conflict> &conflicts, const QString &key)
{
    return std::ranges::any_of(conflicts, [&key](const Conflict &each) { return each.key == key; });
}

Trial::Trial(Plan plan) : m_plan(std::move(plan))
{
    m_budgets.reset(PlanContext(m_plan));
}

// Adding up all budgets costs as much as a check of the whole plan: each trial starts from a copy
// of the totals and replaces what the change bears on.
std::vector<Conflict> Trial::conflictsOf(const Touched &touched) const
{
    BudgetTotals budgets = m_budgets;
    return Checker().check(m_plan, touched, budgets).conflicts;
}

std::optional<std::vector<Conflict>> Trial::conflictsAfter(const Change &firm)
{
    if (!m_plan.apply(firm))
        return std::nullopt;
    std::optional<std::vector<Conflict>> found;
    if (validate(firm, m_plan))
        found = conflictsOf(touched(firm, m_plan));
    const auto takenBack = m_plan.apply(inverse(firm));
    Q_ASSERT(takenBack);
    return found;
}

// `touched` of the change before it is applied names the same people, shifts and sites.
std::vector<Conflict> Trial::added(const Change &firm, std::vector<Conflict> after) const
{
    const std::vector<Conflict> before = conflictsOf(touched(firm, m_plan));
    std::erase_if(after, [&before](const Conflict &conflict) {
        const auto same = std::ranges::find(before, conflict.key, &Conflict::key);
        return same != before.end() && same->type <= conflict.type;
    });
    return after;
}

std::optional<std::vector<Conflict>> Trial::newConflicts(const Change &change)
{
    const Change firm = asConfirmed(change);
    auto after = conflictsAfter(firm);
    if (!after)
        return std::nullopt;
    return added(firm, *std::move(after));
}

std::optional<std::vector<Conflict>> Trial::repair(const Change &change, const QString &key)
{
    const Change firm = asConfirmed(change);
    auto after = conflictsAfter(firm);
    if (!after || isIn(*after, key))
        return std::nullopt;
    std::vector<Conflict> causes = added(firm, *std::move(after));
    // A site that is too full from another minute on is as full as before.
    const auto harms = [&key](const Conflict &each) {
        return each.type == ConflictType::Hard || (each.site && key.startsWith(each.rule + u'|'));
    };
    if (std::ranges::any_of(causes, harms))
        return std::nullopt;
    return causes;
}

} // namespace planning
