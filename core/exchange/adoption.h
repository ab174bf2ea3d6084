#pragma once

#include "core/model/catalogue.h"
#include "core/model/plan.h"

#include <QHash>

namespace planning
{

// Gives a plan what an import needs of the catalogue: a skill, role or team that the plan has is
// used, a missing one is added to the change. Their ids are derived from their codes, so two
// planners who import the same list on two machines add the same entities, and one that was renamed
// since is found again.
class Adoption final
{
public:
    // The plan must hold an organisation; plan and change outlive the object.
    Adoption(const Plan &plan, Change &change, Instant now);

    const Catalogue &catalogue() const { return m_catalogue; }

    bool knowsRole(const QString &code) const; // in the plan or in the catalogue
    Role role(const QString &code); // knowsRole(code) must hold
    Id<Team> team(const CatalogueDepartment &department);
    void skill(const CatalogueSkill &entry);

    // What a new entity carries.
    Record newRecord() const;

private:
    const Plan &m_plan;
    Change &m_change;
    Instant m_now;
    Catalogue m_catalogue = builtInCatalogue();
    QHash<QString, Role> m_roles; // by code
    QHash<QString, Id<Team>> m_teams; // by folded name
    QHash<QString, Id<Skill>> m_skills; // by code
};

} // namespace planning
