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

static std::vector<SiteWindow> unitedBySite(std::vector<SiteWindow> windows)
{
    std::ranges::sort(windows);
    std::vector<SiteWindow> result;
    for (const SiteWindow &each : windows) {
        const bool continues = !result.empty() && result.back().site == each.site
                               && each.interval.start <= result.back().interval.end;
        if (continues)
            result.back().interval = result.back().interval.united(each.interval);
        else
            result.push_back(each);
    }
    return result;
}

void Touched::add(const Touched &other)
{
    addSorted(persons, other.persons);
    addSorted(shifts, other.shifts);
    addSorted(sites, other.sites);
    addSorted(events, other.events);
    addSorted(equipment, other.equipment);
    windows.insert(windows.end(), other.windows.begin(), other.windows.end());
    windows = unitedBySite(std::move(windows));
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
        addWindow(shift.site, shift.duty());
        if (shift.event)
            m_touched.events.push_back(*shift.event);
        for (const Id<Assignment> &id : m_plan.by<&Assignment::shift>(shift.id))
            m_touched.persons.push_back(m_plan.find(id)->person);
        for (const Id<Booking> &id : m_plan.by<&Booking::shift>(shift.id))
            m_touched.equipment.push_back(m_plan.find(id)->equipment);
    }
    void add(const Assignment &assignment)
    {
        m_touched.persons.push_back(assignment.person);
        m_touched.shifts.push_back(assignment.shift);
        if (const Shift *shift = m_plan.find(assignment.shift))
            addWindow(shift->site, shift->duty());
    }
    void add(const Person &person) { m_touched.persons.push_back(person.id); }
    // Its rule set says how long the person's duties are, which bears on who is with them.
    void add(const Contract &contract)
    {
        m_touched.persons.push_back(contract.person);
        for (const Id<Assignment> &id : m_plan.by<&Assignment::person>(contract.person)) {
            if (const Shift *shift = m_plan.find(m_plan.find(id)->shift))
                addWindow(shift->site, shift->duty());
        }
    }
    void add(const Site &site)
    {
        // Zone, holidays and capacity of a site bear on everyone who works there.
        addWindow(site.id, {Instant::min(), Instant::max()});
        for (const Id<Shift> &id : m_plan.by<&Shift::site>(site.id))
            add(*m_plan.find(id));
        for (const Event &event : m_plan.all<Event>()) {
            if (event.site == site.id)
                addBookings(event);
        }
    }
    // By it events are told apart on the board.
    void add(const Project &project)
    {
        for (const Event &event : m_plan.all<Event>()) {
            if (event.project == project.id)
                m_touched.events.push_back(event.id);
        }
    }
    void add(const Event &event)
    {
        m_touched.events.push_back(event.id);
        addBookings(event);
        for (const Id<Shift> &id : m_plan.by<&Shift::event>(event.id))
            add(*m_plan.find(id));
        for (const Id<Mission> &mission : m_plan.by<&Mission::event>(event.id)) {
            for (const Id<Shift> &id : m_plan.by<&Shift::mission>(mission))
                add(*m_plan.find(id));
        }
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
            if (m_plan.find(Id<Equipment>{*uuid}))
                m_touched.equipment.push_back(Id<Equipment>{*uuid});
        }
    }
    // With what its bookings cost.
    void add(const Equipment &equipment)
    {
        m_touched.equipment.push_back(equipment.id);
        for (const Id<Booking> &id : m_plan.by<&Booking::equipment>(equipment.id))
            add(*m_plan.find(id));
    }
    void add(const Booking &booking)
    {
        m_touched.equipment.push_back(booking.equipment);
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
    void addWindow(Id<Site> site, const Interval &interval)
    {
        m_touched.sites.push_back(site);
        m_touched.windows.push_back({site, interval});
    }
    // They begin on a day of the event's site.
    void addBookings(const Event &event)
    {
        for (const Id<Booking> &id : m_plan.by<&Booking::event>(event.id))
            m_touched.equipment.push_back(m_plan.find(id)->equipment);
    }

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
