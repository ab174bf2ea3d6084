#pragma once

#include "core/cost/costline.h"
#include "core/rules/conflict.h"
#include "core/rulesets/plancontext.h"

#include <QHash>
#include <QSet>

#include <set>

namespace planning
{

// What the shifts of the events that have a budget cost, by line of the budget: the sum of what
// each person and each shift adds, so that an edit replaces only the parts of those it touched.
// Events without a budget are passed over. Cheap to copy, to try a change on.
class BudgetTotals final
{
public:
    // Adds up all people and shifts of the plan.
    void reset(const PlanContext &context);

    // Looks up which events have a budget: all, or one that was edited. Before any person.
    void readEvents(const Plan &plan);
    void readEvent(const Plan &plan, Id<Event> event);

    // Replaces what a person or a shift adds.
    void setPerson(const PlanContext &context, const PersonDuties &person);
    void setShift(const PlanContext &context, const Shift &shift);
    void forgetShift(Id<Shift> shift);

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
    using Shares = QHash<Id<T>, QList<Share>>; // lists are shared by copies

    bool hasBudget(const Plan &plan, const Shift &shift) const;
    Share *shareOf(QList<Share> &shares, const Plan &plan, const Shift &shift) const;
    QList<Share> sharesOf(const Plan &plan, std::span<const CostLine> lines) const;
    template <typename T>
    void replace(Shares<T> &all, Id<T> id, QList<Share> shares);
    void count(const QList<Share> &shares, int sign);

    QSet<Id<Event>> m_events; // with a budget
    Shares<Person> m_ofPeople;
    Shares<Shift> m_ofShifts;
    QHash<std::pair<Id<Event>, QString>, std::int64_t> m_sums; // cents
    std::set<Id<Event>> m_changed;
};

} // namespace planning
