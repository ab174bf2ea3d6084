#include "core/rules/availability.h"

#include "core/base/intervals.h"

#include <algorithm>

namespace planning
{

using namespace Qt::StringLiterals;

// A duty that starts on a declared day is judged whole: who is available from 14:00 to 03:00 is
// not at 04:00. Otherwise only its part on declared days is.
static std::vector<Interval> judgedParts(const Interval &span, const DeclaredTimes &declared,
                                         Undeclared undeclared)
{
    const bool startsDeclared =
        !covered({span.start, span.start + seconds{1}}, declared.days).empty();
    if (undeclared == Undeclared::Outside || startsDeclared)
        return {span};
    return covered(span, declared.days);
}

static std::vector<Interval> outside(const Duty &duty, const DeclaredTimes &declared)
{
    const AvailabilityParameters &parameters = duty.rules->parameters.availability;
    Interval span = duty.span;
    if (!parameters.useCall)
        span.start = std::max(span.start, duty.shift->planned.start);
    std::vector<Interval> parts = covered(span, declared.unavailable);
    for (const Interval &judged : judgedParts(span, declared, parameters.undeclared)) {
        const auto left = uncovered(judged, declared.available);
        parts.insert(parts.end(), left.begin(), left.end());
    }
    return united(std::move(parts));
}

std::vector<Conflict> availabilityConflicts(const PersonDuties &person,
                                            const DeclaredTimes &declared)
{
    std::vector<Conflict> conflicts;
    for (const Duty &duty : person.duties) {
        const std::vector<Interval> parts = outside(duty, declared);
        if (parts.empty())
            continue;
        const auto total = std::chrono::floor<minutes>(length(parts));
        auto conflict = conflictOf(Rule::AvailabilityOutside, *duty.rules,
                                   {.person = person.person, .shift = duty.shift->id},
                                   {{"from"_L1, parts.front().start},
                                    {"to"_L1, parts.back().end},
                                    {"minutes"_L1, static_cast<int>(total.count())}});
        if (!conflict)
            continue;
        if (!duty.isFirm())
            makeTentative(*conflict);
        conflicts.push_back(*std::move(conflict));
    }
    return conflicts;
}

static std::optional<Conflict> leaveConflict(const Leave &leave, const Duty &duty)
{
    const Interval overlap = leave.interval.intersection(duty.span);
    auto conflict = conflictOf(
        Rule::LeaveOverlap, *duty.rules,
        {.person = leave.person, .shift = duty.shift->id, .discriminator = leave.id.toString()},
        {{"leave_type"_L1, leave.kind},
         {"from"_L1, leave.interval.start},
         {"to"_L1, leave.interval.end},
         {"minutes"_L1, static_cast<int>(overlap.durationInMinutes().count())}});
    if (!conflict)
        return conflict;
    if (!duty.isFirm())
        makeTentative(*conflict);
    if (leave.status == LeaveStatus::Pending && conflict->type == ConflictType::Hard)
        conflict->type = ConflictType::Soft;
    return conflict;
}

std::vector<Conflict> leaveConflicts(const PlanContext &context, const PersonDuties &person)
{
    std::vector<Conflict> conflicts;
    for (const Id<Leave> id : context.plan().by<&Leave::person>(person.person)) {
        const Leave &leave = *context.plan().find(id);
        if (leave.status == LeaveStatus::Refused)
            continue;
        for (const Duty &duty : person.duties) {
            if (!leave.interval.overlaps(duty.span))
                continue;
            if (auto conflict = leaveConflict(leave, duty))
                conflicts.push_back(*std::move(conflict));
        }
    }
    return conflicts;
}

} // namespace planning
