#include "core/rules/budget.h"

#include "core/cost/personcosts.h"
#include "core/cost/shiftcosts.h"

#include <algorithm>

namespace planning
{

using namespace Qt::StringLiterals;

void BudgetTotals::reset(const PlanContext &context)
{
    *this = {};
    readEvents(context.plan());
    if (m_events.empty())
        return;
    for (const Person &person : context.plan().all<Person>())
        setPerson(context, context.dutiesOf(person.id));
    for (const Shift &shift : context.plan().all<Shift>())
        setShift(context, shift.id);
    m_changed.clear();
}

void BudgetTotals::readEvents(const Plan &plan)
{
    for (const Event &event : plan.all<Event>())
        readEvent(plan, event.id);
}

void BudgetTotals::readEvent(const Plan &plan, Id<Event> id)
{
    const Event *event = plan.find(id);
    if (event && !event->budget.isEmpty())
        m_events.insert(id);
    else
        m_events.erase(id);
    m_changed.insert(id);
}

bool BudgetTotals::hasBudget(const Plan &plan, Id<Shift> shift) const
{
    const Shift *found = plan.find(shift);
    if (!found || found->budgetLine.isEmpty())
        return false;
    const auto event = eventOf(plan, *found);
    return event && m_events.contains(*event);
}

void BudgetTotals::addTo(std::vector<Share> &shares, const Plan &plan, Id<Shift> shift,
                         Money amount) const
{
    const Shift &found = *plan.find(shift);
    const Id<Event> event = *eventOf(plan, found);
    const auto same = std::ranges::find_if(shares, [&](const Share &each) {
        return each.event == event && each.line == found.budgetLine;
    });
    if (same == shares.end())
        shares.push_back({event, found.budgetLine, amount});
    else
        same->amount.cents += amount.cents;
}

void BudgetTotals::setPerson(const PlanContext &context, const PersonDuties &person)
{
    const Plan &plan = context.plan();
    std::vector<Share> shares;
    const bool concerned =
        !m_events.empty() && std::ranges::any_of(person.firmWork, [&](const Duty *duty) {
            return hasBudget(plan, duty->shift->id);
        });
    if (concerned) {
        for (const CostLine &line : personCosts(context, person).lines) {
            if (hasBudget(plan, line.shift))
                addTo(shares, plan, line.shift, line.amount);
        }
    }
    replace(m_ofPeople, person.person, std::move(shares));
}

void BudgetTotals::setShift(const PlanContext &context, Id<Shift> shift)
{
    std::vector<Share> shares;
    if (hasBudget(context.plan(), shift)) {
        for (const CostLine &line : shiftCosts(context, *context.plan().find(shift)))
            addTo(shares, context.plan(), shift, line.amount);
    }
    replace(m_ofShifts, shift, std::move(shares));
}

template <typename T>
void BudgetTotals::replace(Shares<T> &all, Id<T> id, std::vector<Share> shares)
{
    const auto before = all.constFind(id);
    if (before != all.cend())
        count(*before, -1);
    count(shares, 1);
    if (!shares.empty())
        all.insert(id, std::move(shares));
    else if (before != all.cend())
        all.erase(before);
}

void BudgetTotals::count(const std::vector<Share> &shares, int sign)
{
    for (const Share &share : shares) {
        m_sums[{share.event, share.line}] += sign * share.amount.cents;
        m_changed.insert(share.event);
    }
}

std::set<Id<Event>> BudgetTotals::takeChanged()
{
    return std::exchange(m_changed, {});
}

std::vector<Conflict> BudgetTotals::conflicts(const PlanContext &context, const Event &event) const
{
    std::vector<Conflict> conflicts;
    for (const BudgetLine &line : event.budget) {
        const std::int64_t cost = m_sums.value({event.id, line.line});
        if (cost <= line.amount.cents)
            continue;
        auto conflict = conflictOf(Rule::BudgetExceeded, context.defaultRules(event.startDate),
                                   {.event = event.id, .discriminator = line.line},
                                   {{"line"_L1, line.line},
                                    {"cost"_L1, Money{cost}},
                                    {"budget"_L1, line.amount},
                                    {"excess"_L1, Money{cost - line.amount.cents}}});
        if (conflict)
            conflicts.push_back(*std::move(conflict));
    }
    return conflicts;
}

} // namespace planning
