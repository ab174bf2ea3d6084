#include "core/cost/overtime.h"

#include "core/base/intervals.h"
#include "core/model/dutytime.h"

#include <algorithm>
#include <map>

namespace planning
{

using namespace Qt::StringLiterals;

static constexpr auto kDaily = "pay_daily_over"_L1;
static constexpr auto kWeekly = "pay_weekly_over"_L1;

namespace
{

// Work without a clock change of week, by the civil week it lies in.
struct Stretch {
    LocalDay week;
    Interval work;
    std::size_t time; // position of the paid time
};

} // namespace

// What of `work` lies after the first `threshold` of a count that stands at `done`.
static Interval beyond(const Interval &work, seconds done, minutes threshold)
{
    const seconds left = std::max(seconds{0}, threshold - done);
    return {std::min(work.start + left, work.end), work.end};
}

static void addDuty(Premiums &premiums, std::span<PaidTime> duty, std::size_t first)
{
    const seconds span = amplitude(duty).duration();
    seconds done{0};
    for (std::size_t i = 0; i < duty.size(); ++i) {
        const DailyOverPay &pay = duty[i].pay().dailyOver;
        const bool applies = pay.after && (!pay.amplitude || span > *pay.amplitude);
        Premium premium{CostCategory::Overtime, kDaily, pay.legalRef, pay.bonus, {}};
        for (const Interval &work : duty[i].work) {
            if (applies && done + work.duration() > *pay.after)
                premium.parts.push_back(beyond(work, done, *pay.after));
            done += work.duration();
        }
        if (!premium.parts.empty())
            premiums[first + i].push_back(std::move(premium));
    }
}

void addDailyOvertime(Premiums &premiums, std::span<PaidTime> times)
{
    std::size_t first = 0;
    forEachPaidDuty(times, [&](std::span<PaidTime> duty) {
        addDuty(premiums, duty, first);
        first += duty.size();
    });
}

static LocalDay weekOf(const PaidTime &time)
{
    return weekStart(time.duty->calendar->civilDay(time.presence.start));
}

namespace
{

// A civil week at a place; the next time asked for mostly lies in it too.
class Week
{
public:
    void moveTo(const Calendar &calendar, Instant time)
    {
        if (m_calendar == &calendar && m_interval.contains(time))
            return;
        const Zone &zone = calendar.zone();
        m_calendar = &calendar;
        m_first = weekStart(zone.dayOf(time));
        m_interval = {zone.toInstant(m_first), zone.toInstant(m_first + std::chrono::days{7})};
    }
    LocalDay first() const { return m_first; }
    Instant end() const { return m_interval.end; }

private:
    const Calendar *m_calendar = nullptr;
    LocalDay m_first{};
    Interval m_interval{};
};

} // namespace

static void addStretches(std::vector<Stretch> &stretches, Week &week, const PaidTime &time,
                         std::size_t index)
{
    for (Interval work : time.work) {
        while (!work.isEmpty()) {
            week.moveTo(*time.duty->calendar, work.start);
            const Instant end = std::min(week.end(), work.end);
            stretches.push_back({week.first(), {work.start, end}, index});
            work.start = end;
        }
    }
}

static std::vector<Stretch> stretchesByTime(std::span<const PaidTime> times)
{
    std::vector<Stretch> stretches;
    stretches.reserve(2 * times.size());
    Week week;
    for (std::size_t i = 0; i < times.size(); ++i) {
        if (times[i].isLegal())
            addStretches(stretches, week, times[i], i);
    }
    std::ranges::stable_sort(
        stretches, {}, [](const Stretch &each) { return std::pair(each.week, each.work.start); });
    return stretches;
}

static void addBand(std::vector<Premium> &premiums, const WeeklyOverPay &pay, Factor bonus,
                    const Interval &part)
{
    if (part.isEmpty())
        return;
    const auto same = std::ranges::find_if(premiums, [bonus](const Premium &each) {
        return each.parameter == kWeekly && each.bonus == bonus;
    });
    if (same != premiums.end())
        same->parts.push_back(part);
    else
        premiums.push_back({CostCategory::Overtime, kWeekly, pay.legalRef, bonus, {part}});
}

void addWeeklyOvertime(Premiums &premiums, std::span<const PaidTime> times)
{
    LocalDay week{};
    seconds done{0};
    for (const Stretch &each : stretchesByTime(times)) {
        if (each.week != week)
            done = seconds{0};
        week = each.week;
        const WeeklyOverPay &pay = times[each.time].pay().weeklyOver;
        if (pay.after) {
            Interval first = beyond(each.work, done, *pay.after);
            if (pay.secondAfter) {
                const Interval second = beyond(each.work, done, *pay.secondAfter);
                first.end = second.start;
                addBand(premiums[each.time], pay, pay.secondBonus, second);
            }
            addBand(premiums[each.time], pay, pay.bonus, first);
        }
        done += each.work.duration();
    }
}

// The band in which a minute after `done` lies.
static Factor bonusAt(const WeeklyOverPay &pay, seconds done)
{
    if (pay.secondAfter && done >= *pay.secondAfter)
        return pay.secondBonus;
    return pay.after && done >= *pay.after ? pay.bonus : kOnce;
}

static void addRounding(std::vector<CostLine> &lines, const PaidTime &last, seconds done)
{
    const WeeklyOverPay &pay = last.pay().weeklyOver;
    const minutes worked = std::chrono::floor<minutes>(done);
    if (pay.roundUpTo == minutes{0} || worked % pay.roundUpTo == minutes{0})
        return;
    Component component;
    appendPay(lines, last, component,
              {CostCategory::Rounding,
               kWeekly,
               pay.legalRef,
               bonusAt(pay, done),
               {},
               pay.roundUpTo - worked % pay.roundUpTo});
}

void addWeeklyRounding(std::vector<CostLine> &lines, std::span<const PaidTime> times)
{
    const auto isRounded = [](const PaidTime &time) {
        return time.pay().weeklyOver.roundUpTo != minutes{0};
    };
    if (std::ranges::none_of(times, isRounded))
        return;
    const std::vector<Stretch> stretches = stretchesByTime(times);
    seconds done{0};
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        done += stretches[i].work.duration();
        const bool isLast = i + 1 == stretches.size() || stretches[i + 1].week != stretches[i].week;
        if (!isLast)
            continue;
        addRounding(lines, times[stretches[i].time], done);
        done = seconds{0};
    }
}

void deductDailyOvertime(std::vector<CostLine> &lines, std::span<const PaidTime> times)
{
    std::map<Id<Assignment>, LocalDay> weeks; // of the duties to which it applies
    for (const PaidTime &time : times) {
        if (time.pay().weeklyOver.lessDaily)
            weeks.emplace(time.duty->assignment->id, weekOf(time));
    }
    std::map<LocalDay, std::int64_t> daily;
    for (const CostLine &line : lines) {
        if (line.parameter == kDaily && weeks.contains(*line.assignment))
            daily[weeks[*line.assignment]] += line.amount.cents;
    }
    std::vector<CostLine> deductions;
    for (const CostLine &line : lines) {
        const bool isWeekly = line.parameter == kWeekly && line.category == CostCategory::Overtime;
        if (!isWeekly || !weeks.contains(*line.assignment))
            continue;
        std::int64_t &left = daily[weeks[*line.assignment]];
        CostLine deduction = line;
        deduction.amount.cents = -std::min(left, line.amount.cents);
        deduction.intervals.clear();
        deduction.counted = minutes{0};
        left += deduction.amount.cents;
        if (deduction.amount.cents != 0)
            deductions.push_back(std::move(deduction));
    }
    lines.insert(lines.end(), deductions.begin(), deductions.end());
}

} // namespace planning
