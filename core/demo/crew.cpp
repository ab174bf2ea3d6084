#include "core/demo/crew.h"

#include <QJsonArray>

#include <numeric>

namespace planning::demo
{

using std::chrono::days;

// Full names, all different, in random order.
class Names final
{
public:
    explicit Names(Random &random)
        : m_random(random),
          m_firstNames(strings(QStringLiteral("first_names"))),
          m_lastNames(strings(QStringLiteral("last_names"))),
          m_towns(strings(QStringLiteral("towns"))),
          m_streets(strings(QStringLiteral("streets")))
    {
        m_order.resize(static_cast<std::size_t>(m_firstNames.size() * m_lastNames.size()));
        std::iota(m_order.begin(), m_order.end(), 0);
    }

    void name(Person &person)
    {
        // One step of a Fisher-Yates shuffle over all pairs of names.
        const int left = static_cast<int>(m_order.size() - m_used);
        const auto chosen = m_used + static_cast<std::size_t>(m_random.below(left));
        std::swap(m_order[m_used], m_order[chosen]);
        const int pair = m_order[m_used++];
        person.firstName = m_firstNames[pair % m_firstNames.size()];
        person.lastName = m_lastNames[pair / m_firstNames.size()];
    }
    QString address()
    {
        return QStringLiteral("%1 %2, %3")
            .arg(m_random.between(1, 90))
            .arg(m_random.pick(m_streets), m_random.pick(m_towns));
    }

private:
    static QStringList strings(const QString &key)
    {
        static const QJsonObject file = readResource(QStringLiteral("names.json"));
        QStringList result;
        for (const QJsonValue &value : file.value(key).toArray())
            result.append(value.toString());
        return result;
    }

    Random &m_random;
    QStringList m_firstNames;
    QStringList m_lastNames;
    QStringList m_towns;
    QStringList m_streets;
    std::vector<int> m_order;
    std::size_t m_used = 0;
};

// "ines.legoff@example.org": letters without accents.
static QString emailOf(const Person &person)
{
    const auto plain = [](const QString &name) {
        QString letters;
        for (const QChar c : name.normalized(QString::NormalizationForm_D)) {
            if (c.isLetter() && c.unicode() < 128)
                letters.append(c.toLower());
        }
        return letters;
    };
    return QStringLiteral("%1.%2@example.org").arg(plain(person.firstName), plain(person.lastName));
}

// 06 39 98 …: numbers that the French regulator keeps for fiction.
static QString fictionalPhone(Random &random)
{
    return QStringLiteral("06 39 98 %1 %2")
        .arg(random.between(0, 99), 2, 10, QLatin1Char('0'))
        .arg(random.between(0, 99), 2, 10, QLatin1Char('0'));
}

static Id<Person> addPerson(PlanBuilder &builder, Names &names, const CatalogueSkill &trade)
{
    Random &random = builder.random();
    Person person;
    names.name(person);
    person.email = emailOf(person);
    person.phones.append(fictionalPhone(random));
    person.birthDate = builder.firstDay() - days{random.between(21 * 365, 60 * 365)};
    person.homeAddress = names.address();
    person.teams.append(builder.team(trade.category));
    if (random.percent(30))
        person.tags.append(QStringLiteral("permis B"));
    return builder.add(std::move(person));
}

static void addSkill(PlanBuilder &builder, Id<Person> person, const QString &skill, int level)
{
    PersonSkill entry;
    entry.person = person;
    entry.skill = skill;
    entry.level = level;
    builder.add(std::move(entry));
}

// Still valid 13 months after the first day of the plan.
static void addCertification(PlanBuilder &builder, Id<Person> person,
                             const CatalogueCertification &kind)
{
    Random &random = builder.random();
    const auto validity = kind.validity.value_or(std::chrono::months{60});
    const int oldest = std::max(1, static_cast<int>(validity.count()) - 14);
    Certification certification;
    certification.person = person;
    certification.code = kind.code;
    const std::chrono::year_month_day issued =
        std::chrono::year_month_day{builder.firstDay() - days{random.between(2, 26)}}
        - std::chrono::months{random.below(oldest)};
    certification.issuedOn = LocalDay{issued.ok() ? issued : issued.year() / issued.month() / 28};
    if (kind.validity) {
        const auto expiry = std::chrono::year_month_day{*certification.issuedOn} + *kind.validity;
        certification.expiresOn =
            LocalDay{expiry.ok() ? expiry : expiry.year() / expiry.month() / 28};
    }
    certification.issuer = QStringLiteral("Centre de formation du spectacle");
    certification.number =
        QStringLiteral("%1-%2").arg(kind.code.toUpper()).arg(random.between(10000, 99999));
    builder.add(std::move(certification));
}

static QStringList addSkills(PlanBuilder &builder, Id<Person> person, const CatalogueSkill &trade)
{
    QStringList skills{trade.code};
    skills += trade.implies;
    QStringList certificates;
    for (const QString &code : skills) {
        const int level = builder.random().between(code == trade.code ? 3 : 2, 5);
        addSkill(builder, person, code, level);
        certificates += builder.catalogue().skill(code)->certifications;
    }
    certificates.removeDuplicates();
    for (const QString &code : certificates)
        addCertification(builder, person, *builder.catalogue().certification(code));
    return skills;
}

static ContractKind contractKind(Random &random, const QString &department)
{
    if (department == QLatin1String("front_of_house") && random.percent(50))
        return ContractKind::Volunteer;
    const int chance = random.below(100);
    if (chance < 12)
        return ContractKind::Permanent;
    return chance < 22 ? ContractKind::Freelance : ContractKind::CdduIntermittent;
}

static void addContract(PlanBuilder &builder, Id<Person> person, const CatalogueSkill &trade)
{
    Random &random = builder.random();
    Contract contract;
    contract.person = person;
    contract.kind = contractKind(random, trade.category);
    contract.validFrom = builder.firstDay() - days{random.between(30, 900)};
    contract.currency = QStringLiteral("EUR");
    if (contract.kind != ContractKind::Volunteer)
        contract.hourlyRate = {std::int64_t{50} * random.between(28, 64)}; // 14.00 to 32.00 euros
    contract.nightBonus = {115};
    contract.holidayBonus = {200};
    contract.mealAllowance = {2040};
    contract.softCeilingDay = minutes{10 * 60};
    contract.softCeilingWeek = minutes{44 * 60};
    contract.softCeilingMonth = minutes{208 * 60};
    builder.add(std::move(contract));
}

std::vector<CrewMember> addCrew(PlanBuilder &builder, const std::vector<TradeCount> &trades)
{
    Names names(builder.random());
    std::vector<CrewMember> crew;
    for (const TradeCount &wanted : trades) {
        const CatalogueSkill *trade = builder.catalogue().skill(wanted.trade);
        Q_ASSERT(trade);
        for (int i = 0; i < wanted.count; ++i) {
            CrewMember member;
            member.id = addPerson(builder, names, *trade);
            member.trade = wanted.trade;
            member.skills = addSkills(builder, member.id, *trade);
            addContract(builder, member.id, *trade);
            crew.push_back(std::move(member));
        }
    }
    return crew;
}

} // namespace planning::demo
