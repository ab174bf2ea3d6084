#include "core/cost/plancosts.h"

#include "core/cost/shiftcosts.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace planning
{

namespace
{

class Gathering
{
public:
    Gathering(const Plan &plan, const CostScope &scope)
        : m_plan(plan),
          m_context(plan),
          m_scope(scope)
    {
    }

    void person(Id<Person> id)
    {
        const PersonDuties duties = m_context.dutiesOf(id);
        if (duties.firmWork.empty())
            return;
        Costs costs = personCosts(m_context, duties, m_scope.basis);
        const auto isOutside = [this](const auto &each) { return !includes(each.day, each.shift); };
        std::erase_if(costs.lines, isOutside);
        std::erase_if(costs.unpriced, isOutside);
        std::ranges::move(costs.lines, std::back_inserter(m_costs.lines));
        std::ranges::move(costs.unpriced, std::back_inserter(m_costs.unpriced));
    }
    void shift(const Shift &shift)
    {
        for (CostLine &line : shiftCosts(m_context, shift, m_scope.basis)) {
            if (includes(line.day, line.shift))
                m_costs.lines.push_back(std::move(line));
        }
    }

    Costs take()
    {
        std::ranges::stable_sort(m_costs.lines, {}, [](const CostLine &line) {
            return std::tuple(line.day, line.shift, line.person);
        });
        std::ranges::stable_sort(m_costs.unpriced, {}, [](const UnpricedHours &hours) {
            return std::tuple(hours.person, hours.day);
        });
        return std::move(m_costs);
    }

private:
    bool includes(LocalDay day, Id<Shift> shift) const
    {
        if ((m_scope.from && day < *m_scope.from) || (m_scope.to && day > *m_scope.to))
            return false;
        return !m_scope.event || eventOf(m_plan, *m_plan.find(shift)) == m_scope.event;
    }

    const Plan &m_plan;
    PlanContext m_context;
    const CostScope &m_scope;
    Costs m_costs;
};

} // namespace

static std::set<Id<Person>> peopleOf(const Plan &plan, Id<Event> event)
{
    std::set<Id<Person>> people;
    for (const Assignment &assignment : plan.all<Assignment>()) {
        const Shift *shift = plan.find(assignment.shift);
        if (shift && eventOf(plan, *shift) == event)
            people.insert(assignment.person);
    }
    return people;
}

// Who has a duty that may begin in the period: its service days, whatever the zone, and one more.
static std::set<Id<Person>> peopleOf(const Plan &plan, LocalDay from, LocalDay to)
{
    using std::chrono::days;
    const Interval window{Instant{from.time_since_epoch()} - days{2},
                          Instant{to.time_since_epoch()} + days{4}};
    std::set<Id<Person>> people;
    for (const Id<Shift> shift : plan.shiftsNear(window)) {
        for (const Id<Assignment> id : plan.by<&Assignment::shift>(shift))
            people.insert(plan.find(id)->person);
    }
    return people;
}

Costs costsOf(const Plan &plan, const CostScope &scope)
{
    Gathering gathering(plan, scope);
    if (scope.person) {
        gathering.person(*scope.person);
        return gathering.take();
    }
    if (scope.event) {
        for (const Id<Person> id : peopleOf(plan, *scope.event))
            gathering.person(id);
    } else if (scope.from && scope.to) {
        for (const Id<Person> id : peopleOf(plan, *scope.from, *scope.to))
            gathering.person(id);
    } else {
        for (const Person &person : plan.all<Person>())
            gathering.person(person.id);
    }
    for (const Shift &shift : plan.all<Shift>())
        gathering.shift(shift);
    return gathering.take();
}

Costs costsOfShift(const Plan &plan, Id<Shift> shift)
{
    const CostScope everything;
    Gathering gathering(plan, everything);
    std::set<Id<Person>> people;
    for (const Id<Assignment> id : plan.by<&Assignment::shift>(shift))
        people.insert(plan.find(id)->person);
    for (const Id<Person> person : people)
        gathering.person(person);
    if (const Shift *found = plan.find(shift))
        gathering.shift(*found);
    Costs costs = gathering.take();
    const auto isOther = [shift](const auto &each) { return each.shift != shift; };
    std::erase_if(costs.lines, isOther);
    std::erase_if(costs.unpriced, isOther);
    return costs;
}

static CostKey keyOf(const CostLine &line, const Plan &plan, CostGrouping grouping)
{
    const Shift &shift = *plan.find(line.shift);
    switch (grouping) {
    case CostGrouping::Event:
        if (const auto event = eventOf(plan, shift))
            return *event;
        break;
    case CostGrouping::Person:
        if (line.person)
            return *line.person;
        break;
    case CostGrouping::Day:
        return line.day;
    case CostGrouping::BudgetLine:
        if (!shift.budgetLine.isEmpty())
            return shift.budgetLine;
        break;
    }
    return {};
}

std::vector<CostGroup> grouped(std::span<const CostLine> lines, const Plan &plan,
                               CostGrouping grouping)
{
    std::map<CostKey, CostGroup> groups;
    for (const CostLine &line : lines) {
        const CostKey key = keyOf(line, plan, grouping);
        CostGroup &group = groups[key];
        group.key = key;
        group.total.cents += line.amount.cents;
        group.byCategory[static_cast<std::size_t>(line.category)].cents += line.amount.cents;
        group.lines.push_back(&line);
    }
    std::vector<CostGroup> sorted;
    sorted.reserve(groups.size());
    for (auto &[key, group] : groups)
        sorted.push_back(std::move(group));
    return sorted;
}

} // namespace planning
