#pragma once

#include "core/base/idsource.h"
#include "core/model/plan.h"
#include "core/model/zone.h"

#include <QTest>

namespace planning::test
{

// Builds a small plan by hand: names in, ids out. Times are local to Europe/Paris.
class SamplePlan final
{
public:
    SamplePlan()
    {
        Organization organization;
        organization.id = m_ids.next<Organization>();
        organization.name = QStringLiteral("Les Nuits");
        organization.defaultTimezone = m_zone.name();
        m_plan.load(organization);
    }

    const Plan &plan() const { return m_plan; }
    Plan &plan() { return m_plan; }
    IdSource &ids() { return m_ids; }

    // "2026-03-02 20:00"
    Instant at(const char *local) const
    {
        const QString text = QString::fromLatin1(local);
        const QTime time = QTime::fromString(text.mid(11), QStringLiteral("HH:mm"));
        return m_zone.toInstant(*dayFromIsoDate(text.left(10))
                                + seconds{time.msecsSinceStartOfDay() / 1000});
    }

    Id<Team> team(const QString &name)
    {
        Team team;
        team.id = m_ids.next<Team>();
        team.name = name;
        m_plan.load(team);
        return team.id;
    }

    Id<Person> person(const QString &first, const QString &last, Id<Team> team)
    {
        Person person;
        person.id = m_ids.next<Person>();
        person.firstName = first;
        person.lastName = last;
        person.teams = {team};
        m_plan.load(person);
        return person.id;
    }

    Id<Site> site(const QString &name)
    {
        Site site;
        site.id = m_ids.next<Site>();
        site.name = name;
        site.timezone = m_zone.name();
        m_plan.load(site);
        return site.id;
    }

    // A published shift of one post. Adjust it through `edit`.
    template <typename Edit>
    Id<Shift> shift(const QString &title, Id<Site> site, Id<Team> team, Edit edit)
    {
        Shift shift;
        shift.id = m_ids.next<Shift>();
        shift.title = title;
        shift.site = site;
        shift.team = team;
        shift.status = ShiftStatus::Published;
        edit(shift);
        m_plan.load(shift);
        return shift.id;
    }

    Id<Assignment> assign(Id<Shift> shift, Id<Person> person,
                          AssignmentStatus status = AssignmentStatus::Confirmed)
    {
        Assignment assignment;
        assignment.id = m_ids.next<Assignment>();
        assignment.shift = shift;
        assignment.person = person;
        assignment.status = status;
        m_plan.load(assignment);
        return assignment.id;
    }

private:
    FixedClock m_clock{*instantFromRfc3339(u"2026-03-02T08:00:00Z")};
    IdSource m_ids{m_clock, 1};
    Zone m_zone = *Zone::named(QStringLiteral("Europe/Paris"));
    Plan m_plan;
};

} // namespace planning::test
