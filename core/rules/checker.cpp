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
    Check(const Plan &plan, BudgetTotals &budgets) : m_context(plan), m_budgets(budgets)
    {
        if (const Organization *organization = plan.organization())
            m_weekFirst = weekdayOf(organization->weekStart);
    }

    void person(Id<Person> id)
    {
        const PersonDuties duties = m_context.dutiesOf(id);
        m_budgets.setPerson(m_context, duties);
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
    void withoutPerson(Id<Person> id)
    {
        PersonDuties none;
        none.person = id;
        m_budgets.setPerson(m_context, none);
    }
    void shift(const Shift &shift)
    {
        if (auto conflict = understaffed(m_context, shift))
            m_conflicts.push_back(*std::move(conflict));
    }
    void event(const Event &event) { add(m_budgets.conflicts(m_context, event)); }
    void budgetOf(Id<Shift> shift) { m_budgets.setShift(m_context, shift); }
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
    BudgetTotals &m_budgets;
    std::chrono::weekday m_weekFirst = std::chrono::Monday;
    std::vector<Conflict> m_conflicts;
};

} // namespace

std::vector<Conflict> Checker::check(const Plan &plan) const
{
    BudgetTotals budgets;
    return check(plan, budgets);
}

std::vector<Conflict> Checker::check(const Plan &plan, BudgetTotals &budgets) const
{
    budgets = {};
    budgets.readEvents(plan);
    Check check(plan, budgets);
    for (const Person &person : plan.all<Person>())
        check.person(person.id);
    for (const Shift &shift : plan.all<Shift>()) {
        check.budgetOf(shift.id);
        check.shift(shift);
    }
    for (const Site &site : plan.all<Site>())
        check.site(site);
    for (const Event &event : plan.all<Event>())
        check.event(event);
    budgets.takeChanged();
    return check.take();
}

std::vector<Conflict> Checker::check(const Plan &plan, const Touched &touched) const
{
    BudgetTotals budgets;
    if (!touched.everything)
        budgets.reset(PlanContext(plan));
    return check(plan, touched, budgets).conflicts;
}

Checker::Recheck Checker::check(const Plan &plan, const Touched &touched,
                                BudgetTotals &budgets) const
{
    if (touched.everything)
        return {check(plan, budgets), {}};
    for (const Id<Event> id : touched.events)
        budgets.readEvent(plan, id);
    Check check(plan, budgets);
    for (const Id<Person> id : touched.persons)
        plan.find(id) ? check.person(id) : check.withoutPerson(id);
    for (const Id<Shift> id : touched.shifts) {
        check.budgetOf(id);
        if (const Shift *shift = plan.find(id))
            check.shift(*shift);
    }
    for (const Id<Site> id : touched.sites) {
        if (const Site *site = plan.find(id))
            check.site(*site);
    }
    const std::set<Id<Event>> events = budgets.takeChanged();
    for (const Id<Event> id : events) {
        if (const Event *event = plan.find(id))
            check.event(*event);
    }
    return {check.take(), events};
}

ConflictOwner owner(const Conflict &conflict)
{
    if (conflict.person)
        return *conflict.person;
    if (conflict.shift)
        return *conflict.shift;
    if (conflict.event)
        return *conflict.event;
    return conflict.site.value_or(Id<Site>{});
}

} // namespace planning
