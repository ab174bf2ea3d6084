#include "core/rules/travel.h"

namespace planning
{

using namespace Qt::StringLiterals;

static std::optional<Conflict> travelConflict(const TravelMatrix &matrix, const Duty &from,
                                              const Duty &to)
{
    const minutes buffer = to.rules->parameters.travel.buffer;
    const seconds gap = to.span.start - from.span.end;
    if (from.shift->site == to.shift->site || gap >= matrix.longest() + buffer)
        return std::nullopt;
    const auto way = matrix.between(from.shift->site, to.shift->site);
    if (!way || gap >= *way + buffer)
        return std::nullopt;
    const bool arrivesLate = gap < *way;
    const minutes need = arrivesLate ? *way : *way + buffer;
    const minutes pause = std::chrono::floor<minutes>(gap);
    auto conflict = conflictOf(
        Rule::TravelTimeInsufficient, *to.rules,
        {.person = to.assignment->person, .shift = from.shift->id, .withShift = to.shift->id},
        {{"gap"_L1, pause}, {"need"_L1, need}, {"short"_L1, need - pause}});
    if (conflict && !arrivesLate && conflict->type == ConflictType::Hard)
        conflict->type = ConflictType::Soft;
    return conflict;
}

std::vector<Conflict> travelConflicts(const PlanContext &context, const PersonDuties &person)
{
    std::vector<Conflict> conflicts;
    const TravelMatrix &matrix = context.travelMatrix();
    if (matrix.isEmpty())
        return conflicts;
    const Duty *last = nullptr; // the one that ends last so far
    for (const Duty *duty : person.firmWork) {
        // An overlap is a double booking; travel on the board is the way itself.
        const bool follows = last && last->span.end <= duty->span.start;
        const bool travels =
            follows
            && (last->shift->kind == ShiftKind::Travel || duty->shift->kind == ShiftKind::Travel);
        if (follows && !travels) {
            if (auto conflict = travelConflict(matrix, *last, *duty))
                conflicts.push_back(*std::move(conflict));
        }
        if (!last || duty->span.end > last->span.end)
            last = duty;
    }
    return conflicts;
}

} // namespace planning
