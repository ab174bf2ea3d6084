#pragma once

#include "core/model/change.h"
#include "core/model/contract.h"
#include "core/model/person.h"
#include "core/model/shift.h"
#include "ui/panels/panelcontext.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace planning::ui
{

class ConflictSection;
class DerogationSection;

// One person: who, how to reach, what they can do and may do, how they are employed, and how much
// they work in the week on the board.
class PersonForm final : public QWidget
{
    Q_OBJECT

public:
    explicit PersonForm(const PanelContext &context, QWidget *parent = nullptr);

    // Must be in the plan.
    void setPerson(Id<Person> person);
    // The week whose hours are summed up.
    void setWeek(const Interval &week);

Q_SIGNALS:
    void shiftChosen(planning::Id<planning::Shift> shift);
    void previewed(const std::optional<planning::Change> &change);

private:
    QWidget *buildIdentity();
    void connectIdentity();
    void showIdentity(const Person &person);
    void showHours(const Person &person);
    void showSkills(const Person &person);
    void showCertifications(const Person &person);
    void showContract(const Person &person);
    void buildRuleSet();
    void showRuleSet(const Contract *contract);
    void onRuleSetChosen();
    template <typename Apply>
    void edit(const QString &name, Apply apply);

    PanelContext m_context;
    Id<Person> m_person;
    Interval m_week;
    QLabel *m_heading;
    QLineEdit *m_firstName;
    QLineEdit *m_lastName;
    QLineEdit *m_email;
    QLineEdit *m_phones;
    QLabel *m_teams;
    QLabel *m_hours;
    QLabel *m_skills;
    QLabel *m_certifications;
    QLabel *m_contract;
    QLabel *m_ruleSetLabel;
    QComboBox *m_ruleSet; // of the contract
    std::optional<Id<Contract>> m_shownContract;
    ConflictSection *m_conflicts;
    DerogationSection *m_derogations;
};

} // namespace planning::ui
