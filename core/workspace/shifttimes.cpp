#include "core/workspace/shifttimes.h"

namespace planning
{

Shift shifted(Shift shift, seconds by)
{
    shift.planned = shift.planned.shifted(by);
    if (shift.callTime)
        *shift.callTime += by;
    for (Break &pause : shift.breaks)
        pause.interval = pause.interval.shifted(by);
    return shift;
}

Assignment shifted(Assignment assignment, seconds by)
{
    if (assignment.part)
        assignment.part = assignment.part->shifted(by);
    return assignment;
}

QList<Break> within(const QList<Break> &breaks, const Interval &interval)
{
    QList<Break> left;
    for (Break pause : breaks) {
        pause.interval = pause.interval.intersection(interval);
        if (!pause.interval.isEmpty())
            left.append(pause);
    }
    return left;
}

Shift resized(Shift shift, const Interval &planned)
{
    if (shift.callTime)
        *shift.callTime += planned.start - shift.planned.start;
    shift.planned = planned;
    shift.breaks = within(shift.breaks, shift.duty());
    return shift;
}

Assignment fitted(Assignment assignment, const Interval &before, const Interval &after)
{
    if (!assignment.part)
        return assignment;
    Interval part = *assignment.part;
    if (part.start == before.start)
        part.start = after.start;
    if (part.end == before.end)
        part.end = after.end;
    part = part.intersection(after);
    if (part.isEmpty() || part == after)
        assignment.part.reset();
    else
        assignment.part = part;
    return assignment;
}

} // namespace planning
