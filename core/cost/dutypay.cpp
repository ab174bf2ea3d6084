#include "core/cost/dutypay.h"

#include "core/base/intervals.h"
#include "core/model/dutytime.h"

#include <algorithm>

namespace planning
{

using namespace Qt::StringLiterals;

static void addMinimumCall(std::vector<CostLine> &lines, std::span<const PaidTime> call)
{
    const PaidTime &last = call.back();
    const MinCallPay &pay = last.pay().minCall;
    if (!last.isLegal() || !pay.minimum)
        return;
    seconds worked{0};
    for (const PaidTime &time : call)
        worked += length(time.work);
    if (worked >= *pay.minimum)
        return;
    Component component;
    appendPay(lines, last, component,
              {CostCategory::MinCall,
               "pay_min_call"_L1,
               pay.legalRef,
               kOnce,
               {},
               *pay.minimum - std::chrono::floor<minutes>(worked)});
}

// A gap that opens a new minimum ends a call.
void addMinimumCalls(std::vector<CostLine> &lines, std::span<PaidTime> times)
{
    forEachPaidDuty(times, [&lines](std::span<PaidTime> duty) {
        std::size_t first = 0;
        Instant end = duty.front().presence.end;
        for (std::size_t i = 1; i < duty.size(); ++i) {
            const auto &newCall = duty[i].pay().minCall.newCallAfter;
            if (newCall && duty[i].presence.start - end > *newCall) {
                addMinimumCall(lines, duty.subspan(first, i - first));
                first = i;
            }
            end = std::max(end, duty[i].presence.end);
        }
        addMinimumCall(lines, duty.subspan(first));
    });
}

static bool isSplit(std::span<const PaidTime> duty)
{
    const SplitPay &pay = duty.front().pay().split;
    std::vector<Interval> presences;
    for (const PaidTime &time : duty)
        presences.push_back(time.presence);
    const std::vector<Interval> sequences = united(std::move(presences));
    for (std::size_t i = 1; i < sequences.size(); ++i) {
        if (sequences[i].start - sequences[i - 1].end > pay.maxGap)
            return true;
    }
    return sequences.size() > static_cast<std::size_t>(pay.maxSequences);
}

static bool concerns(const SplitPay &pay, const Person *person)
{
    return pay.tags.isEmpty()
           || (person && std::ranges::any_of(person->tags, [&pay](const QString &tag) {
                   return pay.tags.contains(tag);
               }));
}

void addSplitPay(std::vector<CostLine> &lines, const Plan &plan, std::span<PaidTime> times)
{
    forEachPaidDuty(times, [&](std::span<PaidTime> duty) {
        const PaidTime &first = duty.front();
        const SplitPay &pay = first.pay().split;
        if (duty.size() < 2 || pay.bonus <= kOnce || !first.isLegal()
            || !concerns(pay, plan.find(first.duty->assignment->person)) || !isSplit(duty))
            return;
        const Factor onTop{pay.bonus.millionths - kOnce.millionths};
        for (const PaidTime &time : duty) {
            Component component;
            appendPay(lines, time, component,
                      {CostCategory::Split, "pay_split"_L1, pay.legalRef, onTop, time.work,
                       totalMinutes(time.work)});
        }
    });
}

void addReducedRestPay(std::vector<CostLine> &lines, std::span<PaidTime> times)
{
    std::optional<Instant> end;
    forEachPaidDuty(times, [&](std::span<PaidTime> duty) {
        const PaidTime &first = duty.front();
        const ReducedRestPay &pay = first.pay().reducedRest;
        const auto &minRest = first.duty->rules->parameters.rest.minRest;
        const bool isShort = end && minRest && first.presence.start - *end < *minRest;
        if (isShort && pay.pay && first.isLegal()) {
            Component component;
            appendPay(lines, first, component,
                      {CostCategory::ReducedRest,
                       "pay_reduced_rest"_L1,
                       pay.legalRef,
                       pay.bonus,
                       {},
                       *pay.pay});
        }
        const Instant last = amplitude(duty).end;
        end = end ? std::max(*end, last) : last;
    });
}

} // namespace planning
