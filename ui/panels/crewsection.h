#pragma once

#include "core/model/assignment.h"
#include "ui/panels/panelcontext.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace planning::ui
{

class PersonField;

// Who is on a shift: their answers, adding and removing. People can be dropped on it.
class CrewSection final : public QWidget
{
    Q_OBJECT

public:
    explicit CrewSection(const PanelContext &context, QWidget *parent = nullptr);

    void setShift(Id<Shift> shift);

Q_SIGNALS:
    void personChosen(planning::Id<planning::Person> person);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *buildMember(const Assignment &assignment);
    void clearMembers();
    void changeStatus(Id<Assignment> assignment, AssignmentStatus status);
    // Unless the rules stand against it: then it says which.
    void confirm(Id<Assignment> assignment);
    void remove(Id<Assignment> assignment);
    void add(Id<Person> person);

    PanelContext m_context;
    Id<Shift> m_shift;
    QLabel *m_heading;
    QLabel *m_empty;
    QVBoxLayout *m_members;
    QLabel *m_refusal;
    PersonField *m_add;
};

} // namespace planning::ui
