#include "core/model/dutytime.h"

namespace planning
{

Interval plannedTime(const Assignment &assignment, const Shift &shift)
{
    return assignment.part ? assignment.part->intersection(shift.planned) : shift.planned;
}

std::optional<Instant> callTime(const Assignment &assignment, const Shift &shift)
{
    const bool isThereFromTheStart = plannedTime(assignment, shift).start == shift.planned.start;
    return isThereFromTheStart ? shift.callTime : std::nullopt;
}

Interval dutyTime(const Assignment &assignment, const Shift &shift)
{
    const Interval planned = plannedTime(assignment, shift);
    const Instant call = callTime(assignment, shift).value_or(planned.start);
    return {std::min(call, planned.start), planned.end};
}

std::vector<Interval> workTime(const Assignment &assignment, const Shift &shift)
{
    if (shift.kind == ShiftKind::Rest)
        return {};
    std::vector<Interval> pauses;
    for (const Break &pause : shift.breaks) {
        if (!pause.paid)
            pauses.push_back(pause.interval);
    }
    std::vector<Interval> work;
    Interval rest = dutyTime(assignment, shift);
    for (const Interval &pause : merged(std::move(pauses))) {
        if (!pause.overlaps(rest))
            continue;
        work.push_back({rest.start, pause.start});
        rest.start = pause.end;
    }
    work.push_back(rest);
    return merged(std::move(work));
}

std::vector<Interval> merged(std::vector<Interval> intervals)
{
    std::erase_if(intervals, [](const Interval &interval) { return interval.isEmpty(); });
    std::sort(intervals.begin(), intervals.end());
    std::vector<Interval> joined;
    for (const Interval &interval : intervals) {
        if (!joined.empty() && interval.start <= joined.back().end)
            joined.back().end = std::max(joined.back().end, interval.end);
        else
            joined.push_back(interval);
    }
    return joined;
}

minutes totalMinutes(const std::vector<Interval> &intervals)
{
    seconds sum{0};
    for (const Interval &interval : intervals)
        sum += interval.duration();
    return std::chrono::floor<minutes>(sum);
}

} // namespace planning
