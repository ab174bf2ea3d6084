#include "core/rules/hours.h"

#include <algorithm>

namespace planning
{

using namespace Qt::StringLiterals;

namespace
{

// Work of one duty on one day, or of one day or period altogether.
struct WorkAmount {
    LocalDay day;
    seconds work{0};
    const Duty *duty; // the last one that adds to it
    bool derogates = false; // some duty of it carries an eligible tag
};

} // namespace

static bool derogates(const Duty &duty)
{
    const QStringList &tags = duty.rules->parameters.dailyHours.derogationTags;
    return tags.contains(duty.shift->phase)
           || std::ranges::any_of(duty.shift->tags,
                                  [&tags](const QString &tag) { return tags.contains(tag); });
}

static void addWork(std::vector<WorkAmount> &amounts, const Duty &duty, DayAttribution attribution,
                    LocalDay serviceDay)
{
    const bool tagged = derogates(duty);
    for (const Interval &work : workOf(duty)) {
        if (attribution == DayAttribution::ServiceDay) {
            amounts.push_back({serviceDay, work.duration(), &duty, tagged});
        } else if (attribution == DayAttribution::StartDay) {
            const LocalDay day = duty.calendar->civilDay(duty.shift->planned.start);
            amounts.push_back({day, work.duration(), &duty, tagged});
        } else {
            for (const DayPart &part : duty.calendar->splitByDay(work))
                amounts.push_back({part.day, part.interval.duration(), &duty, tagged});
        }
    }
}

// Adds up the amounts of equal days. Days come out sorted.
static std::vector<WorkAmount> summed(std::vector<WorkAmount> amounts)
{
    std::ranges::stable_sort(amounts, {}, &WorkAmount::day);
    std::vector<WorkAmount> sums;
    for (const WorkAmount &each : amounts) {
        if (sums.empty() || sums.back().day != each.day) {
            sums.push_back(each);
            continue;
        }
        sums.back().work += each.work;
        sums.back().duty = each.duty;
        sums.back().derogates = sums.back().derogates || each.derogates;
    }
    return sums;
}

// Each duty counts by the attribution of its own rules, or all by the given one.
static std::vector<WorkAmount> workByDay(const PersonDuties &person,
                                         std::optional<DayAttribution> attribution)
{
    std::vector<WorkAmount> amounts;
    amounts.reserve(person.firmWork.size() * 2);
    for (const Block &block : person.blocks) {
        for (const Duty *duty : block.duties) {
            const DayAttribution own = duty->rules->parameters.dailyHours.dayAttribution;
            addWork(amounts, *duty, attribution.value_or(own), block.serviceDay);
        }
    }
    return summed(std::move(amounts));
}

std::vector<Conflict> dailyHoursConflicts(const PersonDuties &person)
{
    std::vector<Conflict> conflicts;
    for (const WorkAmount &day : workByDay(person, std::nullopt)) {
        const DailyHoursParameters &limits = day.duty->rules->parameters.dailyHours;
        const auto max = day.derogates && limits.maxDailyDerogation ? limits.maxDailyDerogation
                                                                    : limits.maxDaily;
        if (!max || day.work <= *max)
            continue;
        auto conflict = conflictOf(Rule::DailyHoursMax, *day.duty->rules,
                                   {.person = person.person, .discriminator = toIsoDate(day.day)},
                                   {{"date"_L1, day.day},
                                    {"hours"_L1, std::chrono::floor<minutes>(day.work)},
                                    {"max"_L1, *max}});
        if (!conflict)
            continue;
        conflict->shift = day.duty->shift->id;
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
                        const Period &period, const std::vector<WorkAmount> &amounts)
{
    for (const WorkAmount &amount : amounts) {
        const auto ceiling = ceilingOf(*amount.duty, period.own, period.common);
        if (!ceiling || amount.work <= *ceiling)
            continue;
        auto conflict = conflictOf(
            Rule::HoursSoftCeiling, *amount.duty->rules,
            {.person = person.person, .discriminator = period.name + u'|' + toIsoDate(amount.day)},
            {{"period"_L1, period.name},
             {"date"_L1, amount.day},
             {"excess"_L1, std::chrono::floor<minutes>(amount.work - *ceiling)},
             {"ceiling"_L1, *ceiling}});
        if (!conflict)
            continue;
        conflict->shift = amount.duty->shift->id;
        conflicts.push_back(*std::move(conflict));
    }
}

std::vector<Conflict> ceilingConflicts(const PersonDuties &person, std::chrono::weekday weekFirst)
{
    std::vector<Conflict> conflicts;
    const std::vector<WorkAmount> byDay = workByDay(person, DayAttribution::SplitMidnight);
    std::vector<WorkAmount> byWeek = byDay;
    for (WorkAmount &amount : byWeek)
        amount.day = weekStart(amount.day, weekFirst);
    std::vector<WorkAmount> byMonth = byDay;
    for (WorkAmount &amount : byMonth)
        amount.day = monthStart(amount.day);
    addCeilings(conflicts, person, {u"day"_s, &Contract::softCeilingDay, &CeilingParameters::day},
                byDay);
    addCeilings(conflicts, person,
                {u"week"_s, &Contract::softCeilingWeek, &CeilingParameters::week},
                summed(std::move(byWeek)));
    addCeilings(conflicts, person,
                {u"month"_s, &Contract::softCeilingMonth, &CeilingParameters::month},
                summed(std::move(byMonth)));
    return conflicts;
}

} // namespace planning
