#include "ui/timeline/conflictcounts.h"

#include "core/fixes/override.h"

namespace planning::ui
{

ConflictCounts countsOf(const ConflictIndex &conflicts, const Plan &plan, Id<Shift> shift,
                        const std::optional<Id<Person>> &person)
{
    ConflictCounts counts;
    for (const Conflict *conflict : conflicts.ofShift(shift)) {
        if (person && conflict->person && conflict->person != person)
            continue;
        const bool isHard = conflict->type == ConflictType::Hard;
        counts.hard += isHard && !overrideOf(plan, conflict->key);
        counts.soft += conflict->type == ConflictType::Soft;
    }
    return counts;
}

} // namespace planning::ui
