#include "core/rules/minors.h"

#include "core/base/intervals.h"

#include <algorithm>

namespace planning
{

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{

// The checks of one person who is or was a minor.
class MinorCheck
{
public:
    MinorCheck(const PlanContext &context, const Person &person, LocalDay adult)
        : m_context(context),
          m_person(person),
          m_adult(adult)
    {
    }

    void run(const PersonDuties &person, const WorkLedger &ledger)
    {
        for (const Duty &duty : person.duties) {
            if (duty.isWork() && isMinor(dayOf(duty))) {
                night(duty);
                breaks(duty);
            }
        }
        for (const WorkSum &day : ledger.days)
            hoursOfDay(day);
        for (const WorkSum &week : ledger.weeks)
            hoursOfWeek(week);
        for (std::size_t i = 1; i < person.blocks.size(); ++i)
            rest(person.blocks[i - 1], person.blocks[i]);
        restDays(ledger);
    }
    std::vector<Conflict> take() { return std::move(m_conflicts); }

private:
    static const MinorParameters &parametersOf(const Duty &duty)
    {
        return duty.rules->parameters.minors;
    }
    static LocalDay dayOf(const Duty &duty)
    {
        return duty.calendar->civilDay(duty.shift->planned.start);
    }
    bool isMinor(LocalDay day) const { return day < m_adult; }
    bool isChild(LocalDay day) const { return day < birthday(16); }
    LocalDay birthday(int age) const
    {
        const year_month_day born{*m_person.birthDate};
        const year_month_day date = born + years{age};
        return LocalDay{date.ok() ? date : date.year() / March / 1};
    }

    Conflict *add(const Duty &duty, const QString &check, const QString &when,
                  std::vector<Detail> details)
    {
        auto conflict = conflictOf(Rule::MinorProtection, *duty.rules,
                                   {.person = m_person.id, .discriminator = check + u'|' + when},
                                   std::move(details));
        if (!conflict)
            return nullptr;
        conflict->variant = check;
        conflict->shift = duty.shift->id;
        if (!duty.isFirm())
            makeTentative(*conflict);
        m_conflicts.push_back(*std::move(conflict));
        return &m_conflicts.back();
    }

    std::optional<LocalWindow> forbiddenNight(const Duty &duty) const
    {
        const MinorParameters &parameters = parametersOf(duty);
        if (isChild(dayOf(duty)))
            return parameters.nightChild;
        return parameters.nightAuthorised && isAuthorised(duty) ? parameters.nightAuthorised
                                                                : parameters.night;
    }
    bool isAuthorised(const Duty &duty) const
    {
        const LocalDay day = dayOf(duty);
        const auto ids = m_context.plan().by<&Certification::person>(m_person.id);
        return std::ranges::any_of(ids, [&](Id<Certification> id) {
            const Certification &held = *m_context.plan().find(id);
            return held.code == parametersOf(duty).authorisation
                   && (!held.issuedOn || *held.issuedOn <= day)
                   && (!held.expiresOn || *held.expiresOn >= day);
        });
    }
    void night(const Duty &duty)
    {
        const auto window = forbiddenNight(duty);
        if (!window)
            return;
        minutes night{0};
        for (const Interval &work : workOf(duty))
            night += duty.calendar->minutesIn(*window, work);
        if (night > minutes{0})
            add(duty, u"night"_s, duty.shift->id.toString(), {{"value"_L1, night}});
    }
    void breaks(const Duty &duty)
    {
        const MinorParameters &parameters = parametersOf(duty);
        if (!parameters.breakThreshold || duty.span.duration() <= *parameters.breakThreshold)
            return;
        std::vector<Interval> pauses;
        for (const Break &each : breaksOf(duty)) {
            if (each.interval.duration() >= parameters.minBreak)
                pauses.push_back(each.interval);
        }
        const auto stretches = uncovered(duty.span, united(std::move(pauses)));
        const Interval longest = *std::ranges::max_element(stretches, {}, &Interval::duration);
        if (longest.duration() > *parameters.breakThreshold) {
            add(duty, u"break"_s, duty.shift->id.toString(),
                {{"value"_L1, longest.durationInMinutes()},
                 {"max"_L1, *parameters.breakThreshold},
                 {"min"_L1, parameters.minBreak}});
        }
    }
    void hoursOfDay(const WorkSum &day)
    {
        if (!day.duty || !isMinor(dayOf(*day.duty)))
            return;
        const MinorParameters &parameters = parametersOf(*day.duty);
        const auto max = isChild(dayOf(*day.duty)) && parameters.maxDailyChild
                             ? parameters.maxDailyChild
                             : parameters.maxDaily;
        if (max && day.total() > *max) {
            add(*day.duty, u"day"_s, toIsoDate(day.day),
                {{"value"_L1, floor<minutes>(day.total())}, {"max"_L1, *max}});
        }
    }
    void hoursOfWeek(const WorkSum &week)
    {
        if (!week.duty || !isMinor(dayOf(*week.duty)))
            return;
        const auto max = parametersOf(*week.duty).maxWeekly;
        if (max && week.total() > *max) {
            add(*week.duty, u"week"_s, toIsoDate(week.day),
                {{"value"_L1, floor<minutes>(week.total())}, {"max"_L1, *max}});
        }
    }
    void rest(const Block &before, const Block &after)
    {
        const Duty &duty = after.first();
        const MinorParameters &parameters = parametersOf(duty);
        const auto min = isChild(dayOf(duty)) && parameters.minRestChild ? parameters.minRestChild
                                                                         : parameters.minRest;
        const seconds gap = after.span.start - before.span.end;
        if (!min || gap >= *min || before.serviceDay == after.serviceDay || !isMinor(dayOf(duty)))
            return;
        add(duty, u"rest"_s, duty.shift->id.toString(),
            {{"value"_L1, floor<minutes>(gap)}, {"min"_L1, *min}});
    }
    // Two days in a row without work, one of them at least in the week.
    void restDays(const WorkLedger &ledger)
    {
        const auto isFree = [&ledger](LocalDay day) {
            return !std::ranges::binary_search(ledger.days, day, {}, &WorkSum::day);
        };
        for (const WorkSum &week : ledger.weeks) {
            if (!week.duty || !isMinor(dayOf(*week.duty)) || parametersOf(*week.duty).restDays < 1)
                continue;
            int run = isFree(week.day - days{1}) ? 1 : 0;
            int longest = 0;
            for (int i = 0; i <= 7; ++i) {
                run = isFree(week.day + days{i}) ? run + 1 : 0;
                longest = std::max(longest, run);
            }
            const int min = parametersOf(*week.duty).restDays;
            if (longest < min)
                add(*week.duty, u"rest_days"_s, toIsoDate(week.day),
                    {{"value"_L1, longest}, {"min"_L1, min}});
        }
    }

    const PlanContext &m_context;
    const Person &m_person;
    LocalDay m_adult;
    std::vector<Conflict> m_conflicts;
};

} // namespace

std::vector<Conflict> minorConflicts(const PlanContext &context, const PersonDuties &person,
                                     const WorkLedger &ledger)
{
    const Person *who = context.plan().find(person.person);
    if (!who || !who->birthDate || person.duties.empty())
        return {};
    const year_month_day born{*who->birthDate};
    const year_month_day adult = born + years{18};
    const LocalDay adultFrom{adult.ok() ? adult : adult.year() / March / 1};
    if (person.duties.front().calendar->civilDay(person.duties.front().span.start) >= adultFrom)
        return {};
    MinorCheck check(context, *who, adultFrom);
    check.run(person, ledger);
    return check.take();
}

} // namespace planning
