#pragma once

#include "core/model/plan.h"

#include <QHash>

namespace planning
{

// A plan made from one test vector: its shifts, people and sites under the names of the vector, its
// parameters as a rule set of the plan, and the world that the parameters describe.
struct VectorPlan {
    Plan plan;
    QHash<Id<Shift>, QString> shiftNames;
    QHash<Id<Person>, QString> personNames;
    std::vector<Assignment> assignments; // in the order of the vector
    QStringList unlisted; // variants of conflicts that the vector does not ask for
    LocalDay firstWeek{}; // that week numbers of tuples count from

    const Shift &firstShift() const { return *plan.find(assignments.front().shift); }
};

// Builds the plan of a vector piece by piece. Ids count up, so that the same vector always gives
// the same plan.
class VectorPlanBuilder final
{
public:
    VectorPlanBuilder(const RuleSet &rules, QStringList tags);

    // Adds shifts, and with them the people, sites and roles they name, in the format of the
    // vectors. Errors name what is not understood.
    Result<void> addShifts(const QJsonArray &shifts);

    template <typename T>
    Id<T> add(T entity)
    {
        entity.id = Id<T>{Uuid{1, ++m_lastId}};
        m_result.plan.load(entity);
        return entity.id;
    }
    // Changes an entity: edit(T &) works on a copy that then takes its place.
    template <typename T, typename F>
    void change(Id<T> id, F &&edit)
    {
        const T before = *m_result.plan.find(id);
        T after = before;
        edit(after);
        Change change;
        change.update(before, std::move(after));
        const auto applied = m_result.plan.apply(change);
        Q_ASSERT(applied);
    }

    Id<Person> personNamed(const QString &name);
    Id<Role> roleOf(const QString &code);
    Id<Site> siteNamed(const QString &name, const QString &timezone);

    Id<Person> firstPerson() const { return m_result.assignments.front().person; }
    Id<Shift> firstShift() const { return m_result.assignments.front().shift; }
    QList<Id<Person>> people() const { return m_persons.values(); }
    QList<Id<Role>> roles() const { return m_roles.values(); }
    QList<Id<Site>> sites() const { return m_sites.values(); }
    QString timezone() const { return m_timezone; } // of the first shift
    const Plan &plan() const { return m_result.plan; }

    // A shift of the first person: work of the vector, under the name it has in tuples.
    Id<Shift> work(const Interval &planned, ShiftKind kind = ShiftKind::Work,
                   const QStringList &tags = {});
    void leaveOut(const QString &variant) { m_result.unlisted << variant; }
    void countWeeksFrom(LocalDay day) { m_result.firstWeek = day; }

    VectorPlan take() { return std::move(m_result); }

private:
    Result<void> addShift(const QJsonObject &json);
    Result<void> assign(const QJsonObject &json, Id<Shift> shift);

    VectorPlan m_result;
    std::uint64_t m_lastId = 0;
    QStringList m_tags; // of every shift
    QString m_timezone = QStringLiteral("Europe/Paris");
    QHash<QString, Id<Site>> m_sites;
    QHash<QString, Id<Role>> m_roles;
    QHash<QString, Id<Person>> m_persons;
    QHash<QString, Id<Shift>> m_shifts;
};

// Vectors write whole minutes: "2026-03-02T08:00Z"; without "Z" the time is taken as UTC too.
std::optional<Instant> vectorInstant(const QJsonValue &json);

// An error that names a part of the vector.
Error notUnderstood(const QString &what);

// Errors name what of the vector is not understood.
Result<VectorPlan> planOfVector(const QJsonObject &vector);

} // namespace planning
