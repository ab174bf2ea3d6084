#include "core/cost/personcosts.h"

#include "core/cost/legalpay.h"
#include "core/cost/seedpay.h"
#include "core/model/dutytime.h"

#include <algorithm>

namespace planning
{

static void addSeedPays(std::vector<CostLine> &lines, const PlanContext &context,
                        const PersonDuties &person, std::span<const PaidTime> times)
{
    const HolidayPeriods holidays(context);
    std::optional<DeclaredTimes> declared;
    const DeclaredSource source = [&]() -> const DeclaredTimes & {
        if (!declared)
            declared = declaredTimes(context, person);
        return *declared;
    };
    for (const PaidTime &time : times) {
        if (!time.isLegal())
            addSeedPay(lines, time, holidays, source);
    }
}

// Once per service day, for the first presence that is long enough.
static void addMeals(std::vector<CostLine> &lines, std::span<const PaidTime> times)
{
    std::optional<LocalDay> paid;
    for (const PaidTime &time : times) {
        const Contract *contract = time.duty->contract;
        const bool hasAllowance = contract && time.unpriced != Unpriced::OtherCurrency;
        if (!hasAllowance || paid == time.day || time.presence.duration() <= time.pay().meal.over)
            continue;
        appendFlat(lines, time, CostCategory::Meal, contract->mealAllowance);
        paid = time.day;
    }
}

static std::vector<UnpricedHours> unpricedHours(std::span<const PaidTime> times)
{
    std::vector<UnpricedHours> hours;
    for (const PaidTime &time : times) {
        if (!time.unpriced)
            continue;
        const Assignment &assignment = *time.duty->assignment;
        hours.push_back({assignment.person, assignment.shift, assignment.id, time.day,
                         totalMinutes(time.work), *time.unpriced});
    }
    return hours;
}

static Costs costsOfDuties(const PlanContext &context, const PersonDuties &person)
{
    Costs costs;
    std::vector<PaidTime> times = paidTimes(context, person);
    costs.lines.reserve(3 * times.size()); // hours, a premium and a meal
    addSeedPays(costs.lines, context, person, times);
    if (std::ranges::any_of(times, &PaidTime::isLegal))
        addLegalPay(costs.lines, context, person, times);
    addMeals(costs.lines, times);
    costs.unpriced = unpricedHours(times);
    return costs;
}

Costs personCosts(const PlanContext &context, const PersonDuties &person, CostBasis basis)
{
    if (basis == CostBasis::Worked)
        return costsOfDuties(context, context.workedDuties(person));
    return costsOfDuties(context, person);
}

} // namespace planning
