#include "core/rules/conflictindex.h"

#include "core/rules/siteconflicts.h"

#include <algorithm>

namespace planning
{

// Calls visit(index, id) for each index entry that a conflict has.
template <typename Indexes, typename Visitor>
static void forEachEntry(Indexes indexes, const Conflict &conflict, Visitor &&visit)
{
    auto &[byPerson, byShift, bySite, byEquipment, byEvent] = indexes;
    if (conflict.person)
        visit(byPerson, *conflict.person);
    if (conflict.shift)
        visit(byShift, *conflict.shift);
    // Two parts of one shift are one entry.
    if (conflict.withShift && conflict.withShift != conflict.shift)
        visit(byShift, *conflict.withShift);
    if (conflict.site)
        visit(bySite, *conflict.site);
    if (conflict.equipment)
        visit(byEquipment, *conflict.equipment);
    if (conflict.event)
        visit(byEvent, *conflict.event);
}

void ConflictIndex::insert(Conflict conflict)
{
    const QString key = conflict.key;
    const auto [it, isNew] = m_conflicts.emplace(key, std::move(conflict));
    Q_ASSERT(isNew);
    forEachEntry(std::tie(m_byPerson, m_byShift, m_bySite, m_byEquipment, m_byEvent), it->second,
                 [entry = &it->second](auto &index, auto id) { index[id].push_back(entry); });
}

void ConflictIndex::remove(const Conflict *conflict)
{
    forEachEntry(std::tie(m_byPerson, m_byShift, m_bySite, m_byEquipment, m_byEvent), *conflict,
                 [conflict](auto &index, auto id) {
                     auto it = index.find(id);
                     std::erase(*it, conflict);
                     if (it->empty())
                         index.erase(it);
                 });
    m_conflicts.erase(m_conflicts.find(conflict->key));
}

void ConflictIndex::reset(const Plan &plan, const IsStopped &isStopped)
{
    *this = {};
    for (Conflict &conflict : Checker().check(plan, m_budgets, isStopped))
        insert(std::move(conflict));
}

template <typename T>
void ConflictIndex::removeOwned(const Index<T> &index, Id<T> id)
{
    for (const Conflict *conflict : index.value(id)) {
        if (owner(*conflict) == ConflictOwner{id})
            remove(conflict);
    }
}

void ConflictIndex::update(const Plan &plan, const Touched &touched)
{
    if (touched.everything) {
        reset(plan);
        return;
    }
    Checker::Recheck found = Checker().check(plan, touched, m_budgets);
    for (const Id<Person> id : touched.persons)
        removeOwned(m_byPerson, id);
    for (const Id<Shift> id : touched.shifts)
        removeOwned(m_byShift, id);
    for (const SiteWindow &window : touched.windows) {
        for (const Conflict *conflict : m_bySite.value(window.site)) {
            if (isNear(*conflict, window))
                remove(conflict);
        }
    }
    for (const Id<Equipment> id : touched.equipment)
        removeOwned(m_byEquipment, id);
    for (const Id<Event> id : found.events)
        removeOwned(m_byEvent, id);
    for (Conflict &conflict : found.conflicts)
        insert(std::move(conflict));
}

std::vector<Conflict> ConflictIndex::all() const
{
    std::vector<Conflict> conflicts;
    conflicts.reserve(m_conflicts.size());
    for (const auto &[key, conflict] : m_conflicts)
        conflicts.push_back(conflict);
    return conflicts;
}

const Conflict *ConflictIndex::find(const QString &key) const
{
    const auto it = m_conflicts.find(key);
    return it == m_conflicts.end() ? nullptr : &it->second;
}

static std::vector<const Conflict *> sorted(std::vector<const Conflict *> conflicts)
{
    std::ranges::sort(conflicts, {}, &Conflict::key);
    return conflicts;
}

std::vector<const Conflict *> ConflictIndex::ofPerson(Id<Person> person) const
{
    return sorted(m_byPerson.value(person));
}

std::vector<const Conflict *> ConflictIndex::ofShift(Id<Shift> shift) const
{
    return sorted(m_byShift.value(shift));
}

std::vector<const Conflict *> ConflictIndex::ofEquipment(Id<Equipment> equipment) const
{
    return sorted(m_byEquipment.value(equipment));
}

std::vector<const Conflict *> ConflictIndex::ofSite(Id<Site> site) const
{
    return sorted(m_bySite.value(site));
}

std::vector<const Conflict *> ConflictIndex::ofEvent(Id<Event> event) const
{
    return sorted(m_byEvent.value(event));
}

std::vector<const Conflict *> ConflictIndex::ofEvents() const
{
    std::vector<const Conflict *> conflicts;
    for (const auto &each : m_byEvent)
        conflicts.insert(conflicts.end(), each.begin(), each.end());
    return sorted(std::move(conflicts));
}

std::vector<Conflict> ConflictIndex::preview(const Plan &plan, const Touched &touched) const
{
    BudgetTotals budgets = m_budgets;
    return Checker().check(plan, touched, budgets).conflicts;
}

} // namespace planning
