#pragma once

#include "core/base/idsource.h"
#include "core/demo/random.h"
#include "core/model/catalogue.h"
#include "core/model/plan.h"
#include "core/model/zone.h"

#include <QJsonObject>

namespace planning::demo
{

// A file of resources/demo.
QJsonObject readResource(const QString &name);

// Minutes after midnight of "19:30".
minutes clockTime(const QJsonValue &text);

// A plan in the making: ids, record and common references are filled in here.
class PlanBuilder final
{
public:
    PlanBuilder(std::uint64_t seed, LocalDay firstDay);

    Random &random() { return m_random; }
    const Catalogue &catalogue() const { return m_catalogue; }
    const Zone &zone() const { return m_zone; }
    LocalDay firstDay() const { return m_firstDay; }
    // A wall-clock time so many days after the first one.
    Instant at(int day, minutes afterMidnight) const;

    const Plan &plan() const { return m_plan; }
    Plan takePlan() { return std::move(m_plan); }

    // To be called first: the organisation and the catalogue of skills.
    void addOrganization(const QString &name);
    template <typename T>
    Id<T> add(T entity)
    {
        entity.id = m_ids.next<T>();
        entity.record.organization = m_organization;
        entity.record.createdAt = entity.record.updatedAt = m_clock.now();
        const Id<T> id = entity.id;
        const bool isNew = m_plan.load(std::move(entity));
        Q_ASSERT(isNew);
        return id;
    }
    template <typename T>
    void replace(Id<T> id, T after)
    {
        Change change;
        change.update(*m_plan.find(id), std::move(after));
        const auto applied = m_plan.apply(change);
        Q_ASSERT(applied);
    }

    // The role of a catalogue skill; made with its team at the first call.
    Id<Role> role(const QString &skill);
    Id<Team> team(const QString &department);

private:
    FixedClock m_clock;
    IdSource m_ids;
    Random m_random;
    Zone m_zone;
    LocalDay m_firstDay;
    Catalogue m_catalogue;
    Plan m_plan;
    Id<Organization> m_organization;
    QHash<QString, Id<Role>> m_roles;
    QHash<QString, Id<Team>> m_teams;
};

} // namespace planning::demo
