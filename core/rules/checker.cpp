#include "core/rules/checker.h"

#include "core/rules/availability.h"
#include "core/rules/bookings.h"
#include "core/rules/breaks.h"
#include "core/rules/capacity.h"
#include "core/rules/hours.h"
#include "core/rules/qualification.h"
#include "core/rules/resttimes.h"
#include "core/rules/staffing.h"
#include "core/rulesets/plancontext.h"

#include <algorithm>
#include <iterator>

namespace planning
{

namespace
{

// One check: gathers the conflicts of owners.
class Check
{
public:
    explicit Check(const Plan &plan) : m_context(plan)
    {
        if (const Organization *organization = plan.organization())
            m_weekFirst = weekdayOf(organization->weekStart);
    }

    void person(Id<Person> id)
    {
        const PersonDuties duties = m_context.dutiesOf(id);
        if (duties.duties.empty())
            return;
        const DeclaredTimes declared = declaredTimes(m_context, duties);
        add(doubleBookings(duties));
        add(duplicateAssignments(duties));
        add(restConflicts(duties));
        add(sameDayShifts(duties, declared));
        add(dailyHoursConflicts(duties));
        add(ceilingConflicts(duties, m_weekFirst));
        add(breakConflicts(duties));
        add(availabilityConflicts(duties, declared));
        add(leaveConflicts(m_context, duties));
        add(qualificationConflicts(m_context, duties));
    }
    void shift(const Shift &shift)
    {
        if (auto conflict = understaffed(m_context, shift))
            m_conflicts.push_back(*std::move(conflict));
    }
    void site(const Site &site) { add(capacityConflicts(m_context, site)); }

    // Two assignments of one person on a shift can say the same thing twice: the graver stays.
    std::vector<Conflict> take()
    {
        std::ranges::stable_sort(m_conflicts, [](const Conflict &a, const Conflict &b) {
            return std::tie(a.key, a.type) < std::tie(b.key, b.type);
        });
        const auto sameKey = [](const Conflict &a, const Conflict &b) { return a.key == b.key; };
        m_conflicts.erase(std::unique(m_conflicts.begin(), m_conflicts.end(), sameKey),
                          m_conflicts.end());
        return std::move(m_conflicts);
    }

private:
    static std::chrono::weekday weekdayOf(WeekStart start)
    {
        switch (start) {
        case WeekStart::Monday:
            break;
        case WeekStart::Saturday:
            return std::chrono::Saturday;
        case WeekStart::Sunday:
            return std::chrono::Sunday;
        }
        return std::chrono::Monday;
    }
    void add(std::vector<Conflict> conflicts)
    {
        std::ranges::move(conflicts, std::back_inserter(m_conflicts));
    }

    PlanContext m_context;
    std::chrono::weekday m_weekFirst = std::chrono::Monday;
    std::vector<Conflict> m_conflicts;
};

} // namespace

std::vector<Conflict> Checker::check(const Plan &plan) const
{
    Check check(plan);
    for (const Person &person : plan.all<Person>())
        check.person(person.id);
    for (const Shift &shift : plan.all<Shift>())
        check.shift(shift);
    for (const Site &site : plan.all<Site>())
        check.site(site);
    return check.take();
}

std::vector<Conflict> Checker::check(const Plan &plan, const Touched &touched) const
{
    if (touched.everything)
        return check(plan);
    Check check(plan);
    for (const Id<Person> id : touched.persons) {
        if (plan.find(id))
            check.person(id);
    }
    for (const Id<Shift> id : touched.shifts) {
        if (const Shift *shift = plan.find(id))
            check.shift(*shift);
    }
    for (const Id<Site> id : touched.sites) {
        if (const Site *site = plan.find(id))
            check.site(*site);
    }
    return check.take();
}

ConflictOwner owner(const Conflict &conflict)
{
    if (conflict.person)
        return *conflict.person;
    if (conflict.shift)
        return *conflict.shift;
    return conflict.site.value_or(Id<Site>{});
}

} // namespace planning
