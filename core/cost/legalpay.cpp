#include "core/cost/legalpay.h"

#include "core/base/intervals.h"
#include "core/cost/agreedpay.h"
#include "core/cost/dutypay.h"
#include "core/cost/overtime.h"
#include "core/model/dutytime.h"

#include <algorithm>

namespace planning
{

using namespace Qt::StringLiterals;

// A travel that is paid by its length only (1285 VIII.2).
static bool isCompensatedTravel(const PaidTime &time)
{
    return time.duty->shift->kind == ShiftKind::Travel && time.pay().travel.longFrom;
}

static void add(std::vector<Premium> &premiums, CostCategory category, QLatin1String parameter,
                const PayBonus &bonus, std::vector<Interval> parts)
{
    if (bonus.factor > kOnce && !parts.empty())
        premiums.push_back({category, parameter, bonus.legalRef, bonus.factor, std::move(parts)});
}

static std::vector<Premium> clockPremiums(const PaidTime &time, const HolidayPeriods &holidays)
{
    const CostParameters &pay = time.pay();
    const PayBonus night{time, &Contract::nightBonus, pay.night.bonus, pay.night.legalRef};
    const PayBonus saturday{time, &Contract::weekendBonus, pay.weekend.saturday,
                            pay.weekend.legalRef};
    const PayBonus sunday{time, &Contract::weekendBonus, pay.weekend.sunday, pay.weekend.legalRef};
    const PayBonus holiday{time, &Contract::holidayBonus, pay.holiday.bonus, pay.holiday.legalRef};
    std::vector<Premium> premiums;
    if (night.factor > kOnce)
        add(premiums, CostCategory::Night, "pay_night"_L1, night, nightParts(time, time.work));
    if (saturday.factor > kOnce)
        add(premiums, CostCategory::Weekend, "pay_weekend"_L1, saturday,
            weekdayParts(time, time.work, std::chrono::Saturday));
    if (sunday.factor > kOnce)
        add(premiums, CostCategory::Weekend, "pay_weekend"_L1, sunday,
            weekdayParts(time, time.work, std::chrono::Sunday));
    if (holiday.factor > kOnce)
        add(premiums, CostCategory::Holiday, "pay_holiday"_L1, holiday,
            holidays.parts(time, time.work));
    return premiums;
}

// Stacking max: every minute keeps its greatest premium only.
static void keepGreatest(std::vector<Premium> &premiums)
{
    std::ranges::stable_sort(premiums, std::greater{}, &Premium::bonus);
    std::vector<Interval> taken;
    for (Premium &premium : premiums) {
        std::vector<Interval> left;
        for (const Interval &part : premium.parts) {
            const auto free = uncovered(part, taken);
            left.insert(left.end(), free.begin(), free.end());
        }
        premium.parts = std::move(left);
        taken.insert(taken.end(), premium.parts.begin(), premium.parts.end());
        taken = united(std::move(taken));
    }
}

static minutes compensated(const TravelPay &pay, minutes travel)
{
    const minutes full = std::min(travel, travel < *pay.longFrom ? pay.fullShort : pay.fullLong);
    const minutes rest{(travel - full).count() * pay.beyond.millionths / kOnce.millionths};
    return std::min(full + rest, pay.max);
}

static void addHours(std::vector<CostLine> &lines, const PaidTime &time)
{
    Component component;
    PayItem hours{CostCategory::Base, "pay"_L1};
    hours.intervals = time.work;
    hours.counted = totalMinutes(time.work);
    if (isCompensatedTravel(time)) {
        hours.counted = compensated(time.pay().travel, hours.counted);
        hours.parameter = "pay_travel"_L1;
        hours.legalRef = time.pay().travel.legalRef;
    }
    appendPay(lines, time, component, std::move(hours));
}

// Premiums of one parameter (Saturday and Sunday, two bands) are one component.
static void addPremiums(std::vector<CostLine> &lines, const PaidTime &time,
                        std::vector<Premium> premiums)
{
    if (time.pay().pay.stacking == Stacking::Max)
        keepGreatest(premiums);
    // Not as Latin-1 strings: GCC 12 warns of their comparison when it optimises.
    std::ranges::stable_sort(premiums, {}, [](const Premium &premium) {
        return std::string_view(premium.parameter.data(), std::size_t(premium.parameter.size()));
    });
    QLatin1String current;
    Component component;
    for (Premium &each : premiums) {
        if (each.parameter != current)
            component = {};
        current = each.parameter;
        const minutes counted = totalMinutes(each.parts);
        appendPay(lines, time, component,
                  {each.category,
                   each.parameter,
                   std::move(each.legalRef),
                   {each.bonus.millionths - kOnce.millionths},
                   std::move(each.parts),
                   counted});
    }
}

void addLegalPay(std::vector<CostLine> &lines, const PlanContext &context,
                 const PersonDuties &person, std::span<PaidTime> times)
{
    const HolidayPeriods holidays(context);
    Premiums premiums(times.size());
    for (std::size_t i = 0; i < times.size(); ++i) {
        if (times[i].isLegal())
            premiums[i] = clockPremiums(times[i], holidays);
    }
    addDailyOvertime(premiums, times);
    addWeeklyOvertime(premiums, times);
    addAgreedPay(premiums, person, times);
    for (std::size_t i = 0; i < times.size(); ++i) {
        if (!times[i].isLegal())
            continue;
        addHours(lines, times[i]);
        if (!isCompensatedTravel(times[i]))
            addPremiums(lines, times[i], std::move(premiums[i]));
    }
    addWeeklyRounding(lines, times);
    deductDailyOvertime(lines, times);
    addMinimumCalls(lines, times);
    addSplitPay(lines, context.plan(), times);
    addReducedRestPay(lines, times);
}

} // namespace planning
