#pragma once

#include "core/model/shift.h"
#include "ui/panels/panelcontext.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace planning
{
struct Conflict;
struct Explanation;
struct Person;
} // namespace planning

namespace planning::ui
{

class PersonField;

// "Why not Inès?": what the rules would say if somebody were on the shift, and a button to put them
// on it when nothing forbids it.
class WhyNotSection final : public QWidget
{
    Q_OBJECT

public:
    explicit WhyNotSection(const PanelContext &context, QWidget *parent = nullptr);

    // The question about another shift is forgotten; about the same it is answered anew.
    void setShift(Id<Shift> shift);
    void ask(Id<Person> person);
    void focusField();

private:
    void answer();
    void showVerdict(const Explanation &why, const Person &person);
    void addSentence(const Conflict &conflict);
    void clear();
    void assignPerson();

    PanelContext m_context;
    Id<Shift> m_shift;
    std::optional<Id<Person>> m_person;
    PersonField *m_field;
    QLabel *m_verdict;
    QVBoxLayout *m_sentences;
    QPushButton *m_assign;
};

} // namespace planning::ui
