#include "core/fixes/explain.h"

#include "core/fixes/trial.h"
#include "core/rules/checker.h"
#include "core/workspace/crewchanges.h"

namespace planning
{

static void sort(Explanation &explanation, std::vector<Conflict> conflicts)
{
    for (Conflict &conflict : conflicts) {
        const bool blocks = conflict.type == ConflictType::Hard;
        (blocks ? explanation.blocking : explanation.warnings).push_back(std::move(conflict));
    }
}

static std::vector<Conflict> existing(const Plan &plan, Id<Person> person, Id<Shift> shift)
{
    Touched touched;
    touched.persons = {person};
    std::vector<Conflict> conflicts = Checker().check(plan, touched);
    std::erase_if(conflicts, [shift](const Conflict &conflict) {
        return conflict.shift != shift && conflict.withShift != shift;
    });
    return conflicts;
}

Explanation explain(Plan plan, Id<Person> person, Id<Shift> shift, IdSource &ids)
{
    Explanation explanation;
    const Change change = assign(plan, shift, person, ids);
    explanation.isOnIt = change.isEmpty();
    if (explanation.isOnIt) {
        sort(explanation, existing(plan, person, shift));
        return explanation;
    }
    Trial trial(std::move(plan));
    if (auto conflicts = trial.newConflicts(change))
        sort(explanation, *std::move(conflicts));
    return explanation;
}

} // namespace planning
