#include "core/rules/checker.h"

#include "core/rules/equipmentuse.h"
#include "core/rules/eventdates.h"
#include "core/rules/localtime.h"
#include "core/rules/personconflicts.h"
#include "core/rules/siteconflicts.h"
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
    enum class Scope { WholePlan, Touched };

    Check(const Plan &plan, Scope scope, BudgetTotals &budgets)
        : m_context(plan),
          m_scope(scope),
          m_budgets(budgets)
    {
    }

    void person(Id<Person> id)
    {
        const PersonDuties duties = m_context.dutiesOf(id);
        m_budgets.setPerson(m_context, duties);
        if (duties.duties.empty())
            return;
        add(personConflicts(m_context, duties));
        for (const Duty *duty : duties.firmWork) {
            if (m_scope == Scope::WholePlan)
                m_presences[duty->shift->site].push_back(*presenceOf(*duty));
        }
    }
    void withoutPerson(Id<Person> id)
    {
        PersonDuties none;
        none.person = id;
        m_budgets.setPerson(m_context, none);
    }
    void shift(const Shift &shift)
    {
        m_budgets.setShift(m_context, shift);
        if (auto conflict = understaffed(m_context, shift))
            m_conflicts.push_back(*std::move(conflict));
        if (auto conflict = outsideEvent(m_context, shift))
            m_conflicts.push_back(*std::move(conflict));
        add(localTimeConflicts(m_context, shift));
    }
    void equipment(const Equipment &equipment)
    {
        add(stockConflicts(m_context, equipment));
        add(maintenanceConflicts(m_context, equipment));
    }
    // What a change concerns, but for the budgets: those come when all costs are known.
    void touched(const Touched &touched)
    {
        const Plan &plan = m_context.plan();
        for (const Id<Person> id : touched.persons)
            plan.find(id) ? person(id) : withoutPerson(id);
        for (const Id<Shift> id : touched.shifts) {
            const Shift *found = plan.find(id);
            found ? shift(*found) : m_budgets.forgetShift(id);
        }
        for (const SiteWindow &window : touched.windows) {
            if (const Site *found = plan.find(window.site))
                site(*found, window);
        }
        for (const Id<Equipment> id : touched.equipment) {
            if (const Equipment *found = plan.find(id))
                equipment(*found);
        }
    }
    // After all people of the plan.
    void site(const Site &site)
    {
        auto presences = m_presences.find(site.id);
        if (presences == m_presences.end())
            return;
        sortByStart(presences->second);
        add(siteConflicts(m_context, site, presences->second));
    }
    // What can have changed when only a window was touched.
    void site(const Site &site, const SiteWindow &window)
    {
        add(siteConflictsNear(m_context, site, window));
    }
    void event(const Event &event) { add(m_budgets.conflicts(m_context, event)); }

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

    PlanContext m_context;
    Scope m_scope;
    std::unordered_map<Id<Site>, std::vector<SitePresence>> m_presences;
    BudgetTotals &m_budgets;
    std::vector<Conflict> m_conflicts;
};

} // namespace

std::vector<Conflict> Checker::check(const Plan &plan) const
{
    BudgetTotals budgets;
    return check(plan, budgets);
}

std::vector<Conflict> Checker::check(const Plan &plan, BudgetTotals &budgets,
                                     const IsStopped &isStopped) const
{
    budgets = {};
    budgets.readEvents(plan);
    Check check(plan, Check::Scope::WholePlan, budgets);
    for (const Person &person : plan.all<Person>()) {
        if (isStopped && isStopped())
            return {};
        check.person(person.id);
    }
    for (const Shift &shift : plan.all<Shift>())
        check.shift(shift);
    for (const Site &site : plan.all<Site>())
        check.site(site);
    for (const Equipment &equipment : plan.all<Equipment>())
        check.equipment(equipment);
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
    Check check(plan, Check::Scope::Touched, budgets);
    check.touched(touched);
    const std::set<Id<Event>> events = budgets.takeChanged();
    for (const Id<Event> id : events) {
        if (const Event *event = plan.find(id))
            check.event(*event);
    }
    return {check.take(), events};
}

ConflictOwner owner(const Conflict &conflict)
{
    if (conflict.equipment)
        return *conflict.equipment;
    if (conflict.site)
        return *conflict.site;
    if (conflict.person)
        return *conflict.person;
    if (conflict.shift)
        return *conflict.shift;
    return conflict.event.value_or(Id<Event>{});
}

} // namespace planning
