#include "core/exchange/adoption.h"

#include "core/exchange/derivedid.h"

namespace planning
{

Adoption::Adoption(const Plan &plan, Change &change, Instant now)
    : m_plan(plan),
      m_change(change),
      m_now(now)
{
    for (const Role &role : plan.all<Role>())
        m_roles.insert(role.code, role);
    for (const Team &team : plan.all<Team>())
        m_teams.insert(team.name.toCaseFolded(), team.id);
    for (const Skill &skill : plan.all<Skill>())
        m_skills.insert(skill.code, skill.id);
}

Record Adoption::newRecord() const
{
    Record record;
    record.organization = m_plan.organization()->id;
    record.createdAt = m_now;
    record.updatedAt = m_now;
    return record;
}

bool Adoption::knowsRole(const QString &code) const
{
    return m_roles.contains(code) || m_catalogue.skill(code);
}

Role Adoption::role(const QString &code)
{
    if (const auto known = m_roles.constFind(code); known != m_roles.cend())
        return *known;
    const auto id = derivedId<Role>(m_plan.organization()->id, code);
    if (const Role *renamed = m_plan.find(id))
        return *renamed;
    const CatalogueSkill &entry = *m_catalogue.skill(code);
    skill(entry);
    Role role = roleOf(entry);
    role.id = id;
    role.record = newRecord();
    role.team = team(*m_catalogue.department(entry.category));
    m_roles.insert(code, role);
    m_change.insert(role);
    return role;
}

Id<Team> Adoption::team(const CatalogueDepartment &department)
{
    for (const QString &name : {department.nameFr, department.nameEn}) {
        if (const auto known = m_teams.constFind(name.toCaseFolded()); known != m_teams.cend())
            return *known;
    }
    const auto id = derivedId<Team>(m_plan.organization()->id, department.code);
    if (m_plan.find(id))
        return id;
    Team team = teamOf(department, m_plan.organization()->locale);
    team.id = id;
    team.record = newRecord();
    m_teams.insert(team.name.toCaseFolded(), team.id);
    m_change.insert(team);
    return team.id;
}

void Adoption::skill(const CatalogueSkill &entry)
{
    const auto id = derivedId<Skill>(m_plan.organization()->id, entry.code);
    if (m_skills.contains(entry.code) || m_plan.find(id))
        return;
    Skill skill = skillOf(entry);
    skill.id = id;
    skill.record = newRecord();
    m_skills.insert(skill.code, skill.id);
    m_change.insert(skill);
}

} // namespace planning
