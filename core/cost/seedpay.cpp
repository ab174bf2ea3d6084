#include "core/cost/seedpay.h"

#include "core/base/intervals.h"
#include "core/model/dutytime.h"

#include <algorithm>

namespace planning
{

using namespace Qt::StringLiterals;

namespace
{

struct ShiftBonus {
    QLatin1String parameter;
    PayBonus bonus;
};

} // namespace

static bool isNightShift(const PaidTime &time, const Interval &work)
{
    const NightPay &night = time.pay().night;
    const seconds inside = length(nightParts(time, {work}));
    switch (night.mode) {
    case NightMode::ShiftAny:
        return inside > seconds{0};
    case NightMode::ShiftMajority:
        return inside.count() * kOnce.millionths
               >= work.duration().count() * night.share.millionths;
    case NightMode::PerHour:
        break;
    }
    return false;
}

static ShiftBonus nightBonus(const PaidTime &time)
{
    const NightPay &night = time.pay().night;
    return {"pay_night"_L1, {time, &Contract::nightBonus, night.bonus, night.legalRef}};
}

// Those of the whole shift, by the local day on which it starts.
static std::vector<ShiftBonus> shiftBonuses(const PaidTime &time, const Interval &work,
                                            const HolidayPeriods &holidays)
{
    const CostParameters &pay = time.pay();
    const LocalDay day = time.duty->calendar->civilDay(work.start);
    const std::chrono::weekday weekday{day};
    std::vector<ShiftBonus> bonuses;
    if (isNightShift(time, work))
        bonuses.push_back(nightBonus(time));
    const bool isSunday = weekday == std::chrono::Sunday;
    if (isSunday || weekday == std::chrono::Saturday) {
        const Factor common = isSunday ? pay.weekend.sunday : pay.weekend.saturday;
        bonuses.push_back(
            {"pay_weekend"_L1, {time, &Contract::weekendBonus, common, pay.weekend.legalRef}});
    }
    if (holidays.isHoliday(time, day))
        bonuses.push_back(
            {"pay_holiday"_L1,
             {time, &Contract::holidayBonus, pay.holiday.bonus, pay.holiday.legalRef}});
    return bonuses;
}

static Factor stacked(const std::vector<ShiftBonus> &bonuses, Stacking stacking)
{
    Factor all = kOnce;
    for (const auto &[parameter, bonus] : bonuses) {
        switch (stacking) {
        case Stacking::Max:
            all = std::max(all, bonus.factor);
            break;
        case Stacking::Additive:
            all.millionths += bonus.factor.millionths - kOnce.millionths;
            break;
        case Stacking::Product: // exact: at most three factors of whole percents
            all.millionths = all.millionths * bonus.factor.millionths / kOnce.millionths;
            break;
        }
    }
    return all;
}

// Hours under some bonuses; the line names the greatest.
static PayItem hours(const PaidTime &time, const std::vector<ShiftBonus> &bonuses,
                     std::vector<Interval> intervals)
{
    PayItem item{CostCategory::Base, "pay"_L1};
    item.multiplier = stacked(bonuses, time.pay().pay.stacking);
    const auto greatest = std::ranges::max_element(
        bonuses, {}, [](const ShiftBonus &each) { return each.bonus.factor; });
    if (greatest != bonuses.end() && greatest->bonus.factor > kOnce) {
        item.parameter = greatest->parameter;
        item.legalRef = greatest->bonus.legalRef;
    }
    item.counted = totalMinutes(intervals);
    item.intervals = std::move(intervals);
    return item;
}

static void addLabour(std::vector<CostLine> &lines, const PaidTime &time,
                      const HolidayPeriods &holidays)
{
    const Interval work{time.start, time.presence.end};
    const bool deducts = !time.pay().pay.breakPaid;
    const std::vector<Interval> paid =
        deducts ? uncovered(work, time.unpaid) : std::vector<Interval>{work};
    std::vector<ShiftBonus> bonuses = shiftBonuses(time, work, holidays);
    Component component;
    if (time.pay().night.mode != NightMode::PerHour) {
        appendPay(lines, time, component, hours(time, bonuses, paid));
        return;
    }
    const std::vector<Interval> night = nightParts(time, paid);
    std::vector<Interval> day;
    for (const Interval &each : paid) {
        const auto left = uncovered(each, night);
        day.insert(day.end(), left.begin(), left.end());
    }
    appendPay(lines, time, component, hours(time, bonuses, std::move(day)));
    bonuses.push_back(nightBonus(time));
    appendPay(lines, time, component, hours(time, bonuses, night));
}

// The parts of the call during which the person had not said to be available.
static std::vector<Interval> outsideDeclared(const Interval &call, const DeclaredTimes &declared)
{
    std::vector<Interval> outside = uncovered(call, declared.available);
    const auto refused = covered(call, declared.unavailable);
    outside.insert(outside.end(), refused.begin(), refused.end());
    return united(std::move(outside));
}

static void addCall(std::vector<CostLine> &lines, const PaidTime &time,
                    const DeclaredSource &declared)
{
    const Interval call{time.presence.start, time.start};
    if (call.isEmpty())
        return;
    const CallPay &pay = time.pay().call;
    std::vector<Interval> emergency;
    if (pay.leadMode == CallLeadMode::AlwaysEmergency)
        emergency = {call};
    else if (pay.leadMode == CallLeadMode::EmergencyIfOutsideAvailability)
        emergency = outsideDeclared(call, declared());
    const std::vector<Interval> plain = uncovered(call, emergency);
    const PayBonus bonus{time, &Contract::emergencyCallBonus, pay.emergencyBonus, pay.legalRef};
    Component component;
    const minutes outside = totalMinutes(emergency);
    appendPay(lines, time, component,
              {CostCategory::Overtime, "pay_call"_L1, bonus.legalRef, bonus.factor,
               std::move(emergency), outside});
    appendPay(lines, time, component,
              {CostCategory::Overtime, "pay_call"_L1, {}, kOnce, plain, totalMinutes(plain)});
}

void addSeedPay(std::vector<CostLine> &lines, const PaidTime &time, const HolidayPeriods &holidays,
                const DeclaredSource &declared)
{
    addLabour(lines, time, holidays);
    addCall(lines, time, declared);
}

} // namespace planning
