#include "ui/panels/personform.h"

#include "core/model/plan.h"
#include "core/rulesets/rulebook.h"
#include "ui/edit/editor.h"
#include "ui/models/labels.h"
#include "ui/models/workload.h"
#include "ui/models/zones.h"
#include "ui/panels/conflictsection.h"
#include "ui/panels/derogationsection.h"
#include "ui/panels/section.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timetext.h"
#include "ui/tr.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

namespace planning::ui
{

// The contract in force on the day, else the latest one.
static const Contract *contractOn(const Plan &plan, Id<Person> person, LocalDay day)
{
    const Contract *best = nullptr;
    for (const Id<Contract> id : plan.by<&Contract::person>(person)) {
        const Contract *contract = plan.find(id);
        if (contract->validFrom <= day && (!contract->validTo || day <= *contract->validTo))
            return contract;
        if (!best || contract->validFrom > best->validFrom)
            best = contract;
    }
    return best;
}

PersonForm::PersonForm(const PanelContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_heading(new QLabel),
      m_firstName(new QLineEdit),
      m_lastName(new QLineEdit),
      m_email(new QLineEdit),
      m_phones(new QLineEdit),
      m_teams(quietLabel()),
      m_hours(quietLabel()),
      m_skills(quietLabel()),
      m_certifications(quietLabel()),
      m_contract(quietLabel()),
      m_ruleSet(new QComboBox),
      m_conflicts(new ConflictSection(context)),
      m_derogations(new DerogationSection(context))
{
    m_heading->setObjectName(QStringLiteral("personHeading"));
    m_heading->setWordWrap(true);
    auto *rows = new QVBoxLayout;
    rows->addWidget(m_heading);
    rows->addWidget(m_teams);
    rows->addWidget(buildIdentity());
    rows->addWidget(sectionHeading(Tr::tr("This week")));
    rows->addWidget(m_hours);
    rows->addWidget(m_derogations);
    rows->addWidget(m_conflicts);
    rows->addWidget(sectionHeading(Tr::tr("Skills")));
    rows->addWidget(m_skills);
    rows->addWidget(sectionHeading(Tr::tr("Certificates")));
    rows->addWidget(m_certifications);
    rows->addWidget(sectionHeading(Tr::tr("Contract")));
    rows->addWidget(m_contract);
    buildRuleSet();
    rows->addWidget(m_ruleSetLabel);
    rows->addWidget(m_ruleSet);
    rows->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scrollable(rows));
    connectIdentity();
    connect(m_conflicts, &ConflictSection::shiftChosen, this, &PersonForm::shiftChosen);
    connect(m_conflicts, &ConflictSection::previewed, this, &PersonForm::previewed);
}

void PersonForm::setPerson(Id<Person> id)
{
    m_person = id;
    const Person &person = *m_context.editor.plan().find(id);
    showIdentity(person);
    showHours(person);
    showSkills(person);
    showCertifications(person);
    showContract(person);
    m_conflicts->setPerson(id);
}

void PersonForm::setWeek(const Interval &week)
{
    if (week == std::exchange(m_week, week))
        return;
    if (const Person *person = m_context.editor.plan().find(m_person))
        showHours(*person);
}

QWidget *PersonForm::buildIdentity()
{
    auto *form = new QWidget;
    auto *grid = new QGridLayout(form);
    grid->setContentsMargins(0, space::kSmall, 0, 0);
    grid->setColumnStretch(1, 1);
    const auto addRow = [grid](const QString &label, QWidget *field, const QString &objectName) {
        const int row = grid->rowCount();
        field->setObjectName(objectName);
        grid->addWidget(fieldLabel(label, field), row, 0);
        grid->addWidget(field, row, 1);
    };
    addRow(Tr::tr("&First name"), m_firstName, QStringLiteral("personFirstName"));
    addRow(Tr::tr("&Last name"), m_lastName, QStringLiteral("personLastName"));
    addRow(Tr::tr("&Email"), m_email, QStringLiteral("personEmail"));
    addRow(Tr::tr("&Phones"), m_phones, QStringLiteral("personPhones"));
    m_phones->setToolTip(Tr::tr("Several numbers are separated by commas."));
    return form;
}

void PersonForm::connectIdentity()
{
    const auto onEdited = [this](QLineEdit *line, const QString &name, auto apply) {
        connect(line, &QLineEdit::editingFinished, this, [this, line, name, apply] {
            if (line->isModified())
                edit(name, [&](Person &person) { apply(person, line->text().trimmed()); });
        });
    };
    onEdited(m_firstName, Tr::tr("Change a first name"),
             [](Person &person, const QString &text) { person.firstName = text; });
    onEdited(m_lastName, Tr::tr("Change a last name"),
             [](Person &person, const QString &text) { person.lastName = text; });
    onEdited(m_email, Tr::tr("Change an email address"),
             [](Person &person, const QString &text) { person.email = text; });
    onEdited(m_phones, Tr::tr("Change phone numbers"), [](Person &person, const QString &text) {
        person.phones = text.split(QLatin1Char(','), Qt::SkipEmptyParts);
        for (QString &phone : person.phones)
            phone = phone.trimmed();
    });
}

void PersonForm::showIdentity(const Person &person)
{
    m_heading->setText(person.fullName());
    m_firstName->setText(person.firstName);
    m_lastName->setText(person.lastName);
    m_email->setText(person.email);
    m_phones->setText(person.phones.join(QStringLiteral(", ")));
    QStringList teams;
    for (const Id<Team> id : person.teams) {
        if (const Team *team = m_context.editor.plan().find(id))
            teams.append(team->name);
    }
    m_teams->setText(teams.join(QStringLiteral(" · ")));
    m_teams->setVisible(!teams.isEmpty());
}

void PersonForm::showHours(const Person &person)
{
    const Plan &plan = m_context.editor.plan();
    const QString work = durationText(assignedWork(plan, person.id, m_week));
    const Zone zone = organizationZone(plan);
    const Contract *contract = contractOn(plan, person.id, zone.dayOf(m_week.start));
    if (contract && contract->softCeilingWeek)
        m_hours->setText(
            Tr::tr("%1 planned of %2 at most").arg(work, durationText(*contract->softCeilingWeek)));
    else
        m_hours->setText(Tr::tr("%1 planned").arg(work));
    m_derogations->show(person.id, zone.dayOf(m_week.end - seconds{1}));
}

void PersonForm::showSkills(const Person &person)
{
    const Plan &plan = m_context.editor.plan();
    QStringList lines;
    for (const Id<PersonSkill> id : plan.by<&PersonSkill::person>(person.id)) {
        const PersonSkill &skill = *plan.find(id);
        lines.append(Tr::tr("%1, level %2")
                         .arg(skillName(plan, skill.skill, m_context.language))
                         .arg(skill.level));
    }
    lines.sort();
    m_skills->setText(lines.isEmpty() ? Tr::tr("None known.") : lines.join(QLatin1Char('\n')));
}

void PersonForm::showCertifications(const Person &person)
{
    const Plan &plan = m_context.editor.plan();
    QStringList lines;
    for (const Id<Certification> id : plan.by<&Certification::person>(person.id)) {
        const Certification &certification = *plan.find(id);
        const QString name = certificationName(certification.code, m_context.language);
        lines.append(
            certification.expiresOn
                ? Tr::tr("%1, until %2").arg(name, dateText(*certification.expiresOn, QLocale()))
                : name);
    }
    lines.sort();
    m_certifications->setText(lines.isEmpty() ? Tr::tr("None known.")
                                              : lines.join(QLatin1Char('\n')));
}

void PersonForm::showContract(const Person &person)
{
    const Plan &plan = m_context.editor.plan();
    const LocalDay day = organizationZone(plan).dayOf(m_week.start);
    const Contract *contract = contractOn(plan, person.id, day);
    showRuleSet(contract);
    if (!contract) {
        m_contract->setText(Tr::tr("None known."));
        return;
    }
    const QString rate =
        QLocale().toCurrencyString(double(contract->hourlyRate.cents) / 100.0, contract->currency);
    m_contract->setText(
        Tr::tr("%1, since %2, %3 an hour")
            .arg(label(contract->kind), dateText(contract->validFrom, QLocale()), rate));
}

void PersonForm::buildRuleSet()
{
    m_ruleSet->setObjectName(QStringLiteral("contractRuleSet"));
    m_ruleSet->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_ruleSetLabel = fieldLabel(Tr::tr("&Rule set of the contract"), m_ruleSet);
    connect(m_ruleSet, &QComboBox::activated, this, &PersonForm::onRuleSetChosen);
}

void PersonForm::showRuleSet(const Contract *contract)
{
    m_shownContract = contract ? std::optional(contract->id) : std::nullopt;
    m_ruleSetLabel->setVisible(contract);
    m_ruleSet->setVisible(contract);
    if (!contract)
        return;
    m_ruleSet->clear();
    m_ruleSet->addItem(Tr::tr("that of the organisation"), QString());
    for (const QString &code : RuleBook(m_context.editor.plan()).codes())
        m_ruleSet->addItem(code, code);
    if (m_ruleSet->findData(contract->ruleSet) < 0)
        m_ruleSet->addItem(contract->ruleSet, contract->ruleSet);
    m_ruleSet->setCurrentIndex(m_ruleSet->findData(contract->ruleSet));
}

void PersonForm::onRuleSetChosen()
{
    const Contract *before = m_context.editor.plan().find(m_shownContract);
    if (!before)
        return;
    Contract after = *before;
    after.ruleSet = m_ruleSet->currentData().toString();
    Change change;
    change.name = Tr::tr("Choose the rule set of a contract");
    if (after != *before)
        change.update(*before, after);
    m_context.editor.perform(std::move(change));
}

template <typename Apply>
void PersonForm::edit(const QString &name, Apply apply)
{
    const Person &before = *m_context.editor.plan().find(m_person);
    Person after = before;
    apply(after);
    if (after == before)
        return;
    Change change;
    change.name = name;
    change.update(before, after);
    m_context.editor.perform(std::move(change));
}

} // namespace planning::ui
