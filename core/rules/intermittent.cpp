#include "core/rules/intermittent.h"

#include <algorithm>

namespace planning
{

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{

// The counters of one calendar month.
struct Month {
    LocalDay day; // the first one
    seconds hours{0};
    int cachets = 0;
    bool hasOtherEmployers = false;
    const Duty *duty = nullptr;
};

} // namespace

static bool isIntermittent(const Duty &duty)
{
    return duty.contract && duty.contract->kind == ContractKind::CdduIntermittent;
}

static bool isCachet(const Duty &duty)
{
    return duty.shift->tags.contains(u"cachet"_s);
}

// The twelve months that count: until the end of the last contract, else of the last duty.
static LocalDay lastDay(const Duty &last)
{
    const LocalDay worked = last.calendar->civilDay(last.span.end - seconds{1});
    return last.contract->validTo ? std::max(*last.contract->validTo, worked) : worked;
}

static LocalDay yearBefore(LocalDay day)
{
    const year_month_day date{day};
    const year_month_day before = date - years{1};
    return LocalDay{before.ok() ? before : before.year() / before.month() / std::chrono::last};
}

static Month &monthOf(std::vector<Month> &months, LocalDay day)
{
    if (months.empty() || months.back().day != monthStart(day))
        months.push_back({monthStart(day)});
    return months.back();
}

static std::vector<Month> monthsOf(const WorkLedger &ledger, LocalDay after, LocalDay last)
{
    std::vector<Month> months;
    const Duty *cachet = nullptr; // counted once, on the day it starts
    for (const WorkPart &part : ledger.parts) {
        if (part.day <= after || part.day > last || !isIntermittent(*part.duty))
            continue;
        Month &month = monthOf(months, part.day);
        month.duty = part.duty;
        if (!isCachet(*part.duty))
            month.hours += part.work;
        else if (part.duty != cachet)
            ++month.cachets;
        cachet = isCachet(*part.duty) ? part.duty : cachet;
    }
    for (const WorkSum &day : ledger.days) {
        const auto month = std::ranges::find(months, monthStart(day.day), &Month::day);
        if (day.external > seconds{0} && month != months.end())
            month->hasOtherEmployers = true;
    }
    return months;
}

static std::optional<minutes> capOf(const Month &month, const IntermittentParameters &parameters)
{
    return month.hasOtherEmployers && parameters.monthHoursMulti ? parameters.monthHoursMulti
                                                                 : parameters.monthHours;
}

static std::optional<Conflict> intermittentConflict(const Duty &duty, const QString &variant,
                                                    const QString &period,
                                                    std::vector<Detail> details)
{
    auto conflict =
        conflictOf(Rule::IntermittentCounters, *duty.rules,
                   {.person = duty.assignment->person, .discriminator = variant + u'|' + period},
                   std::move(details));
    if (!conflict)
        return conflict;
    conflict->shift = duty.shift->id;
    conflict->variant = variant;
    return conflict;
}

static std::vector<Conflict> monthConflicts(const Month &month,
                                            const IntermittentParameters &parameters)
{
    std::vector<Conflict> conflicts;
    const auto add = [&](const QString &variant, const Detail &count, const Detail &cap) {
        auto conflict = intermittentConflict(*month.duty, variant, toIsoDate(month.day),
                                             {{"month"_L1, month.day}, count, cap});
        if (!conflict)
            return;
        conflict->type = std::min(conflict->type, ConflictType::Soft);
        conflicts.push_back(*std::move(conflict));
    };
    const auto hours = capOf(month, parameters);
    if (hours && month.hours > *hours)
        add(u"hours_month"_s, {"total"_L1, floor<minutes>(month.hours)}, {"cap"_L1, *hours});
    if (parameters.monthCachets && month.cachets > *parameters.monthCachets)
        add(u"cachets_month"_s, {"n"_L1, month.cachets}, {"max"_L1, *parameters.monthCachets});
    return conflicts;
}

// What is above the caps does not count.
static minutes counted(const std::vector<Month> &months, const IntermittentParameters &parameters)
{
    minutes total{0};
    for (const Month &month : months) {
        const minutes hours = floor<minutes>(month.hours);
        total += std::min(hours, capOf(month, parameters).value_or(hours));
        total += std::min(month.cachets, parameters.monthCachets.value_or(month.cachets))
                 * parameters.cachet;
    }
    return total;
}

std::vector<Conflict> intermittentConflicts(const PersonDuties &person, const WorkLedger &ledger)
{
    std::vector<Conflict> conflicts;
    const auto found = std::find_if(person.firmWork.rbegin(), person.firmWork.rend(),
                                    [](const Duty *duty) { return isIntermittent(*duty); });
    if (found == person.firmWork.rend())
        return conflicts;
    const Duty &last = **found;
    const IntermittentParameters &parameters = last.rules->parameters.intermittent;
    if (!parameters.required)
        return conflicts;
    const LocalDay end = lastDay(last);
    const std::vector<Month> months = monthsOf(ledger, yearBefore(end), end);
    for (const Month &month : months) {
        for (Conflict &each : monthConflicts(month, parameters))
            conflicts.push_back(std::move(each));
    }
    const minutes total = counted(months, parameters);
    const bool isReached = total >= *parameters.required;
    auto counters =
        intermittentConflict(last, isReached ? u"reached"_s : u"missing"_s, {},
                             {{"total"_L1, total},
                              {"required"_L1, *parameters.required},
                              {"missing"_L1, isReached ? minutes{0} : *parameters.required - total},
                              {"until"_L1, end}});
    if (counters)
        conflicts.push_back(*std::move(counters));
    return conflicts;
}

} // namespace planning
