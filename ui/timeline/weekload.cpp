#include "ui/timeline/boardrows.h"

#include "ui/timeline/timeaxis.h"

#include <map>

namespace planning::ui
{

// The week of 48 hours that French and European law allow at most (rules.md, R07).
static constexpr minutes kLegalWeek{48 * 60};

static seconds unpaidBreaks(const Shift &shift, const Interval &part)
{
    seconds total{0};
    for (const Break &pause : shift.breaks) {
        if (!pause.paid)
            total += pause.interval.intersection(part).duration();
    }
    return total;
}

std::vector<WeekLoad> weeklyLoads(const Plan &plan, Id<Person> person, const Zone &zone)
{
    std::map<LocalDay, seconds> weeks;
    for (const Id<Assignment> id : plan.by<&Assignment::person>(person)) {
        const Assignment &assignment = *plan.find(id);
        const Shift *shift = plan.find(assignment.shift);
        if (!shift || commitment(assignment.status, shift->status) == Commitment::None)
            continue;
        Interval rest = assignment.part.value_or(shift->planned);
        while (!rest.isEmpty()) {
            const LocalDay monday = mondayOf(zone.dayOf(rest.start));
            const Instant nextWeek = zone.toInstant(monday + std::chrono::days{7});
            const Interval part{rest.start, std::min(rest.end, nextWeek)};
            weeks[monday] += part.duration() - unpaidBreaks(*shift, part);
            rest.start = part.end;
        }
    }
    std::vector<WeekLoad> loads;
    for (const auto &[monday, worked] : weeks)
        loads.push_back({monday, std::chrono::floor<minutes>(worked)});
    return loads;
}

minutes weeklyCeiling(const Plan &plan, Id<Person> person)
{
    const Contract *latest = nullptr;
    for (const Id<Contract> id : plan.by<&Contract::person>(person)) {
        const Contract *contract = plan.find(id);
        if (!latest || contract->validFrom > latest->validFrom)
            latest = contract;
    }
    return latest && latest->softCeilingWeek ? *latest->softCeilingWeek : kLegalWeek;
}

} // namespace planning::ui
