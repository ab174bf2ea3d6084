#include "app/server/calendars/personalcalendar.h"

#include "core/model/zone.h"

#include <libical/ical.h>

#include <map>
#include <memory>

namespace planning::server
{

namespace
{

struct ComponentEnd {
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, ComponentEnd>;

// Owned by nobody yet: whoever adds it takes it.
icalproperty *text(icalproperty *(*make)(const char *), const QString &value)
{
    return make(value.toUtf8().constData());
}

icaltimetype utc(Instant instant)
{
    return icaltime_from_timet_with_zone(instant.time_since_epoch().count(), 0,
                                         icaltimezone_get_utc_timezone());
}

// A moment as the clocks at a site show it.
icaltimetype local(Instant instant, const Zone &zone)
{
    const seconds offset = zone.offsetAt(instant);
    icaltimetype time = utc(instant + offset);
    time.zone = nullptr; // the TZID parameter says which
    return time;
}

// What libical knows of the zone, under the name that everybody knows. Null when it knows nothing.
Component zoneComponent(const QString &name)
{
    icaltimezone *known = icaltimezone_get_builtin_timezone(name.toLatin1().constData());
    if (!known)
        return {};
    Component zone(icalcomponent_new_clone(icaltimezone_get_component(known)));
    if (icalproperty *id = icalcomponent_get_first_property(zone.get(), ICAL_TZID_PROPERTY))
        icalproperty_set_tzid(id, name.toLatin1().constData());
    return zone;
}

class CalendarWriter
{
public:
    CalendarWriter(const Plan &plan, const Person &person)
        : m_plan(plan),
          m_person(person),
          m_calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT))
    {
        add(m_calendar.get(), icalproperty_new_version("2.0"));
        add(m_calendar.get(), icalproperty_new_prodid("-//Planning PRO//planning-server//EN"));
        add(m_calendar.get(), icalproperty_new_method(ICAL_METHOD_PUBLISH));
    }

    QByteArray write()
    {
        std::map<std::pair<Instant, Id<Assignment>>, const Assignment *> byStart;
        for (const Id<Assignment> id : m_plan.by<&Assignment::person>(m_person.id)) {
            const Assignment &assignment = *m_plan.find(id);
            const Shift &shift = *m_plan.find(assignment.shift);
            if (isTold(assignment, shift))
                byStart.emplace(std::pair{shift.planned.start, id}, &assignment);
        }
        std::vector<Component> events;
        for (const auto &[key, assignment] : byStart)
            events.push_back(eventOf(*assignment, *m_plan.find(assignment->shift)));
        for (auto &[name, zone] : m_zones) {
            if (zone)
                icalcomponent_add_component(m_calendar.get(), zone.release());
        }
        for (Component &event : events)
            icalcomponent_add_component(m_calendar.get(), event.release());
        const std::unique_ptr<char, decltype(&free)> written(
            icalcomponent_as_ical_string_r(m_calendar.get()), &free);
        return QByteArray(written.get());
    }

private:
    static void add(icalcomponent *component, icalproperty *property)
    {
        icalcomponent_add_property(component, property);
    }

    static bool isTold(const Assignment &assignment, const Shift &shift)
    {
        return shift.status == ShiftStatus::Published
               && commitment(assignment.status, shift.status) != Commitment::None
               && assignment.status != AssignmentStatus::Proposed;
    }

    Zone zoneOf(const Shift &shift)
    {
        const Site *site = m_plan.find(shift.site);
        const QString name = site && !site->timezone.isEmpty()
                                 ? site->timezone
                                 : m_plan.organization()->defaultTimezone;
        return Zone::named(name).value_or(Zone());
    }

    // In the zone of the site if libical can describe it, else in UTC.
    void addTime(icalcomponent *event, icalproperty *(*make)(icaltimetype), Instant instant,
                 const Zone &zone)
    {
        const auto [known, isNew] = m_zones.try_emplace(zone.name());
        if (isNew)
            known->second = zoneComponent(zone.name());
        if (!known->second)
            return add(event, make(utc(instant)));
        icalproperty *property = make(local(instant, zone));
        icalproperty_add_parameter(property,
                                   icalparameter_new_tzid(zone.name().toLatin1().constData()));
        add(event, property);
    }

    Component eventOf(const Assignment &assignment, const Shift &shift)
    {
        Component event(icalcomponent_new(ICAL_VEVENT_COMPONENT));
        const Interval planned = assignment.part.value_or(shift.planned);
        const Instant start = shift.callTime && !assignment.part
                                  ? std::min(*shift.callTime, planned.start)
                                  : planned.start;
        const Zone zone = zoneOf(shift);
        add(event.get(),
            text(icalproperty_new_uid, assignment.id.toString() + QStringLiteral("@planning-pro")));
        add(event.get(), icalproperty_new_dtstamp(
                             utc(std::max(assignment.record.updatedAt, shift.record.updatedAt))));
        addTime(event.get(), icalproperty_new_dtstart, start, zone);
        addTime(event.get(), icalproperty_new_dtend, planned.end, zone);
        // Grows with every change of the shift or of the person's place on it.
        add(event.get(), icalproperty_new_sequence(
                             static_cast<int>(shift.record.version + assignment.record.version)));
        addWords(event.get(), shift);
        add(event.get(), icalproperty_new_status(assignment.status == AssignmentStatus::Confirmed
                                                     ? ICAL_STATUS_CONFIRMED
                                                     : ICAL_STATUS_TENTATIVE));
        return event;
    }

    QString roleName(const Role &role) const
    {
        return m_plan.organization()->locale == QLatin1String("fr") ? role.nameFr : role.nameEn;
    }

    void addWords(icalcomponent *event, const Shift &shift)
    {
        const Role *role = m_plan.find(shift.role);
        const Site *site = m_plan.find(shift.site);
        QStringList summary{shift.title, role ? roleName(*role) : QString()};
        summary.removeAll(QString());
        add(event, text(icalproperty_new_summary, summary.join(QStringLiteral(" · "))));
        if (site)
            add(event,
                text(icalproperty_new_location,
                     site->address.isEmpty() ? site->name
                                             : site->name + QStringLiteral(", ") + site->address));
        if (!shift.notes.isEmpty())
            add(event, text(icalproperty_new_description, shift.notes));
    }

    const Plan &m_plan;
    const Person &m_person;
    Component m_calendar;
    std::map<QString, Component> m_zones; // null: libical knows no such zone
};

} // namespace

QByteArray personalCalendar(const Plan &plan, const Person &person)
{
    return CalendarWriter(plan, person).write();
}

} // namespace planning::server
