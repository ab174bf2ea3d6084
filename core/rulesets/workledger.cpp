#include "core/rulesets/workledger.h"

#include "core/base/intervals.h"

#include <QVarLengthArray>

#include <algorithm>

namespace planning
{

using std::chrono::days;

namespace
{

// Cuts stretches of work at the midnights of a zone; stretches must come in order.
class DayCutter
{
public:
    DayCutter(std::vector<WorkPart> &parts, const Duty &duty)
        : m_parts(parts),
          m_duty(duty),
          m_zone(duty.calendar->zone()),
          m_day(m_zone.dayOf(duty.span.start)),
          m_midnight(m_zone.toInstant(m_day + days{1})),
          m_first(parts.size())
    {
    }

    void add(const Interval &work)
    {
        for (Instant start = work.start; start < work.end;) {
            while (start >= m_midnight) {
                m_day += days{1};
                m_midnight = m_zone.toInstant(m_day + days{1});
            }
            const Instant end = std::min(work.end, m_midnight);
            addToDay(end - start);
            start = end;
        }
    }

private:
    void addToDay(seconds work)
    {
        if (m_parts.size() > m_first && m_parts.back().day == m_day)
            m_parts.back().work += work;
        else
            m_parts.push_back({m_day, work, &m_duty});
    }

    std::vector<WorkPart> &m_parts;
    const Duty &m_duty;
    const Zone &m_zone;
    LocalDay m_day;
    Instant m_midnight;
    std::size_t m_first;
};

} // namespace

// Without allocating: this runs for every assignment of a plan.
static void addParts(std::vector<WorkPart> &parts, const Duty &duty)
{
    QVarLengthArray<Interval, 8> unpaid;
    for (const Break &each : *duty.breaks) {
        if (!each.paid)
            unpaid.append(each.interval);
    }
    std::ranges::sort(unpaid);
    DayCutter cutter(parts, duty);
    Instant start = duty.span.start;
    for (const Interval &pause : unpaid) {
        cutter.add({start, std::min(pause.start, duty.span.end)});
        start = std::max(start, pause.end);
    }
    cutter.add({start, duty.span.end});
}

static std::vector<WorkPart> partsOf(const PersonDuties &person)
{
    std::vector<WorkPart> parts;
    parts.reserve(person.firmWork.size() * 2);
    for (const Duty *duty : person.firmWork)
        addParts(parts, *duty);
    // In order already unless duties overlap or lie in several zones.
    if (!std::ranges::is_sorted(parts, {}, &WorkPart::day))
        std::ranges::stable_sort(parts, {}, &WorkPart::day);
    return parts;
}

std::vector<WorkSum> sumsOf(std::span<const WorkPart> parts)
{
    std::vector<WorkSum> sums;
    sums.reserve(parts.size());
    for (const WorkPart &part : parts) {
        if (sums.empty() || sums.back().day != part.day)
            sums.push_back({part.day});
        sums.back().work += part.work;
        sums.back().duty = part.duty;
    }
    return sums;
}

static void addExternal(std::vector<WorkSum> &sums, const std::vector<Interval> &engaged,
                        const Zone &zone)
{
    if (engaged.empty())
        return;
    for (const Interval &each : engaged) {
        for (const DayPart &part : Calendar(zone).splitByDay(each))
            sums.push_back({part.day, seconds{0}, part.interval.duration(), nullptr});
    }
    std::ranges::stable_sort(sums, {}, &WorkSum::day);
    std::vector<WorkSum> joined;
    for (const WorkSum &sum : sums) {
        if (joined.empty() || joined.back().day != sum.day) {
            joined.push_back(sum);
            continue;
        }
        joined.back().work += sum.work;
        joined.back().external += sum.external;
        joined.back().duty = sum.duty ? sum.duty : joined.back().duty;
    }
    sums = std::move(joined);
}

static std::vector<WorkSum> weeksOf(const std::vector<WorkSum> &byDay, std::chrono::weekday first)
{
    std::vector<WorkSum> weeks;
    for (const WorkSum &sum : byDay) {
        if (weeks.empty() || sum.day >= weeks.back().day + days{7})
            weeks.push_back({weekStart(sum.day, first)});
        weeks.back().work += sum.work;
        weeks.back().external += sum.external;
        weeks.back().duty = sum.duty ? sum.duty : weeks.back().duty;
    }
    return weeks;
}

static seconds workOf(const Block &block)
{
    seconds work{0};
    for (const Duty *duty : block.duties) {
        seconds unpaid{0};
        for (const Break &each : *duty->breaks)
            unpaid += each.paid ? seconds{0} : each.interval.intersection(duty->span).duration();
        work += duty->span.duration() - unpaid;
    }
    return work;
}

std::vector<ServiceDuty> serviceDuties(const std::vector<Block> &blocks)
{
    std::vector<ServiceDuty> duties;
    duties.reserve(blocks.size());
    const std::span all(blocks);
    std::size_t begin = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (duties.empty() || duties.back().day != all[i].serviceDay) {
            begin = i;
            duties.push_back({all[i].serviceDay, {}});
        }
        duties.back().blocks = all.subspan(begin, i - begin + 1);
        duties.back().work += workOf(all[i]);
    }
    return duties;
}

static std::vector<Presence> presencesOf(const PlanContext &context, const PersonDuties &person,
                                         const std::vector<Interval> &engaged)
{
    std::vector<Presence> presences;
    presences.reserve(person.blocks.size() + engaged.size());
    for (const Block &block : person.blocks)
        presences.push_back({block.span, block.serviceDay, &block});
    if (engaged.empty())
        return presences;
    const Calendar calendar = context.defaultCalendar();
    for (const Interval &each : engaged)
        presences.push_back({each, calendar.serviceDay(each.start), nullptr});
    std::ranges::stable_sort(presences, {}, &Presence::span);
    return presences;
}

WorkLedger workLedger(const PlanContext &context, const PersonDuties &person,
                      const DeclaredTimes &declared)
{
    WorkLedger ledger;
    ledger.parts = partsOf(person);
    ledger.days = sumsOf(ledger.parts);
    addExternal(ledger.days, declared.engaged, context.defaultZone());
    ledger.weeks = weeksOf(ledger.days, context.weekFirst());
    ledger.duties = serviceDuties(person.blocks);
    ledger.presences = presencesOf(context, person, declared.engaged);
    return ledger;
}

std::vector<Interval> pausesOf(const ServiceDuty &duty)
{
    std::vector<Interval> pauses;
    for (std::size_t i = 0; i < duty.blocks.size(); ++i) {
        if (i > 0)
            pauses.push_back({duty.blocks[i - 1].span.end, duty.blocks[i].span.start});
        for (const Duty *each : duty.blocks[i].duties) {
            for (const Break &pause : *each->breaks)
                pauses.push_back(pause.interval.intersection(each->span));
        }
    }
    return united(std::move(pauses));
}

} // namespace planning
