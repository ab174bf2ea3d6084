#include "ui/timeline/boardbars.h"

#include "core/workspace/crewchanges.h"
#include "ui/timeline/boardentities.h"
#include "ui/tr.h"

namespace planning::ui
{

template <typename T>
static QString nameOf(const T *entity)
{
    return entity ? entity->name : QString();
}

BoardBars::BoardBars(const Plan &plan, const BoardOptions &options, const Zone &zone)
    : m_plan(plan),
      m_options(options),
      m_zone(zone)
{
    int index = 0;
    for (const Team *team : sortedTeams(plan))
        m_teams.insert(team->id, index++);
    for (const Site &site : plan.all<Site>()) {
        if (site.timezone.isEmpty() || site.timezone == zone.name())
            continue;
        if (const auto other = Zone::named(site.timezone))
            m_otherZones.insert(site.id, *other);
    }
}

// What the bars of a shift have in common.
BoardBar BoardBars::plain(const Shift &shift) const
{
    BoardBar bar;
    bar.key = {shift.id};
    bar.work = shift.planned;
    if (shift.callTime && *shift.callTime < shift.planned.start)
        bar.callTime = shift.callTime;
    for (const Break &pause : shift.breaks)
        bar.breaks.append(pause.interval);
    bar.title = titleOf(shift);
    bar.headcount = shift.headcount;
    bar.team = teamIndexOf(shift);
    bar.status = shift.status;
    bar.siteZone = otherZone(shift.site, shift.planned.start);
    return bar;
}

BoardBar BoardBars::ofShift(const Shift &shift, int open) const
{
    BoardBar bar = plain(shift);
    bar.detail = crewOf(shift);
    bar.missing = open;
    bar.conflicts = conflictsOf(shift.id, std::nullopt);
    return bar;
}

BoardBar BoardBars::ofAssignment(const Assignment &assignment, const Shift &shift) const
{
    BoardBar bar = plain(shift);
    bar.key.assignment = assignment.id;
    bar.detail = nameOf(m_plan.find(shift.site));
    bar.answer = assignment.status;
    bar.pinned = assignment.pinned;
    bar.conflicts = conflictsOf(shift.id, assignment.person);
    if (assignment.part) {
        if (assignment.part->start > shift.planned.start)
            bar.callTime.reset();
        bar.work = *assignment.part;
    }
    return bar;
}

BoardBar BoardBars::ofBooking(const Booking &booking) const
{
    const Shift *shift = m_plan.find(booking.shift);
    if (!shift)
        return ofEventBooking(booking);
    BoardBar bar = plain(*shift);
    bar.key.booking = booking.id;
    bar.callTime.reset(); // of people
    bar.breaks.clear();
    bar.work = booking.interval;
    bar.detail = quantityOf(booking);
    bar.conflicts = conflictsOf(shift->id, std::nullopt);
    return bar;
}

BoardBar BoardBars::ofEventBooking(const Booking &booking) const
{
    BoardBar bar;
    bar.key.booking = booking.id;
    bar.work = booking.interval;
    bar.title = nameOf(m_plan.find(booking.event));
    if (bar.title.isEmpty())
        bar.title = Tr::tr("Booked");
    bar.detail = quantityOf(booking);
    bar.status =
        booking.status == BookingStatus::Pending ? ShiftStatus::Draft : ShiftStatus::Published;
    return bar;
}

int BoardBars::teamIndexOf(const Shift &shift) const
{
    const auto team = teamOf(m_plan, shift);
    return team ? m_teams.value(*team, -1) : -1;
}

// Zones with other names may have the same time: Paris and Brussels.
std::optional<Zone> BoardBars::otherZone(Id<Site> site, Instant at) const
{
    const auto zone = m_otherZones.constFind(site);
    if (zone == m_otherZones.cend() || zone->offsetAt(at) == m_zone.offsetAt(at))
        return std::nullopt;
    return *zone;
}

QString BoardBars::titleOf(const Shift &shift) const
{
    if (!shift.title.isEmpty())
        return shift.title;
    const Role *role = m_plan.find(shift.role);
    return role ? roleName(*role, m_options.locale) : QString();
}

QString BoardBars::crewOf(const Shift &shift) const
{
    QStringList names;
    for (const Id<Assignment> id : m_plan.by<&Assignment::shift>(shift.id)) {
        const Assignment &assignment = *m_plan.find(id);
        const Person *person = m_plan.find(assignment.person);
        if (person && isLive(assignment))
            names.append(person->lastName);
    }
    names.sort();
    return names.join(QStringLiteral(", "));
}

// "4 of 6"; of a single thing there is nothing to count.
QString BoardBars::quantityOf(const Booking &booking) const
{
    const Equipment *equipment = m_plan.find(booking.equipment);
    if (!equipment || (equipment->quantity == 1 && booking.quantity == 1))
        return {};
    return Tr::tr("%1 of %2").arg(booking.quantity).arg(equipment->quantity);
}

ConflictCounts BoardBars::conflictsOf(Id<Shift> shift,
                                      const std::optional<Id<Person>> &person) const
{
    return m_options.conflicts ? m_options.conflicts(shift, person) : ConflictCounts{};
}

} // namespace planning::ui
