#pragma once

#include "core/model/change.h"
#include "ui/edit/selection.h"
#include "ui/panels/panelcontext.h"

#include <QStackedWidget>

namespace planning
{
struct Touched;
}

namespace planning::ui
{

class PersonForm;
class ShiftForm;
// The selection in detail, to read and to change: shifts, or a person, or what to do when nothing
// is selected.
class Inspector final : public QStackedWidget
{
    Q_OBJECT

public:
    explicit Inspector(const PanelContext &context, QWidget *parent = nullptr);

    void setSelection(const Selection &selection);
    // After a change of the plan.
    void update(const Touched &touched);
    // The week on the board, whose hours are summed up.
    void setWeek(const Interval &week);
    // For a shift that was just drawn: the next thing to do is to name it.
    void focusTitle();
    // See ShiftForm::askWhyNot(); a shift must be selected.
    void askWhyNot(std::optional<Id<Person>> person);

Q_SIGNALS:
    void personChosen(planning::Id<planning::Person> person);
    void shiftChosen(planning::Id<planning::Shift> shift);
    void previewed(const std::optional<planning::Change> &change);

private:
    QWidget *buildEmptyState();
    void dropDeleted();
    void showSelection();

    Editor &m_editor;
    Selection m_selection;
    QWidget *m_empty;
    ShiftForm *m_shift;
    PersonForm *m_person;
};

} // namespace planning::ui
