#include "core/rules/bookings.h"

#include <algorithm>

namespace planning
{

using namespace Qt::StringLiterals;

static std::optional<Conflict> overlapConflict(const Duty &a, const Duty &b)
{
    const bool firm = a.isFirm() && b.isFirm();
    const Interval overlap = a.span.intersection(b.span);
    // "With" is the later one, or the one that is only offered.
    const auto &[of, with] = b.isFirm() && !a.isFirm() ? std::tie(b, a) : std::tie(a, b);
    auto conflict = conflictOf(
        firm ? Rule::DoubleBooking : Rule::TentativeConflict, *b.rules,
        {.person = a.assignment->person, .shift = of.shift->id, .withShift = with.shift->id},
        {{"overlap_start"_L1, overlap.start},
         {"overlap_end"_L1, overlap.end},
         {"minutes"_L1, static_cast<int>(overlap.durationInMinutes().count())}});
    if (conflict && !firm)
        makeTentative(*conflict);
    return conflict;
}

std::vector<Conflict> doubleBookings(const PersonDuties &person)
{
    std::vector<Conflict> conflicts;
    const auto &duties = person.duties;
    for (auto a = duties.begin(); a != duties.end(); ++a) {
        for (auto b = a + 1; b != duties.end() && b->span.start < a->span.end; ++b) {
            if (a->shift == b->shift)
                continue;
            if (auto conflict = overlapConflict(*a, *b))
                conflicts.push_back(*std::move(conflict));
        }
    }
    return conflicts;
}

// Never lowered for a tentative side: two live assignments on one shift are always a mistake.
std::vector<Conflict> duplicateAssignments(const PersonDuties &person)
{
    std::vector<Conflict> conflicts;
    std::vector<std::pair<Id<Shift>, const Duty *>> byShift;
    for (const Duty &duty : person.duties)
        byShift.emplace_back(duty.shift->id, &duty);
    std::ranges::sort(byShift);
    for (std::size_t i = 1; i < byShift.size(); ++i) {
        const bool isSecond = byShift[i].first == byShift[i - 1].first
                              && (i == 1 || byShift[i].first != byShift[i - 2].first);
        if (!isSecond)
            continue;
        auto conflict = conflictOf(Rule::DuplicateAssignment, *byShift[i].second->rules,
                                   {.person = person.person, .shift = byShift[i].first}, {});
        if (conflict)
            conflicts.push_back(*std::move(conflict));
    }
    return conflicts;
}

} // namespace planning
