#include "core/rules/overtime.h"

#include <algorithm>

namespace planning
{

using namespace Qt::StringLiterals;
using namespace std::chrono;

static bool isAnnual(const Duty &duty)
{
    return duty.rules->parameters.overtime.period == OvertimePeriod::Year;
}

static seconds roundedUp(seconds work, minutes step)
{
    if (step <= minutes{0})
        return work;
    return (work + step - seconds{1}) / seconds{step} * seconds{step};
}

// Hours above the daily threshold are not counted again in the week.
static seconds weeklyExtra(const WorkSum &week, seconds daily, const OvertimeParameters &overtime)
{
    const seconds total = roundedUp(week.work, overtime.roundUp);
    const seconds above =
        overtime.threshold ? std::max(seconds{0}, total - daily - *overtime.threshold) : seconds{0};
    return daily + above;
}

// What the days of a week have above the daily threshold.
static seconds dailyExtra(const WorkSum &week, const std::vector<WorkSum> &byDay, minutes max)
{
    seconds extra{0};
    auto day = std::ranges::lower_bound(byDay, week.day, {}, &WorkSum::day);
    for (; day != byDay.end() && day->day < week.day + days{7}; ++day)
        extra += std::max(seconds{0}, day->work - max);
    return extra;
}

static std::vector<Overtime> weeklyOvertimes(const WorkLedger &ledger)
{
    std::vector<Overtime> overtimes;
    for (const WorkSum &week : ledger.weeks) {
        if (!week.duty || isAnnual(*week.duty))
            continue;
        const OvertimeParameters &overtime = week.duty->rules->parameters.overtime;
        const seconds daily = overtime.dailyThreshold
                                  ? dailyExtra(week, ledger.days, *overtime.dailyThreshold)
                                  : seconds{0};
        const seconds extra = weeklyExtra(week, daily, overtime);
        if (extra > seconds{0})
            overtimes.push_back(
                {week.day, isoWeek(week.day + days{3}).year, week.work, extra, week.duty});
    }
    return overtimes;
}

static std::vector<Overtime> annualOvertimes(const WorkLedger &ledger)
{
    std::vector<Overtime> years;
    for (const WorkSum &day : ledger.days) {
        if (!day.duty || !isAnnual(*day.duty))
            continue;
        const year_month_day date{day.day};
        const auto number = static_cast<int>(date.year());
        if (years.empty() || years.back().year != number)
            years.push_back({LocalDay{date.year() / January / 1}, number, {}, {}, day.duty});
        years.back().work += day.work;
        years.back().duty = day.duty;
    }
    for (Overtime &each : years) {
        const auto threshold = each.duty->rules->parameters.overtime.threshold;
        each.extra = threshold ? std::max(seconds{0}, each.work - *threshold) : seconds{0};
    }
    std::erase_if(years, [](const Overtime &each) { return each.extra <= seconds{0}; });
    return years;
}

std::vector<Overtime> overtimesOf(const WorkLedger &ledger)
{
    std::vector<Overtime> overtimes = weeklyOvertimes(ledger);
    const std::vector<Overtime> annual = annualOvertimes(ledger);
    overtimes.insert(overtimes.end(), annual.begin(), annual.end());
    return overtimes;
}

static std::optional<Conflict> bandConflict(const PersonDuties &person, const Overtime &overtime,
                                            minutes length, const OvertimeBand &band)
{
    const QString rate = QString::number(band.rate);
    auto conflict = conflictOf(
        Rule::OvertimeWeekly, *overtime.duty->rules,
        {.person = person.person, .discriminator = toIsoDate(overtime.day) + u'|' + rate},
        {{"week"_L1, overtime.day},
         {"hours"_L1, length},
         {"rate"_L1, band.rate},
         {"total"_L1, floor<minutes>(overtime.work)}});
    if (!conflict)
        return conflict;
    conflict->shift = overtime.duty->shift->id;
    if (isAnnual(*overtime.duty))
        conflict->variant = u"year"_s;
    return conflict;
}

std::vector<Conflict> overtimeConflicts(const PersonDuties &person, const WorkLedger &ledger)
{
    std::vector<Conflict> conflicts;
    for (const Overtime &overtime : overtimesOf(ledger)) {
        minutes left = floor<minutes>(overtime.extra);
        for (const OvertimeBand &band : overtime.duty->rules->parameters.overtime.bands) {
            const minutes length = std::min(left, band.length.value_or(left));
            left -= length;
            if (length <= minutes{0})
                break;
            if (auto conflict = bandConflict(person, overtime, length, band))
                conflicts.push_back(*std::move(conflict));
        }
    }
    return conflicts;
}

namespace
{

struct Contingent {
    int year = 0;
    seconds used{0};
    const Duty *duty = nullptr;
};

} // namespace

static void addContingent(std::vector<Conflict> &conflicts, const PersonDuties &person,
                          const Contingent &contingent)
{
    const auto quota = contingent.duty->rules->parameters.contingent.quota;
    if (!quota || contingent.used <= *quota)
        return;
    auto conflict =
        conflictOf(Rule::OvertimeContingent, *contingent.duty->rules,
                   {.person = person.person, .discriminator = QString::number(contingent.year)},
                   {{"year"_L1, contingent.year},
                    {"used"_L1, floor<minutes>(contingent.used)},
                    {"excess"_L1, floor<minutes>(contingent.used - *quota)},
                    {"quota"_L1, *quota}});
    if (!conflict)
        return;
    conflict->shift = contingent.duty->shift->id;
    conflicts.push_back(*std::move(conflict));
}

std::vector<Conflict> contingentConflicts(const PersonDuties &person, const WorkLedger &ledger)
{
    std::vector<Conflict> conflicts;
    std::vector<Overtime> overtimes = overtimesOf(ledger);
    std::ranges::stable_sort(overtimes, {}, &Overtime::year);
    Contingent contingent;
    for (const Overtime &each : overtimes) {
        if (contingent.duty && contingent.year != each.year) {
            addContingent(conflicts, person, contingent);
            contingent = {};
        }
        contingent = {each.year, contingent.used + each.extra, each.duty};
    }
    if (contingent.duty)
        addContingent(conflicts, person, contingent);
    return conflicts;
}

} // namespace planning
