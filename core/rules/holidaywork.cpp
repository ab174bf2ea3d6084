#include "core/rules/holidaywork.h"

#include "core/base/intervals.h"

namespace planning
{

using namespace Qt::StringLiterals;
using namespace std::chrono;

static bool isMinor(const Person *person, LocalDay day)
{
    if (!person || !person->birthDate)
        return false;
    const year_month_day birth{*person->birthDate};
    return year_month_day{day} < birth + years{18};
}

// In percent on top of the wage: what the contract or the rule set gives, and at least what 1 May
// is worth by law (Code du travail, art. L3133-6).
static int premiumOf(const Duty &duty, LocalDay day)
{
    const HolidayParameters &parameters = duty.rules->parameters.holiday;
    const year_month_day date{day};
    int premium = parameters.premium;
    if (duty.contract)
        premium = std::max(premium, duty.contract->holidayBonus.value - 100);
    if (date.month() == May && date.day() == std::chrono::day{1})
        premium = std::max(premium, parameters.mayDayPremium);
    return premium;
}

static void addConflict(std::vector<Conflict> &conflicts, const PlanContext &context,
                        const Duty &duty, const Holiday &holiday)
{
    const Interval day = duty.calendar->zone().dayInterval(holiday.day);
    const auto worked = floor<minutes>(length(covered(day, workOf(duty)))).count();
    if (worked <= 0)
        return;
    const int premium = premiumOf(duty, holiday.day);
    auto conflict = conflictOf(Rule::PublicHolidayWork, *duty.rules,
                               {.person = duty.assignment->person,
                                .shift = duty.shift->id,
                                .discriminator = toIsoDate(holiday.day)},
                               {{"holiday"_L1, holiday.nameFr},
                                {"holiday_en"_L1, holiday.nameEn},
                                {"date"_L1, holiday.day},
                                {"minutes"_L1, static_cast<int>(worked)},
                                {"premium"_L1, premium}});
    if (!conflict)
        return;
    if (premium == 0)
        conflict->variant = u"no_premium"_s;
    const Person *person = context.plan().find(duty.assignment->person);
    if (conflict->type == ConflictType::Soft && isMinor(person, holiday.day)) {
        conflict->type = ConflictType::Hard;
        conflict->variant = u"minor"_s;
    }
    conflicts.push_back(*std::move(conflict));
}

std::vector<Conflict> holidayConflicts(const PlanContext &context, const PersonDuties &person)
{
    std::vector<Conflict> conflicts;
    for (const Duty *duty : person.firmWork) {
        if (!duty->calendar->hasHolidays())
            continue;
        const LocalDay last = duty->calendar->civilDay(duty->span.end - seconds{1});
        for (LocalDay day = duty->calendar->civilDay(duty->span.start); day <= last;
             day += days{1}) {
            const auto holidays = context.holidaysOn(*duty->calendar, day);
            if (!holidays.empty())
                addConflict(conflicts, context, *duty, holidays.front());
        }
    }
    return conflicts;
}

} // namespace planning
