#include "ui/timeline/conflictcounts.h"

namespace planning::ui
{

ConflictCounts countsOf(const ConflictIndex &conflicts, Id<Shift> shift,
                        const std::optional<Id<Person>> &person)
{
    ConflictCounts counts;
    for (const Conflict *conflict : conflicts.ofShift(shift)) {
        if (person && conflict->person && conflict->person != person)
            continue;
        counts.hard += conflict->type == ConflictType::Hard;
        counts.soft += conflict->type == ConflictType::Soft;
    }
    return counts;
}

} // namespace planning::ui
