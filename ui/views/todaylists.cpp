#include "ui/views/todaylists.h"

#include "ui/models/workload.h"

#include <map>

namespace planning::ui
{

// Everybody's parts of the shifts that touch the day, each person's by start.
static std::map<Id<Person>, std::vector<Presence>> partsByPerson(const Plan &plan,
                                                                 const Interval &day)
{
    std::map<Id<Person>, std::vector<Presence>> parts;
    for (const Id<Shift> id : plan.shiftsNear(day)) {
        const Shift &shift = *plan.find(id);
        for (const Id<Assignment> assignmentId : plan.by<&Assignment::shift>(id)) {
            const Assignment &assignment = *plan.find(assignmentId);
            const Interval time = assignment.part.value_or(shift.duty());
            if (commitment(assignment.status, shift.status) != Commitment::None
                && time.overlaps(day))
                parts[assignment.person].push_back({assignment.person, id, time});
        }
    }
    for (auto &[person, times] : parts)
        std::ranges::sort(times, {}, [](const Presence &each) { return each.time; });
    return parts;
}

// Parts that touch become one stretch, named after what is done at the moment.
static std::vector<Presence> stretches(const std::vector<Presence> &parts, Instant moment)
{
    std::vector<Presence> joined;
    for (const Presence &part : parts) {
        if (joined.empty() || joined.back().time.end < part.time.start) {
            joined.push_back(part);
            continue;
        }
        joined.back().time = joined.back().time.united(part.time);
        if (part.time.contains(moment))
            joined.back().shift = part.shift;
    }
    return joined;
}

static std::vector<OpenPost> openPosts(const Plan &plan, const Interval &day, Instant moment)
{
    std::vector<OpenPost> posts;
    for (const Id<Shift> id : plan.shiftsNear(day)) {
        const Shift &shift = *plan.find(id);
        const bool isDue = shift.duty().overlaps(day) && shift.planned.end > moment
                           && shift.status != ShiftStatus::Cancelled;
        const int missing = isDue ? shift.headcount - crewCount(plan, id) : 0;
        if (missing > 0)
            posts.push_back({id, missing});
    }
    std::ranges::sort(posts, {}, [&plan](const OpenPost &post) {
        return std::pair(plan.find(post.shift)->duty().start, post.shift);
    });
    return posts;
}

TodayLists todayLists(const Plan &plan, Instant moment, const Calendar &calendar)
{
    const Interval day = calendar.serviceDayInterval(calendar.serviceDay(moment));
    TodayLists lists;
    for (const auto &[person, parts] : partsByPerson(plan, day)) {
        for (const Presence &stretch : stretches(parts, moment)) {
            if (stretch.time.contains(moment))
                lists.on.push_back(stretch);
            else if (stretch.time.start > moment)
                lists.arriving.push_back(stretch);
        }
    }
    lists.leaving = lists.on;
    const auto byName = [&plan](const Presence &one, const Presence &other) {
        const Person *left = plan.find(one.person);
        const Person *right = plan.find(other.person);
        return left && right && left->fullName().localeAwareCompare(right->fullName()) < 0;
    };
    const auto byStart = [](const Presence &each) { return std::pair(each.time, each.person); };
    const auto byEnd = [](const Presence &each) { return std::pair(each.time.end, each.person); };
    std::ranges::sort(lists.on, byName);
    std::ranges::sort(lists.arriving, {}, byStart);
    std::ranges::sort(lists.leaving, {}, byEnd);
    lists.open = openPosts(plan, day, moment);
    return lists;
}

} // namespace planning::ui
