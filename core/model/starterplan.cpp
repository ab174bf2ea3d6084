#include "core/model/starterplan.h"

#include "core/model/catalogue.h"

namespace planning
{

namespace
{

class StarterPlan final
{
public:
    StarterPlan(const NewOrganization &wanted, IdSource &ids, Instant now) : m_ids(ids), m_now(now)
    {
        m_locale =
            wanted.language == Language::French ? QStringLiteral("fr") : QStringLiteral("en");
        m_organization = ids.next<Organization>();
        addOrganization(wanted);
        const Catalogue catalogue = builtInCatalogue();
        for (const CatalogueDepartment &department : catalogue.departments)
            addDepartment(department);
        for (const CatalogueSkill &skill : catalogue.skills)
            addTrade(skill);
        addSite(wanted);
    }

    Plan plan() && { return std::move(m_plan); }

private:
    template <typename T>
    Id<T> add(T entity)
    {
        entity.id = m_ids.next<T>();
        return addWithId(std::move(entity));
    }

    template <typename T>
    Id<T> addWithId(T entity)
    {
        entity.record.organization = m_organization;
        entity.record.createdAt = m_now;
        entity.record.updatedAt = m_now;
        const Id<T> id = entity.id;
        m_plan.load(std::move(entity));
        return id;
    }

    void addOrganization(const NewOrganization &wanted)
    {
        Organization organization;
        organization.id = m_organization;
        organization.name = wanted.name;
        organization.defaultTimezone = wanted.timezone;
        organization.defaultRuleSet = wanted.ruleSet;
        organization.locale = m_locale;
        organization.currency = QStringLiteral("EUR");
        addWithId(std::move(organization));
    }

    void addDepartment(const CatalogueDepartment &department)
    {
        m_teams.insert(department.code, add(teamOf(department, m_locale)));
    }

    void addTrade(const CatalogueSkill &skill)
    {
        add(skillOf(skill));
        Role role = roleOf(skill);
        if (m_teams.contains(skill.category))
            role.team = m_teams.value(skill.category);
        add(std::move(role));
    }

    void addSite(const NewOrganization &wanted)
    {
        Site site;
        site.name = wanted.name;
        site.timezone = wanted.timezone;
        add(std::move(site));
    }

    IdSource &m_ids;
    Instant m_now;
    QString m_locale;
    Id<Organization> m_organization;
    QHash<QString, Id<Team>> m_teams;
    Plan m_plan;
};

} // namespace

Plan starterPlan(const NewOrganization &organization, IdSource &ids, const Clock &clock)
{
    return StarterPlan(organization, ids, clock.now()).plan();
}

} // namespace planning
