#pragma once

#include "core/base/idsource.h"
#include "core/model/plan.h"
#include "core/model/zone.h"

namespace planning::test
{

// Makes small plans in the words of a planner; all times are local to Paris.
class PlanBuilder final
{
public:
    explicit PlanBuilder(const QString &organization = QStringLiteral("Théâtre du Rond-Point"))
    {
        auto entity = made<Organization>();
        entity.name = organization;
        entity.defaultTimezone = QStringLiteral("Europe/Paris");
        m_plan.load(entity);
    }

    const Plan &plan() const { return m_plan; }

    Id<Site> site(const QString &name, const QString &timezone = QStringLiteral("Europe/Paris"))
    {
        auto entity = made<Site>();
        entity.name = name;
        entity.timezone = timezone;
        return add(std::move(entity));
    }
    Id<Role> role(const QString &nameFr, const QString &nameEn)
    {
        auto entity = made<Role>();
        entity.nameFr = nameFr;
        entity.nameEn = nameEn;
        return add(std::move(entity));
    }
    Id<Person> person(const QString &firstName, const QString &lastName)
    {
        auto entity = made<Person>();
        entity.firstName = firstName;
        entity.lastName = lastName;
        return add(std::move(entity));
    }
    Id<Assignment> assign(Id<Shift> shift, Id<Person> person,
                          AssignmentStatus status = AssignmentStatus::Confirmed)
    {
        auto entity = made<Assignment>();
        entity.shift = shift;
        entity.person = person;
        entity.status = status;
        return add(std::move(entity));
    }

    // An entity with an id of its own, to be completed by the caller and added.
    template <typename T>
    T made()
    {
        T entity;
        entity.id = m_ids.next<T>();
        return entity;
    }

    // A published shift to be completed by the caller and added.
    Shift shift(const QString &title, Id<Site> site, const Interval &planned)
    {
        auto entity = made<Shift>();
        entity.title = title;
        entity.site = site;
        entity.planned = planned;
        entity.status = ShiftStatus::Published;
        return entity;
    }

    template <typename T>
    Id<T> add(T entity)
    {
        const Id<T> id = entity.id;
        m_plan.load(std::move(entity));
        return id;
    }

    // "2026-06-12", "20:00"
    Instant at(const QString &day, const QString &time) const
    {
        const QStringList parts = time.split(u':');
        return m_zone.toInstant(*dayFromIsoDate(day) + std::chrono::hours{parts[0].toInt()}
                                + minutes{parts[1].toInt()});
    }
    // An end that is not after the start is on the next day.
    Interval span(const QString &day, const QString &start, const QString &end) const
    {
        const Instant from = at(day, start);
        const Instant to = at(day, end);
        return {from,
                to > from ? to : at(toIsoDate(*dayFromIsoDate(day) + std::chrono::days{1}), end)};
    }

private:
    FixedClock m_clock{*instantFromRfc3339(u"2026-06-01T08:00:00Z")};
    IdSource m_ids{m_clock, 1};
    Zone m_zone = *Zone::named(QStringLiteral("Europe/Paris"));
    Plan m_plan;
};

} // namespace planning::test
