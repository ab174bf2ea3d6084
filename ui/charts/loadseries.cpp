#include "ui/charts/loadseries.h"

#include "core/model/calendar.h"
#include "core/model/dutytime.h"

#include <map>
#include <numeric>

namespace planning::ui
{

namespace
{

constexpr std::chrono::days kWeek{7};

struct Work {
    Interval interval;
    Id<Site> site;
};

using WorkByPerson = std::map<Id<Person>, std::vector<Work>>;
using MinutesByWeek = std::vector<minutes>;

// A day more at both ends: the weeks of other time zones begin earlier or later.
Interval window(const WeekRange &weeks)
{
    const Instant start{weeks.monday.time_since_epoch()};
    return {start - std::chrono::days{1}, start + weeks.count * kWeek + std::chrono::days{1}};
}

WorkByPerson workByPerson(const Plan &plan, const WeekRange &weeks)
{
    WorkByPerson work;
    for (const Id<Shift> id : plan.shiftsNear(window(weeks))) {
        const Shift &shift = *plan.find(id);
        for (const Id<Assignment> assignmentId : plan.by<&Assignment::shift>(id)) {
            const Assignment &assignment = *plan.find(assignmentId);
            if (commitment(assignment.status, shift.status) == Commitment::None)
                continue;
            for (const Interval &interval : workTime(assignment, shift))
                work[assignment.person].push_back({interval, shift.site});
        }
    }
    return work;
}

class Weeks
{
public:
    Weeks(const Plan &plan, const WeekRange &range) : m_plan(plan), m_range(range) { }

    MinutesByWeek minutesOf(std::vector<Work> work)
    {
        std::sort(work.begin(), work.end(), [](const Work &first, const Work &second) {
            return first.interval < second.interval;
        });
        std::vector<seconds> sums(static_cast<std::size_t>(m_range.count));
        Instant counted{};
        for (const Work &each : work) {
            const Interval fresh{std::max(each.interval.start, counted), each.interval.end};
            counted = std::max(counted, each.interval.end);
            add(fresh, calendar(each.site), sums);
        }
        MinutesByWeek result;
        for (const seconds sum : sums)
            result.push_back(std::chrono::floor<minutes>(sum));
        return result;
    }

private:
    void add(const Interval &interval, const Calendar &calendar, std::vector<seconds> &sums) const
    {
        if (interval.isEmpty())
            return;
        for (const DayPart &part : calendar.splitByDay(interval)) {
            const auto week = (part.day - m_range.monday).count() / kWeek.count();
            if (part.day >= m_range.monday && week < m_range.count)
                sums[static_cast<std::size_t>(week)] += part.interval.duration();
        }
    }

    const Calendar &calendar(Id<Site> id)
    {
        const auto it = m_calendars.find(id);
        if (it != m_calendars.end())
            return it->second;
        const Site *site = m_plan.find(id);
        const auto zone = site ? Zone::named(site->timezone) : std::nullopt;
        return m_calendars.emplace(id, Calendar(zone.value_or(Zone()))).first->second;
    }

    const Plan &m_plan;
    WeekRange m_range;
    std::map<Id<Site>, Calendar> m_calendars;
};

// The latest contract that is valid on a day of the week decides.
minutes ceiling(const Plan &plan, Id<Person> person, LocalDay monday)
{
    const Contract *valid = nullptr;
    for (const Id<Contract> id : plan.by<&Contract::person>(person)) {
        const Contract *contract = plan.find(id);
        const bool isValid = contract->validFrom < monday + kWeek
                             && contract->validTo.value_or(LocalDay::max()) >= monday;
        if (isValid && (!valid || contract->validFrom > valid->validFrom))
            valid = contract;
    }
    return valid && valid->softCeilingWeek ? *valid->softCeilingWeek : kUsualWeeklyCeiling;
}

} // namespace

LoadSeries loadSeries(const Plan &plan, const std::vector<Id<Person>> &persons,
                      const WeekRange &weeks)
{
    LoadSeries series;
    for (int week = 0; week < weeks.count; ++week)
        series.mondays.push_back(weeks.monday + week * kWeek);
    WorkByPerson work = workByPerson(plan, weeks);
    Weeks counter(plan, weeks);
    for (const Id<Person> id : persons) {
        const Person *person = plan.find(id);
        if (!person)
            continue;
        PersonLoad load{id, person->fullName(), {}};
        const MinutesByWeek sums = counter.minutesOf(work[id]);
        for (std::size_t week = 0; week < sums.size(); ++week)
            load.weeks.push_back({sums[week], ceiling(plan, id, series.mondays[week])});
        series.people.push_back(std::move(load));
    }
    return series;
}

std::vector<Id<Person>> busiestPersons(const Plan &plan, const WeekRange &weeks, int most)
{
    Weeks counter(plan, weeks);
    std::vector<std::pair<minutes, Id<Person>>> totals;
    for (auto &[person, work] : workByPerson(plan, weeks)) {
        const MinutesByWeek sums = counter.minutesOf(std::move(work));
        const minutes total = std::accumulate(sums.begin(), sums.end(), minutes{0});
        if (total > minutes{0})
            totals.emplace_back(-total, person);
    }
    std::sort(totals.begin(), totals.end());
    std::vector<Id<Person>> busiest;
    for (const auto &[total, person] : totals) {
        if (std::ssize(busiest) < most)
            busiest.push_back(person);
    }
    return busiest;
}

} // namespace planning::ui
