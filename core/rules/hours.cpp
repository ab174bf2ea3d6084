#include "core/rules/hours.h"

#include <algorithm>

namespace planning
{

using namespace Qt::StringLiterals;

static bool derogates(const Duty &duty)
{
    return isTagged(*duty.shift, duty.rules->parameters.dailyHours.derogationTags);
}

static bool isSplitAtMidnight(const Duty *duty)
{
    return duty->rules->parameters.dailyHours.dayAttribution == DayAttribution::SplitMidnight;
}

// The parts of the work with the day that each duty's own rules count it on.
static std::vector<WorkPart> attributedParts(const WorkLedger &ledger)
{
    std::vector<WorkPart> parts = ledger.parts;
    for (WorkPart &part : parts) {
        const Duty &duty = *part.duty;
        switch (duty.rules->parameters.dailyHours.dayAttribution) {
        case DayAttribution::SplitMidnight:
            break;
        case DayAttribution::StartDay:
            part.day = duty.calendar->civilDay(duty.shift->planned.start);
            break;
        case DayAttribution::ServiceDay:
            part.day = duty.calendar->serviceDay(duty.span.start);
            break;
        }
    }
    std::ranges::stable_sort(parts, {}, &WorkPart::day);
    return parts;
}

// Some duty of the day carries an eligible tag.
static bool isDerogated(const std::vector<WorkPart> &parts, LocalDay day)
{
    const auto first = std::ranges::lower_bound(parts, day, {}, &WorkPart::day);
    const auto last = std::ranges::upper_bound(parts, day, {}, &WorkPart::day);
    return std::any_of(first, last, [](const WorkPart &part) { return derogates(*part.duty); });
}

static std::optional<Conflict> dayConflict(const PersonDuties &person, const WorkSum &day,
                                           const std::vector<WorkPart> &parts)
{
    const DailyHoursParameters &limits = day.duty->rules->parameters.dailyHours;
    if (!limits.maxDaily || day.total() <= *limits.maxDaily)
        return std::nullopt;
    const bool more = limits.maxDailyDerogation && isDerogated(parts, day.day);
    const minutes max = more ? *limits.maxDailyDerogation : *limits.maxDaily;
    if (day.total() <= max)
        return std::nullopt;
    auto conflict = conflictOf(Rule::DailyHoursMax, *day.duty->rules,
                               {.person = person.person, .discriminator = toIsoDate(day.day)},
                               {{"date"_L1, day.day},
                                {"hours"_L1, std::chrono::floor<minutes>(day.total())},
                                {"max"_L1, max}});
    if (!conflict)
        return conflict;
    conflict->shift = day.duty->shift->id;
    if (day.external > seconds{0})
        addSource(*conflict);
    return conflict;
}

std::vector<Conflict> dailyHoursConflicts(const PersonDuties &person, const WorkLedger &ledger)
{
    const bool isSplit = std::ranges::all_of(person.firmWork, isSplitAtMidnight);
    const std::vector<WorkPart> attributed =
        isSplit ? std::vector<WorkPart>() : attributedParts(ledger);
    const std::vector<WorkSum> sums = isSplit ? std::vector<WorkSum>() : sumsOf(attributed);
    std::vector<Conflict> conflicts;
    for (const WorkSum &day : isSplit ? ledger.days : sums) {
        if (!day.duty)
            continue;
        if (auto conflict = dayConflict(person, day, isSplit ? ledger.parts : attributed))
            conflicts.push_back(*std::move(conflict));
    }
    return conflicts;
}

static std::optional<minutes> ceilingOf(const Duty &duty, std::optional<minutes> Contract::*own,
                                        std::optional<minutes> CeilingParameters::*common)
{
    if (duty.contract && duty.contract->*own)
        return duty.contract->*own;
    return duty.rules->parameters.ceilings.*common;
}

namespace
{

struct Period {
    QString name;
    std::optional<minutes> Contract::*own;
    std::optional<minutes> CeilingParameters::*common;
};

} // namespace

static void addCeilings(std::vector<Conflict> &conflicts, const PersonDuties &person,
                        const Period &period, const std::vector<WorkSum> &sums)
{
    for (const WorkSum &sum : sums) {
        if (!sum.duty)
            continue;
        const auto ceiling = ceilingOf(*sum.duty, period.own, period.common);
        if (!ceiling || sum.work <= *ceiling)
            continue;
        auto conflict = conflictOf(
            Rule::HoursSoftCeiling, *sum.duty->rules,
            {.person = person.person, .discriminator = period.name + u'|' + toIsoDate(sum.day)},
            {{"period"_L1, period.name},
             {"date"_L1, sum.day},
             {"excess"_L1, std::chrono::floor<minutes>(sum.work - *ceiling)},
             {"ceiling"_L1, *ceiling}});
        if (!conflict)
            continue;
        conflict->shift = sum.duty->shift->id;
        conflicts.push_back(*std::move(conflict));
    }
}

static std::vector<WorkSum> monthsOf(const std::vector<WorkSum> &byDay)
{
    std::vector<WorkSum> months;
    for (const WorkSum &sum : byDay) {
        if (months.empty() || monthStart(sum.day) != months.back().day)
            months.push_back({monthStart(sum.day)});
        months.back().work += sum.work;
        months.back().duty = sum.duty ? sum.duty : months.back().duty;
    }
    return months;
}

std::vector<Conflict> ceilingConflicts(const PersonDuties &person, const WorkLedger &ledger)
{
    static const Period day{u"day"_s, &Contract::softCeilingDay, &CeilingParameters::day};
    static const Period week{u"week"_s, &Contract::softCeilingWeek, &CeilingParameters::week};
    static const Period month{u"month"_s, &Contract::softCeilingMonth, &CeilingParameters::month};
    std::vector<Conflict> conflicts;
    addCeilings(conflicts, person, day, ledger.days);
    addCeilings(conflicts, person, week, ledger.weeks);
    addCeilings(conflicts, person, month, monthsOf(ledger.days));
    return conflicts;
}

} // namespace planning
