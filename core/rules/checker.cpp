#include "core/rules/checker.h"

#include "core/rules/availability.h"
#include "core/rules/bookings.h"
#include "core/rules/breaks.h"
#include "core/rules/calls.h"
#include "core/rules/capacity.h"
#include "core/rules/dutylimits.h"
#include "core/rules/hours.h"
#include "core/rules/intermittent.h"
#include "core/rules/meals.h"
#include "core/rules/minors.h"
#include "core/rules/nightwork.h"
#include "core/rules/overtime.h"
#include "core/rules/qualification.h"
#include "core/rules/resttimes.h"
#include "core/rules/staffing.h"
#include "core/rules/sundays.h"
#include "core/rules/travelhours.h"
#include "core/rules/turnaround.h"
#include "core/rules/weeklyhours.h"
#include "core/rules/weeklyrest.h"
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
    explicit Check(const Plan &plan) : m_context(plan) { }

    void person(Id<Person> id)
    {
        const PersonDuties duties = m_context.dutiesOf(id);
        if (duties.duties.empty())
            return;
        const DeclaredTimes declared = declaredTimes(m_context, duties);
        const WorkLedger ledger = workLedger(m_context, duties, declared);
        add(doubleBookings(duties));
        add(duplicateAssignments(duties));
        add(restConflicts(m_context, ledger));
        add(sameDayShifts(duties, declared));
        add(dailyHoursConflicts(duties, ledger));
        add(ceilingConflicts(duties, ledger));
        add(breakConflicts(ledger));
        addHours(duties, ledger);
        addRests(duties, ledger);
        addPremiums(duties, ledger);
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
    void add(std::vector<Conflict> conflicts)
    {
        std::ranges::move(conflicts, std::back_inserter(m_conflicts));
    }

    // How long people work.
    void addHours(const PersonDuties &duties, const WorkLedger &ledger)
    {
        add(amplitudeConflicts(ledger));
        add(dutyHoursConflicts(ledger));
        add(weeklyHoursConflicts(duties, ledger));
        add(weeklyAverageConflicts(duties, ledger, m_context.weekFirst()));
        add(nightWorkConflicts(m_context, duties, ledger));
        add(travelConflicts(duties));
        add(minorConflicts(m_context, duties, ledger));
    }
    // When they rest and eat.
    void addRests(const PersonDuties &duties, const WorkLedger &ledger)
    {
        add(weeklyRestConflicts(duties, ledger));
        add(consecutiveDaysConflicts(duties, ledger));
        add(turnaroundConflicts(duties));
        add(mealWindowConflicts(ledger));
        add(sundayConflicts(duties, ledger));
    }
    // What is paid on top.
    void addPremiums(const PersonDuties &duties, const WorkLedger &ledger)
    {
        add(mealPenaltyConflicts(ledger));
        add(minCallConflicts(ledger));
        add(splitConflicts(m_context, ledger));
        add(overtimeConflicts(duties, ledger));
        add(contingentConflicts(duties, ledger));
        add(intermittentConflicts(duties, ledger));
        add(goldenTimeConflicts(duties));
    }

    PlanContext m_context;
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
