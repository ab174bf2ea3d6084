#pragma once

#include "core/rules/checker.h"

#include <QHash>

#include <map>

namespace planning
{

// The conflicts of a plan, kept up to date edit by edit and found by person, shift, site and
// equipment. After
// any sequence of updates it holds exactly what a full check finds. Pointers are valid until the
// next reset() or update().
class ConflictIndex final
{
public:
    ConflictIndex() = default;
    // A copy would point into the conflicts of the original.
    ConflictIndex(ConflictIndex &&) = default;
    ConflictIndex &operator=(ConflictIndex &&) = default;

    // Of no use, and empty, once it has been stopped.
    void reset(const Plan &plan, const IsStopped &isStopped = {});
    void update(const Plan &plan, const Touched &touched);

    std::size_t size() const { return m_conflicts.size(); }
    std::vector<Conflict> all() const; // sorted by key
    const Conflict *find(const QString &key) const; // null when there is none

    // Each sorted by key. A conflict of two shifts is found by both.
    std::vector<const Conflict *> ofPerson(Id<Person> person) const;
    std::vector<const Conflict *> ofShift(Id<Shift> shift) const;
    std::vector<const Conflict *> ofSite(Id<Site> site) const;
    std::vector<const Conflict *> ofEquipment(Id<Equipment> equipment) const;
    std::vector<const Conflict *> ofEvent(Id<Event> event) const;
    // Of whatever event: a person's edit bears on any event the person works for.
    std::vector<const Conflict *> ofEvents() const;

    // What a re-check finds after a change that is taken back again: changes nothing.
    std::vector<Conflict> preview(const Plan &plan, const Touched &touched) const;

private:
    template <typename T>
    using Index = QHash<Id<T>, std::vector<const Conflict *>>;

    void insert(Conflict conflict);
    void remove(const Conflict *conflict);
    // Removes the conflicts that belong to `id`.
    template <typename T>
    void removeOwned(const Index<T> &index, Id<T> id);

    std::map<QString, Conflict> m_conflicts;
    Index<Person> m_byPerson;
    Index<Shift> m_byShift;
    Index<Site> m_bySite;
    Index<Equipment> m_byEquipment;
    Index<Event> m_byEvent;
    BudgetTotals m_budgets;
};

} // namespace planning
