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
    if (m_events.isEmpty())
        return;
    for (const Person &person : context.plan().all<Person>())
        setPerson(context, context.dutiesOf(person.id));
    for (const Shift &shift : context.plan().all<Shift>())
        setShift(context, shift);
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
        m_events.remove(id);
    m_changed.insert(id);
}

bool BudgetTotals::hasBudget(const Plan &plan, const Shift &shift) const
{
    if (m_events.isEmpty() || shift.budgetLine.isEmpty())
        return false;
    const auto event = eventOf(plan, shift);
    return event && m_events.contains(*event);
}

// The one that the shift adds to; null when its event has no budget.
BudgetTotals::Share *BudgetTotals::shareOf(QList<Share> &shares, const Plan &plan,
                                           const Shift &shift) const
{
    if (!hasBudget(plan, shift))
        return nullptr;
    const Id<Event> event = *eventOf(plan, shift);
    const auto same = std::ranges::find_if(shares, [&](const Share &each) {
        return each.event == event && each.line == shift.budgetLine;
    });
    if (same != shares.end())
        return &*same;
    shares.append({event, shift.budgetLine, Money{}});
    return &shares.last();
}

// Lines of one shift mostly follow each other.
QList<BudgetTotals::Share> BudgetTotals::sharesOf(const Plan &plan,
                                                  std::span<const CostLine> lines) const
{
    QList<Share> shares;
    const CostLine *last = nullptr;
    Share *share = nullptr;
    for (const CostLine &line : lines) {
        if (!last || line.shift != last->shift)
            share = shareOf(shares, plan, *plan.find(line.shift));
        last = &line;
        if (share)
            share->amount.cents += line.amount.cents;
    }
    return shares;
}

void BudgetTotals::setPerson(const PlanContext &context, const PersonDuties &person)
{
    const Plan &plan = context.plan();
    const bool concerned = std::ranges::any_of(
        person.firmWork, [&](const Duty *duty) { return hasBudget(plan, *duty->shift); });
    replace(m_ofPeople, person.person,
            concerned ? sharesOf(plan, personCosts(context, person).lines) : QList<Share>());
}

void BudgetTotals::setShift(const PlanContext &context, const Shift &shift)
{
    const bool concerned = hasBudget(context.plan(), shift);
    replace(m_ofShifts, shift.id,
            concerned ? sharesOf(context.plan(), shiftCosts(context, shift)) : QList<Share>());
}

void BudgetTotals::forgetShift(Id<Shift> shift)
{
    replace(m_ofShifts, shift, {});
}

template <typename T>
void BudgetTotals::replace(Shares<T> &all, Id<T> id, QList<Share> shares)
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

void BudgetTotals::count(const QList<Share> &shares, int sign)
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
