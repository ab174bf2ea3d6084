#include "core/cost/paidtime.h"

#include "core/base/intervals.h"
#include "core/model/dutytime.h"

#include <algorithm>

namespace planning
{

static std::vector<Interval> unpaidBreaks(const QList<Break> &breaks, const Interval &presence)
{
    std::vector<Interval> unpaid;
    for (const Break &each : breaks) {
        if (!each.paid)
            unpaid.push_back(each.interval.intersection(presence));
    }
    return united(std::move(unpaid));
}

// Amounts are in the organisation's currency and are never converted.
static std::optional<Unpriced> unpricedReason(const Duty &duty, const Plan &plan)
{
    const Contract *contract = duty.contract;
    if (!contract)
        return Unpriced::NoContract;
    const Organization *organization = plan.organization();
    const bool isForeign = organization && !contract->currency.isEmpty()
                           && !organization->currency.isEmpty()
                           && contract->currency != organization->currency;
    if (isForeign)
        return Unpriced::OtherCurrency;
    if (contract->hourlyRate == Money{} && contract->kind != ContractKind::Volunteer)
        return Unpriced::NoRate;
    return std::nullopt;
}

static PaidTime paidTime(const Plan &plan, const Duty &duty, LocalDay day)
{
    const Interval &presence = duty.span;
    PaidTime time;
    time.duty = &duty;
    time.presence = presence;
    time.start =
        std::clamp(plannedTime(*duty.assignment, *duty.shift).start, presence.start, presence.end);
    time.day = day;
    time.unpriced = unpricedReason(duty, plan);
    time.rate = time.unpriced ? Money{} : duty.contract->hourlyRate;
    time.unpaid = unpaidBreaks(*duty.breaks, presence);
    if (time.unpaid.empty())
        time.work = {presence};
    else
        time.work = uncovered(presence, time.unpaid);
    return time;
}

std::vector<PaidTime> paidTimes(const PlanContext &context, const PersonDuties &person)
{
    std::vector<PaidTime> times;
    times.reserve(person.firmWork.size());
    for (const Block &block : person.blocks) {
        for (const Duty *duty : block.duties)
            times.push_back(paidTime(context.plan(), *duty, block.serviceDay));
    }
    return times;
}

Interval amplitude(std::span<const PaidTime> duty)
{
    Interval all = duty.front().presence;
    for (const PaidTime &time : duty)
        all = all.united(time.presence);
    return all;
}

PayBonus::PayBonus(const PaidTime &time, Percent Contract::*own, Factor common, const QString &ref)
    : factor(common),
      legalRef(ref)
{
    const Contract *contract = time.duty->contract;
    if (!contract || contract->*own == Percent{})
        return;
    factor.millionths = std::int64_t{10'000} * (contract->*own).value;
    legalRef.clear();
}

} // namespace planning
