#include "core/rules/notice.h"

namespace planning
{

using namespace Qt::StringLiterals;
using namespace std::chrono;

static std::optional<Conflict> noticeConflict(const Duty &duty, Instant changed)
{
    const NoticeParameters &notice = duty.rules->parameters.notice;
    const Zone &zone = duty.calendar->zone();
    if (zone.toInstant(zone.toLocal(changed) + days{*notice.days}) <= duty.span.start)
        return std::nullopt;
    const minutes delay = floor<minutes>(duty.span.start - changed);
    auto conflict = conflictOf(Rule::NoticePeriod, *duty.rules,
                               {.person = duty.assignment->person, .shift = duty.shift->id},
                               {{"delay"_L1, delay}, {"days"_L1, *notice.days}});
    if (conflict && delay < notice.urgent)
        conflict->severity = std::max(conflict->severity, Severity::High);
    return conflict;
}

std::vector<Conflict> noticeConflicts(const PersonDuties &person)
{
    std::vector<Conflict> conflicts;
    for (const Duty *duty : person.firmWork) {
        const auto &days = duty->rules->parameters.notice.days;
        if (!days || duty->shift->status != ShiftStatus::Published)
            continue;
        const Instant changed =
            std::max(duty->shift->record.updatedAt, duty->assignment->record.updatedAt);
        // A day more than asked for is enough whatever the clocks do.
        const seconds delay = duty->span.start - changed;
        if (delay <= seconds{0} || delay > std::chrono::days{*days + 1})
            continue;
        if (auto conflict = noticeConflict(*duty, changed))
            conflicts.push_back(*std::move(conflict));
    }
    return conflicts;
}

} // namespace planning
