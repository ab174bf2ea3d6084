#include "core/rules/travelhours.h"

#include <algorithm>

namespace planning
{

using namespace Qt::StringLiterals;
using std::chrono::days;

std::vector<TravelDerogation> travelDerogations(const PersonDuties &person)
{
    std::vector<TravelDerogation> derogations;
    std::vector<const Duty *> journeys;
    for (const Duty *duty : person.firmWork) {
        if (duty->shift->kind == ShiftKind::Travel && duty->rules->parameters.travelLimit.max)
            journeys.push_back(duty);
    }
    Instant reported = Instant::min();
    for (auto it = journeys.begin(); it != journeys.end(); ++it) {
        const Interval window{(*it)->span.start, (*it)->span.start + days{1}};
        if (window.start < reported)
            continue; // within the 24 hours already reported
        seconds travel{0};
        for (auto each = it; each != journeys.end() && (*each)->span.start < window.end; ++each)
            travel += (*each)->span.intersection(window).duration();
        if (travel <= *(*it)->rules->parameters.travelLimit.max)
            continue;
        reported = window.end;
        derogations.push_back(
            {(*it)->calendar->civilDay(window.start), std::chrono::floor<minutes>(travel), *it});
    }
    return derogations;
}

static std::optional<Conflict> travelConflict(const PersonDuties &person,
                                              const TravelDerogation &derogation, int ofMonth)
{
    const TravelLimitParameters &limits = derogation.duty->rules->parameters.travelLimit;
    auto conflict = conflictOf(Rule::TravelMax24h, *derogation.duty->rules,
                               {.person = person.person, .shift = derogation.duty->shift->id},
                               {{"date"_L1, derogation.day},
                                {"hours"_L1, derogation.travel},
                                {"max"_L1, *limits.max},
                                {"n"_L1, ofMonth}});
    return conflict;
}

std::vector<Conflict> travelHoursConflicts(const PersonDuties &person)
{
    std::vector<Conflict> conflicts;
    const TravelDerogation *before = nullptr;
    int ofMonth = 0;
    const std::vector<TravelDerogation> derogations = travelDerogations(person);
    for (const TravelDerogation &each : derogations) {
        const bool sameMonth = before && monthStart(before->day) == monthStart(each.day);
        ofMonth = sameMonth ? ofMonth + 1 : 1;
        const auto allowed = each.duty->rules->parameters.travelLimit.derogationsPerMonth;
        const bool consecutive = before && each.day - before->day <= days{1};
        auto conflict = travelConflict(person, each, ofMonth);
        before = &each;
        if (!conflict)
            continue;
        if (allowed && (ofMonth > *allowed || consecutive)) {
            conflict->type = ConflictType::Hard;
            conflict->variant = consecutive ? u"consecutive"_s : u"quota"_s;
        }
        conflicts.push_back(*std::move(conflict));
    }
    return conflicts;
}

} // namespace planning
