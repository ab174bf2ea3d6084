#include "core/model/touched.h"

#include <algorithm>

namespace planning
{

template <typename T>
static void addSorted(std::vector<T> &ids, const std::vector<T> &more)
{
    ids.insert(ids.end(), more.begin(), more.end());
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

void Touched::add(const Touched &other)
{
    addSorted(persons, other.persons);
    addSorted(shifts, other.shifts);
    addSorted(sites, other.sites);
    addSorted(events, other.events);
    everything = everything || other.everything;
}

namespace
{

// Gathers what each edited entity stands for. One overload per entity that a planner sees change.
class Collector
{
public:
    explicit Collector(const Plan &after) : m_plan(after) { }

    Touched take()
    {
        Touched result;
        result.add(m_touched);
        return result;
    }

    void add(const Shift &shift)
    {
        m_touched.shifts.push_back(shift.id);
        m_touched.sites.push_back(shift.site);
        if (shift.event)
            m_touched.events.push_back(*shift.event);
        for (const Id<Assignment> &id : m_plan.by<&Assignment::shift>(shift.id))
            m_touched.persons.push_back(m_plan.find(id)->person);
    }
    void add(const Assignment &assignment)
    {
        m_touched.persons.push_back(assignment.person);
        m_touched.shifts.push_back(assignment.shift);
        if (const Shift *shift = m_plan.find(assignment.shift))
            m_touched.sites.push_back(shift->site);
    }
    void add(const Person &person) { m_touched.persons.push_back(person.id); }
    void add(const Site &site)
    {
        // Zone, holidays and capacity of a site bear on everyone who works there.
        m_touched.sites.push_back(site.id);
        for (const Id<Shift> &id : m_plan.by<&Shift::site>(site.id))
            add(*m_plan.find(id));
    }
    void add(const Event &event)
    {
        m_touched.events.push_back(event.id);
        for (const Id<Shift> &id : m_plan.by<&Shift::event>(event.id))
            add(*m_plan.find(id));
    }
    void add(const Mission &mission)
    {
        m_touched.sites.push_back(mission.site);
        if (mission.event)
            m_touched.events.push_back(*mission.event);
        for (const Id<Shift> &id : m_plan.by<&Shift::mission>(mission.id))
            add(*m_plan.find(id));
    }
    void add(const Role &role)
    {
        for (const Id<Shift> &id : m_plan.by<&Shift::role>(role.id))
            add(*m_plan.find(id));
    }
    // What it allows is named by the ids in the key of the conflict.
    void add(const Override &allowed)
    {
        for (const QString &part : allowed.conflictKey.split(QLatin1Char('|'))) {
            const auto uuid = Uuid::fromString(part);
            if (!uuid)
                continue;
            if (m_plan.find(Id<Person>{*uuid}))
                m_touched.persons.push_back(Id<Person>{*uuid});
            if (m_plan.find(Id<Shift>{*uuid}))
                m_touched.shifts.push_back(Id<Shift>{*uuid});
            if (m_plan.find(Id<Site>{*uuid}))
                m_touched.sites.push_back(Id<Site>{*uuid});
        }
    }
    void add(const Booking &booking)
    {
        if (booking.shift)
            m_touched.shifts.push_back(*booking.shift);
    }

    // What is told of one person.
    template <typename T>
    requires std::is_same_v<decltype(T::person), Id<Person>>
    void add(const T &entity) { m_touched.persons.push_back(entity.person); }

    // What bears on the whole plan, and what nobody sees change on the board.
    template <typename T>
    void add(const T &)
    {
        m_touched.everything =
            m_touched.everything
            || std::is_same_v<
                T,
                Organization> || std::is_same_v<T, RuleSet> || std::is_same_v<T, Skill> || std::is_same_v<T, Team> || std::is_same_v<T, TravelTime>;
    }

private:
    const Plan &m_plan;
    Touched m_touched;
};

} // namespace

Touched touched(const Change &change, const Plan &after)
{
    Collector collector(after);
    for (const AnyEdit &any : change.edits) {
        std::visit(
            [&collector](const auto &edit) {
                if (edit.before)
                    collector.add(*edit.before);
                if (edit.after)
                    collector.add(*edit.after);
            },
            any);
    }
    return collector.take();
}

Touched everythingTouched()
{
    Touched all;
    all.everything = true;
    return all;
}

} // namespace planning
