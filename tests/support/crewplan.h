#pragma once

#include "core/model/plan.h"
#include "core/model/zone.h"
#include "core/rules/checker.h"

// A small plan to try rules on: one site and one role in Paris, the French labour code, and one
// person, Inès Le Goff. Times are local: "2026-03-02T09:00".
class CrewPlan
{
public:
    planning::Plan plan;
    planning::Id<planning::Organization> organization;
    planning::Id<planning::Site> site;
    planning::Id<planning::Role> role;
    planning::Id<planning::Person> ines;

    CrewPlan()
    {
        planning::Organization company;
        company.defaultTimezone = QStringLiteral("Europe/Paris");
        company.defaultRuleSet = QStringLiteral("FR-DC");
        organization = add(company);
        planning::Site stage;
        stage.name = QStringLiteral("Grande scène");
        stage.timezone = QStringLiteral("Europe/Paris");
        site = add(stage);
        planning::Role tech;
        tech.code = QStringLiteral("tech");
        tech.nameFr = QStringLiteral("technicien");
        tech.nameEn = QStringLiteral("technician");
        role = add(tech);
        ines = addPerson(QStringLiteral("Inès"), QStringLiteral("Le Goff"));
    }

    template <typename T>
    planning::Id<T> add(T entity)
    {
        entity.id = planning::Id<T>{planning::Uuid{1, ++m_lastId}};
        plan.load(entity);
        return entity.id;
    }

    // Edits one entity through a change and says what it touched.
    template <typename T, typename Edit>
    planning::Touched edit(planning::Id<T> id, Edit &&edit)
    {
        const T before = *plan.find(id);
        T after = before;
        edit(after);
        planning::Change change;
        change.update(before, after);
        return apply(change);
    }
    planning::Touched apply(const planning::Change &change)
    {
        const auto applied = plan.apply(change);
        Q_ASSERT(applied);
        return planning::touched(change, plan);
    }

    planning::Id<planning::Person> addPerson(const QString &first, const QString &last)
    {
        planning::Person person;
        person.firstName = first;
        person.lastName = last;
        return add(person);
    }
    planning::Id<planning::Shift> addShift(const QString &title, const QString &start,
                                           const QString &end)
    {
        planning::Shift shift;
        shift.title = title;
        shift.site = site;
        shift.role = role;
        shift.planned = {at(start), at(end)};
        return add(shift);
    }
    // A shift that has its own times for title, with Inès on it: "2026-03-02 18:00-02:00".
    planning::Id<planning::Shift> work(const QString &times)
    {
        planning::Shift shift;
        shift.title = times;
        shift.site = site;
        shift.role = role;
        shift.planned = timesOf(times);
        const auto id = add(shift);
        assign(id, ines);
        return id;
    }
    planning::Id<planning::Assignment> assign(
        planning::Id<planning::Shift> shift, planning::Id<planning::Person> person,
        planning::AssignmentStatus status = planning::AssignmentStatus::Confirmed)
    {
        planning::Assignment assignment;
        assignment.shift = shift;
        assignment.person = person;
        assignment.status = status;
        return add(assignment);
    }

    static planning::Instant at(const QString &local)
    {
        const auto utc = planning::instantFromRfc3339(local + QStringLiteral("Z"));
        return planning::Zone::named(QStringLiteral("Europe/Paris"))
            ->toInstant(planning::LocalSeconds(utc->time_since_epoch()));
    }

    // "2026-03-02 08:00-18:00"; an end that is not after the start is on the next day.
    static planning::Interval timesOf(const QString &text)
    {
        const QString day = text.left(10);
        const QString end = text.mid(17, 5);
        const planning::Interval sameDay{at(day + u'T' + text.mid(11, 5)), at(day + u'T' + end)};
        if (sameDay.end > sameDay.start)
            return sameDay;
        const auto next = *planning::dayFromIsoDate(day) + std::chrono::days{1};
        return {sameDay.start, at(planning::toIsoDate(next) + u'T' + end)};
    }

    std::vector<planning::Conflict> conflicts() const { return planning::Checker().check(plan); }

    // "hard rest_minimum, soft break_missing": types and rules, by key.
    QString found() const
    {
        QStringList texts;
        for (const planning::Conflict &conflict : conflicts()) {
            const std::string_view type = planning::nameOf(conflict.type);
            texts << QString::fromLatin1(type.data(), qsizetype(type.size())) + QLatin1Char(' ')
                         + conflict.rule;
        }
        return texts.join(QStringLiteral(", "));
    }

private:
    std::uint64_t m_lastId = 0;
};
