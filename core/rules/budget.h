#pragma once

#include "core/rules/conflict.h"
#include "core/rulesets/plancontext.h"

#include <QHash>

#include <set>

namespace planning
{

// What the shifts of the events that have a budget cost, by line of the budget: the sum of what
// each person and each shift adds, so that an edit replaces only the parts of those it touched.
// Events without a budget are passed over.
class BudgetTotals final
{
public:
    // Adds up all people and shifts of the plan.
    void reset(const PlanContext &context);

    // Looks up which events have a budget: all, or one that was edited. Before any person.
    void readEvents(const Plan &plan);
    void readEvent(const Plan &plan, Id<Event> event);

    // Replaces what a person or a shift adds. One that is gone adds nothing.
    void setPerson(const PlanContext &context, const PersonDuties &person);
    void setShift(const PlanContext &context, Id<Shift> shift);

    // The events of which some sum was replaced since the last call.
    std::set<Id<Event>> takeChanged();

    // R40 budget_exceeded: the lines of an event's budget that its shifts exceed.
    std::vector<Conflict> conflicts(const PlanContext &context, const Event &event) const;

private:
    struct Share {
        Id<Event> event;
        QString line;
        Money amount;
    };
    template <typename T>
    using Shares = QHash<Id<T>, std::vector<Share>>;

    bool hasBudget(const Plan &plan, Id<Shift> shift) const;
    void addTo(std::vector<Share> &shares, const Plan &plan, Id<Shift> shift, Money amount) const;
    template <typename T>
    void replace(Shares<T> &all, Id<T> id, std::vector<Share> shares);
    void count(const std::vector<Share> &shares, int sign);

    std::set<Id<Event>> m_events; // with a budget
    Shares<Person> m_ofPeople;
    Shares<Shift> m_ofShifts;
    QHash<std::pair<Id<Event>, QString>, std::int64_t> m_sums; // cents
    std::set<Id<Event>> m_changed;
};

} // namespace planning
