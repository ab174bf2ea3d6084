#include "core/demo/staffing.h"

#include <algorithm>

namespace planning::demo
{

using std::chrono::days;
using std::chrono::hours;

static constexpr seconds kDailyRest = hours{11}; // Code du travail L3131-1
static constexpr minutes kDailyWork = hours{10}; // L3121-18
static constexpr minutes kWeeklyWork = hours{44}; // L3121-22
static constexpr seconds kServiceDayStart = hours{5};

static LocalDay mondayOf(LocalDay day)
{
    return day - (std::chrono::weekday{day} - std::chrono::Monday);
}

Staffing::Staffing(PlanBuilder &builder, std::vector<CrewMember> crew)
    : m_builder(builder),
      m_crew(std::move(crew)),
      m_loads(m_crew.size())
{
    for (std::size_t i = 0; i < m_crew.size(); ++i)
        forEachQueueOf(i, [&](Queue &queue) { queue.insert({m_loads[i].total, i}); });
}

template <typename Visitor>
void Staffing::forEachQueueOf(std::size_t position, Visitor &&visit)
{
    const CrewMember &member = m_crew[position];
    for (const QString &skill : member.skills) {
        Trade &trade = m_trades[m_builder.role(skill)];
        Candidates &candidates = skill == member.trade ? trade.own : trade.others;
        visit(candidates.everywhere);
        if (member.home)
            visit(candidates.atHome[*member.home]);
    }
}

static minutes workWithin(const Shift &shift, const Interval &window)
{
    minutes work = shift.duty().intersection(window).durationInMinutes();
    for (const Break &pause : shift.breaks) {
        if (!pause.paid)
            work -= pause.interval.intersection(window).durationInMinutes();
    }
    return work;
}

Staffing::Work Staffing::workOf(const Shift &shift) const
{
    const Zone &zone = m_builder.zone();
    const LocalDay day = zone.dayOf(shift.duty().start);
    return {.duty = shift.duty(),
            .day = day,
            .serviceDay = zone.dayOf(shift.duty().start - kServiceDayStart),
            .onDay = workWithin(shift, zone.dayInterval(day)),
            .onNextDay = workWithin(shift, zone.dayInterval(day + days{1}))};
}

// Two days in a row off, counted in service days.
static bool hasDayOff(const CrewMember &member, LocalDay serviceDay)
{
    if (!member.restDay)
        return false;
    const std::chrono::weekday weekday{serviceDay};
    const auto sinceRest = (weekday - std::chrono::Monday).count() - *member.restDay;
    return sinceRest == 0 || sinceRest == 1 || sinceRest == -6;
}

bool Staffing::canWork(std::size_t position, const Work &work) const
{
    const CrewMember &member = m_crew[position];
    const Load &load = m_loads[position];
    if (load.end && work.duty.start < *load.end + kDailyRest)
        return false;
    const minutes onDay = load.day == work.day ? load.onDay : minutes{0};
    if (onDay + work.onDay > kDailyWork)
        return false;
    const minutes inWeek = load.week == mondayOf(work.day) ? load.inWeek : minutes{0};
    if (inWeek + work.onDay + work.onNextDay > kWeeklyWork)
        return false;
    if (hasDayOff(member, work.serviceDay))
        return false;
    return std::ranges::none_of(
        member.absences, [&work](const Interval &absence) { return absence.overlaps(work.duty); });
}

std::optional<std::size_t> Staffing::first(const Queue &queue, const Work &work) const
{
    const auto it = std::ranges::find_if(
        queue, [&](std::size_t position) { return canWork(position, work); },
        &Queue::value_type::second);
    return it == queue.end() ? std::nullopt : std::optional(it->second);
}

// The one whose trade it is before others, then who is at home there, then who has worked least.
std::optional<std::size_t> Staffing::choose(const Shift &shift, const Work &work) const
{
    const auto trade = m_trades.constFind(shift.role);
    if (trade == m_trades.cend())
        return std::nullopt;
    for (const Candidates *candidates : {&trade->own, &trade->others}) {
        const auto atHome = candidates->atHome.constFind(shift.site);
        if (atHome != candidates->atHome.cend()) {
            if (const auto found = first(*atHome, work))
                return found;
        }
        if (const auto found = first(candidates->everywhere, work))
            return found;
    }
    return std::nullopt;
}

void Staffing::give(std::size_t position, const Work &work)
{
    Load &load = m_loads[position];
    load.end = work.duty.end;
    const LocalDay week = mondayOf(work.day);
    load.inWeek = work.onDay + work.onNextDay + (load.week == week ? load.inWeek : minutes{0});
    load.week = week;
    load.onDay = work.onDay + (load.day == work.day ? load.onDay : minutes{0});
    load.day = work.day;
    if (work.onNextDay > minutes{0}) {
        load.day += days{1};
        load.onDay = work.onNextDay;
    }
    forEachQueueOf(position, [&](Queue &queue) { queue.erase({load.total, position}); });
    load.total += work.onDay + work.onNextDay;
    forEachQueueOf(position, [&](Queue &queue) { queue.insert({load.total, position}); });
}

void Staffing::staff(Id<Shift> id, int headcount, AssignmentStatus status)
{
    const Shift shift = *m_builder.plan().find(id);
    const Work work = workOf(shift);
    for (int i = 0; i < headcount; ++i) {
        const auto position = choose(shift, work);
        if (!position)
            return;
        give(*position, work);
        Assignment assignment;
        assignment.shift = id;
        assignment.person = m_crew[*position].id;
        assignment.status = status;
        m_builder.add(std::move(assignment));
    }
}

} // namespace planning::demo
