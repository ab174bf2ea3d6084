#include "core/rules/nightwork.h"

#include "core/rules/weeklyhours.h"

#include <algorithm>

namespace planning
{

using namespace Qt::StringLiterals;
using std::chrono::days;

static minutes nightMinutes(const ServiceDuty &duty)
{
    minutes night{0};
    for (const Block &block : duty.blocks) {
        for (const Duty *each : block.duties) {
            const LocalWindow &window = each->rules->parameters.nightWork.night;
            for (const Interval &work : workOf(*each))
                night += each->calendar->minutesIn(window, work);
        }
    }
    return night;
}

static minutes maxOf(const ServiceDuty &duty)
{
    const NightWorkParameters &parameters = duty.first().rules->parameters.nightWork;
    const bool derogates =
        parameters.maxDerogation && isTagged(*duty.first().shift, parameters.derogationTags);
    return derogates ? *parameters.maxDerogation : *parameters.max;
}

static bool isTooLong(const ServiceDuty &duty)
{
    const NightWorkParameters &parameters = duty.first().rules->parameters.nightWork;
    return parameters.max && duty.work > maxOf(duty) && nightMinutes(duty) >= parameters.minNight;
}

namespace
{

// Tells on which days a person is a night worker.
class NightWorker
{
public:
    NightWorker(const PlanContext &context, const PersonDuties &person, const WorkLedger &ledger)
        : m_weekFirst(context.weekFirst())
    {
        const Person *who = context.plan().find(person.person);
        m_isTagged = who && who->tags.contains(u"night_worker"_s);
        for (const ServiceDuty &duty : ledger.duties)
            m_nights.push_back({duty.day, nightMinutes(duty), &duty});
    }

    bool isOn(LocalDay day) const
    {
        return m_isTagged || hasNightsInWeek(day) || hasHoursInYear(day);
    }

private:
    struct Night {
        LocalDay day;
        minutes night;
        const ServiceDuty *duty;
    };
    static const NightWorkParameters &parametersOf(const Night &night)
    {
        return night.duty->first().rules->parameters.nightWork;
    }
    auto from(LocalDay day) const
    {
        return std::ranges::lower_bound(m_nights, day, {}, &Night::day);
    }

    bool hasNightsInWeek(LocalDay day) const
    {
        const LocalDay week = weekStart(day, m_weekFirst);
        int nights = 0;
        for (auto it = from(week); it != m_nights.end() && it->day < week + days{7}; ++it) {
            nights += it->night >= parametersOf(*it).minNight ? 1 : 0;
            if (nights >= parametersOf(*it).nightsPerWeek)
                return true;
        }
        return false;
    }
    bool hasHoursInYear(LocalDay day) const
    {
        minutes hours{0};
        for (auto it = from(day - std::chrono::days{365}); it != m_nights.end() && it->day <= day;
             ++it) {
            hours += it->night;
            if (hours >= parametersOf(*it).nightHours)
                return true;
        }
        return false;
    }

    std::chrono::weekday m_weekFirst;
    bool m_isTagged = false;
    std::vector<Night> m_nights; // by day
};

} // namespace

static std::optional<Conflict> dutyConflict(const PersonDuties &person, const ServiceDuty &duty)
{
    const Duty &first = duty.first();
    auto conflict = conflictOf(Rule::NightWorkerLimit, *first.rules,
                               {.person = person.person, .discriminator = toIsoDate(duty.day)},
                               {{"date"_L1, duty.day},
                                {"hours"_L1, std::chrono::floor<minutes>(duty.work)},
                                {"night"_L1, nightMinutes(duty)},
                                {"max"_L1, maxOf(duty)}});
    if (conflict)
        conflict->shift = first.shift->id;
    return conflict;
}

static std::optional<Conflict> averageConflict(const PersonDuties &person, const WeekWindow &window)
{
    auto conflict = conflictOf(
        Rule::NightWorkerLimit, *window.duty->rules,
        {.person = person.person, .discriminator = u"average|"_s + toIsoDate(window.first)},
        {{"week"_L1, window.first},
         {"hours"_L1, std::chrono::floor<minutes>(window.work / window.weeks)},
         {"n"_L1, window.weeks},
         {"max"_L1, *window.limit.limit}});
    if (!conflict)
        return conflict;
    conflict->variant = u"average"_s;
    conflict->shift = window.duty->shift->id;
    return conflict;
}

std::vector<Conflict> nightWorkConflicts(const PlanContext &context, const PersonDuties &person,
                                         const WorkLedger &ledger)
{
    const auto limitOf = [](const Duty &duty) {
        const NightWorkParameters &parameters = duty.rules->parameters.nightWork;
        return AverageLimit{parameters.average, parameters.weeks};
    };
    const auto windows = weeksOverAverage(person, ledger, context.weekFirst(), limitOf);
    std::vector<Conflict> conflicts;
    // Whether someone is a night worker is only asked where it matters.
    if (windows.empty() && std::ranges::none_of(ledger.duties, isTooLong))
        return conflicts;
    const auto add = [&conflicts](std::optional<Conflict> conflict) {
        if (conflict)
            conflicts.push_back(*std::move(conflict));
    };
    const NightWorker worker(context, person, ledger);
    for (const ServiceDuty &duty : ledger.duties) {
        if (isTooLong(duty) && worker.isOn(duty.day))
            add(dutyConflict(person, duty));
    }
    for (const WeekWindow &window : windows) {
        if (window.isKnown && worker.isOn(window.duty->calendar->civilDay(window.duty->span.start)))
            add(averageConflict(person, window));
    }
    return conflicts;
}

} // namespace planning
