#include "core/rules/derogations.h"

#include "core/base/tr.h"
#include "core/rules/describe.h"
#include "core/rules/overtime.h"
#include "core/rules/resttimes.h"
#include "core/rules/sundays.h"
#include "core/rules/travelhours.h"

#include <algorithm>

namespace planning
{

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{

// Counts what one person used around one day.
class Counting
{
public:
    Counting(const PlanContext &context, Id<Person> person, LocalDay day)
        : m_context(context),
          m_day(day),
          m_person(context.dutiesOf(person)),
          m_ledger(workLedger(context, m_person, declaredTimes(context, m_person))),
          m_parameters(rulesAround(day).parameters)
    {
    }

    std::vector<DerogationCount> run()
    {
        reducedRests();
        longDays();
        travel();
        overtime();
        sundays();
        return std::move(m_counts);
    }

private:
    // Those of the next duty, else of the last one, else the organisation's.
    const ResolvedRules &rulesAround(LocalDay day) const
    {
        const auto isLater = [day](const Duty &duty) {
            return duty.calendar->civilDay(duty.span.start) >= day;
        };
        const auto next = std::ranges::find_if(m_person.duties, isLater);
        if (next != m_person.duties.end())
            return *next->rules;
        return m_person.duties.empty() ? m_context.defaultRules(day)
                                       : *m_person.duties.back().rules;
    }

    // The days from `from` up to `to`, both included.
    DerogationCount &add(Rule rule, const QString &unit, LocalDay from, LocalDay to)
    {
        return m_counts.emplace_back(DerogationCount{rule, unit, 0, {}, from, to});
    }
    static bool isIn(const DerogationCount &count, LocalDay day)
    {
        return count.from <= day && day <= count.to;
    }

    void reducedRests()
    {
        const ReducedRestParameters &quota = m_parameters.reducedRest;
        const LocalDay week = weekStart(m_day, m_context.weekFirst());
        if (quota.perWeek)
            reducedRestsOf(u"week"_s, *quota.perWeek, week, week + days{6});
        if (quota.perSevenDays)
            reducedRestsOf(u"7d"_s, *quota.perSevenDays, m_day - days{6}, m_day);
    }
    void reducedRestsOf(const QString &unit, int allowed, LocalDay from, LocalDay to)
    {
        DerogationCount &count = add(Rule::ReducedRestQuota, unit, from, to);
        count.allowed = allowed;
        for (const ReducedRestEnd &end : reducedRestEnds(m_ledger))
            count.used += isIn(count, end.duty->calendar->civilDay(end.at)) ? 1 : 0;
    }

    // Days with more work than is allowed without a derogation; they have no quota.
    void longDays()
    {
        const DailyHoursParameters &limits = m_parameters.dailyHours;
        if (!limits.maxDaily || !limits.maxDailyDerogation)
            return;
        const LocalDay week = weekStart(m_day, m_context.weekFirst());
        DerogationCount &count = add(Rule::DailyHoursMax, u"week"_s, week, week + days{6});
        for (const WorkSum &day : m_ledger.days)
            count.used += isIn(count, day.day) && day.total() > *limits.maxDaily ? 1 : 0;
    }

    void travel()
    {
        const TravelLimitParameters &limits = m_parameters.travelLimit;
        if (!limits.max || !limits.derogationsPerMonth)
            return;
        const LocalDay month = monthStart(m_day);
        const LocalDay last = monthStart(month + days{31}) - days{1};
        DerogationCount &count = add(Rule::TravelMax24h, u"month"_s, month, last);
        count.allowed = limits.derogationsPerMonth;
        for (const TravelDerogation &each : travelDerogations(m_person))
            count.used += isIn(count, each.day) ? 1 : 0;
    }

    void overtime()
    {
        const auto quota = m_parameters.contingent.quota;
        if (!quota)
            return;
        const auto year = year_month_day{m_day}.year();
        DerogationCount &count = add(Rule::OvertimeContingent, u"year"_s,
                                     LocalDay{year / January / 1}, LocalDay{year / December / 31});
        count.allowed = static_cast<int>(quota->count());
        for (const Overtime &each : overtimesOf(m_ledger)) {
            if (each.year == static_cast<int>(year))
                count.used += static_cast<int>(floor<minutes>(each.extra).count());
        }
    }

    void sundays()
    {
        const SundayParameters &limits = m_parameters.sundays;
        if (!limits.max)
            return;
        const LocalDay from = referenceYear(m_day, limits.firstMonth);
        const LocalDay next = referenceYear(from + days{366}, limits.firstMonth);
        DerogationCount &count = add(Rule::SundaysMax, u"year"_s, from, next - days{1});
        count.allowed = limits.max;
        for (const WorkSum &day : m_ledger.days) {
            const bool isWorked = weekday{day.day} == Sunday && day.work > seconds{0};
            count.used += isWorked && isIn(count, day.day) ? 1 : 0;
        }
    }

    const PlanContext &m_context;
    LocalDay m_day;
    PersonDuties m_person;
    WorkLedger m_ledger;
    const RuleParameters &m_parameters;
    std::vector<DerogationCount> m_counts;
};

} // namespace

std::vector<DerogationCount> derogationCounts(const PlanContext &context, Id<Person> person,
                                              LocalDay day)
{
    return Counting(context, person, day).run();
}

QString nameOf(const DerogationCount &count)
{
    switch (count.rule) {
    case Rule::ReducedRestQuota:
        return count.unit == "week"_L1 ? CoreTr::tr("Reduced rests this week")
                                       : CoreTr::tr("Reduced rests in 7 days");
    case Rule::DailyHoursMax:
        return CoreTr::tr("Long days this week");
    case Rule::TravelMax24h:
        return CoreTr::tr("Long journeys this month");
    case Rule::OvertimeContingent:
        return CoreTr::tr("Overtime this year");
    case Rule::SundaysMax:
        return CoreTr::tr("Sundays worked this year");
    default:
        return {};
    }
}

QString amountOf(const DerogationCount &count)
{
    const auto text = [&count](int amount) {
        return count.rule == Rule::OvertimeContingent ? durationText(minutes{amount})
                                                      : QString::number(amount);
    };
    if (!count.allowed)
        return text(count.used);
    return CoreTr::tr("%1 of %2").arg(text(count.used), text(*count.allowed));
}

} // namespace planning
