#include "core/rules/sundays.h"

namespace planning
{

using namespace Qt::StringLiterals;
using namespace std::chrono;

LocalDay referenceYear(LocalDay day, int firstMonth)
{
    const year_month_day date{day};
    const month first{static_cast<unsigned>(firstMonth)};
    const auto before = years{date.month() < first ? 1 : 0};
    return LocalDay{(date.year() - before) / first / 1};
}

namespace
{

struct Sundays {
    LocalDay year; // first day of the reference year
    int count = 0;
    const Duty *last = nullptr;
};

} // namespace

static void addConflict(std::vector<Conflict> &conflicts, const PersonDuties &person,
                        const Sundays &sundays)
{
    const auto max = sundays.last->rules->parameters.sundays.max;
    if (!max || sundays.count <= *max)
        return;
    auto conflict =
        conflictOf(Rule::SundaysMax, *sundays.last->rules,
                   {.person = person.person, .discriminator = toIsoDate(sundays.year)},
                   {{"n"_L1, sundays.count}, {"max"_L1, *max}, {"since"_L1, sundays.year}});
    if (!conflict)
        return;
    conflict->shift = sundays.last->shift->id;
    conflicts.push_back(*std::move(conflict));
}

std::vector<Conflict> sundayConflicts(const PersonDuties &person, const WorkLedger &ledger)
{
    std::vector<Conflict> conflicts;
    Sundays sundays;
    for (const WorkSum &day : ledger.days) {
        if (!day.duty || day.work <= seconds{0} || weekday{day.day} != Sunday
            || !day.duty->rules->parameters.sundays.max)
            continue;
        const LocalDay year =
            referenceYear(day.day, day.duty->rules->parameters.sundays.firstMonth);
        if (sundays.last && year != sundays.year) {
            addConflict(conflicts, person, sundays);
            sundays = {};
        }
        sundays = {year, sundays.count + 1, day.duty};
    }
    if (sundays.last)
        addConflict(conflicts, person, sundays);
    return conflicts;
}

} // namespace planning
