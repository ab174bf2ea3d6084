#include "core/rulesets/declaredtimes.h"

#include "core/base/intervals.h"
#include "core/model/recurrence.h"

namespace planning
{

using std::chrono::days;

// An occurrence declares the day it starts on; one longer than a day, all the days it touches.
// "14:00 to 03:00" thus says nothing of the next evening.
static void addDeclaredDays(std::vector<Interval> &declared, const Interval &occurrence,
                            const Zone &zone)
{
    const LocalDay first = zone.dayOf(occurrence.start);
    const bool isLong = occurrence.duration() > days{1};
    const LocalDay last = isLong ? zone.dayOf(occurrence.end - seconds{1}) : first;
    declared.push_back(zone.dayInterval(first).united(zone.dayInterval(last)));
}

DeclaredTimes declaredTimes(const PlanContext &context, const PersonDuties &person)
{
    DeclaredTimes declared;
    if (person.duties.empty())
        return declared;
    // A week around the duties: other work in the first and last one counts too.
    const Interval window{person.duties.front().span.start - days{8},
                          person.duties.back().span.end + days{8}};
    for (const Id<Availability> id : context.plan().by<&Availability::person>(person.person)) {
        const Availability &availability = *context.plan().find(id);
        const auto found = occurrences(availability, context.defaultZone(), window);
        if (!found)
            continue; // refused when it is entered; a broken one from a file declares nothing
        if (availability.kind == AvailabilityKind::Engaged)
            declared.engaged.insert(declared.engaged.end(), found->begin(), found->end());
        if (isAway(availability.kind)) {
            declared.unavailable.insert(declared.unavailable.end(), found->begin(), found->end());
            continue;
        }
        const Zone zone = Zone::named(availability.timezone).value_or(context.defaultZone());
        for (const Interval &each : *found) {
            declared.available.push_back(each);
            addDeclaredDays(declared.days, each, zone);
        }
    }
    declared.available = united(std::move(declared.available));
    declared.unavailable = united(std::move(declared.unavailable));
    declared.engaged = united(std::move(declared.engaged));
    declared.days = united(std::move(declared.days));
    return declared;
}

} // namespace planning
