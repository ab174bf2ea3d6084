#include "core/demo/planbuilder.h"

#include "core/base/resource.h"

#include <QTime>

namespace planning::demo
{

// How long before the first day the plan was made.
static constexpr std::chrono::days kLeadTime{45};
static const QString kTimezone = QStringLiteral("Europe/Paris");

QJsonObject readResource(const QString &name)
{
    return jsonResource(QStringLiteral(":/demo/") + name);
}

minutes clockTime(const QJsonValue &text)
{
    const QTime time = QTime::fromString(text.toString(), QStringLiteral("HH:mm"));
    Q_ASSERT(time.isValid());
    return minutes{time.hour() * 60 + time.minute()};
}

PlanBuilder::PlanBuilder(std::uint64_t seed, LocalDay firstDay)
    : m_clock(Instant{(firstDay - kLeadTime).time_since_epoch() + std::chrono::hours{9}}),
      m_ids(m_clock, seed),
      m_random(seed),
      m_zone(Zone::named(kTimezone).value_or(Zone())),
      m_firstDay(firstDay),
      m_catalogue(builtInCatalogue())
{
}

Instant PlanBuilder::at(int day, minutes afterMidnight) const
{
    return m_zone.toInstant(LocalSeconds(m_firstDay + std::chrono::days{day}) + afterMidnight);
}

void PlanBuilder::addOrganization(const QString &name)
{
    m_organization = m_ids.next<Organization>();
    Organization organization;
    organization.id = m_organization;
    organization.record.organization = m_organization;
    organization.record.createdAt = organization.record.updatedAt = m_clock.now();
    organization.name = name;
    organization.defaultTimezone = kTimezone;
    organization.defaultRuleSet = QStringLiteral("FR-DC");
    organization.locale = QStringLiteral("fr");
    organization.currency = QStringLiteral("EUR");
    m_plan.load(std::move(organization));
    for (const CatalogueSkill &skill : m_catalogue.skills)
        add(skillOf(skill));
}

Id<Role> PlanBuilder::role(const QString &skill)
{
    if (const auto known = m_roles.constFind(skill); known != m_roles.cend())
        return *known;
    const CatalogueSkill *entry = m_catalogue.skill(skill);
    Q_ASSERT(entry);
    Role role = roleOf(*entry);
    role.team = team(entry->category);
    return *m_roles.insert(skill, add(std::move(role)));
}

// Distinct for the usual kinds of colour blindness, in the order of the catalogue's departments.
static QString colorOf(const QString &department)
{
    static const QHash<QString, QString> colors{
        {QStringLiteral("sound"), QStringLiteral("#3b6fb6")},
        {QStringLiteral("lighting"), QStringLiteral("#d99a1e")},
        {QStringLiteral("video"), QStringLiteral("#8a63b8")},
        {QStringLiteral("stage"), QStringLiteral("#3f8f6b")},
        {QStringLiteral("rigging"), QStringLiteral("#b5533c")},
        {QStringLiteral("power"), QStringLiteral("#b8a13a")},
        {QStringLiteral("costume"), QStringLiteral("#c06a9b")},
        {QStringLiteral("logistics"), QStringLiteral("#7a6a5b")},
        {QStringLiteral("front_of_house"), QStringLiteral("#3f9fb0")},
        {QStringLiteral("safety"), QStringLiteral("#5f6b7a")},
    };
    return colors.value(department);
}

Id<Team> PlanBuilder::team(const QString &department)
{
    if (const auto known = m_teams.constFind(department); known != m_teams.cend())
        return *known;
    const CatalogueDepartment *entry = m_catalogue.department(department);
    Q_ASSERT(entry);
    Team team = teamOf(*entry, u"fr");
    team.color = colorOf(department);
    return *m_teams.insert(department, add(std::move(team)));
}

} // namespace planning::demo
