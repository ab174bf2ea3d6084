#include "ui/panels/inspector.h"

#include "ui/edit/editor.h"
#include "ui/panels/personform.h"
#include "ui/panels/section.h"
#include "ui/panels/shiftform.h"
#include "ui/tr.h"

#include <QLabel>
#include <QVBoxLayout>

namespace planning::ui
{

Inspector::Inspector(const PanelContext &context, QWidget *parent)
    : QStackedWidget(parent),
      m_editor(context.editor),
      m_empty(buildEmptyState()),
      m_shift(new ShiftForm(context)),
      m_person(new PersonForm(context))
{
    setObjectName(QStringLiteral("panel"));
    addWidget(m_empty);
    addWidget(m_shift);
    addWidget(m_person);
    connect(m_shift, &ShiftForm::personChosen, this, &Inspector::personChosen);
    connect(m_shift, &ShiftForm::shiftChosen, this, &Inspector::shiftChosen);
    connect(m_person, &PersonForm::shiftChosen, this, &Inspector::shiftChosen);
    connect(m_shift, &ShiftForm::previewed, this, &Inspector::previewed);
    connect(m_person, &PersonForm::previewed, this, &Inspector::previewed);
}

void Inspector::setSelection(const Selection &selection)
{
    m_selection = selection;
    showSelection();
}

void Inspector::setWeek(const Interval &week)
{
    m_person->setWeek(week);
}

void Inspector::update(const Touched &touched)
{
    const bool concernsShift = std::ranges::any_of(m_selection.shifts, [&](Id<Shift> id) {
        return std::ranges::binary_search(touched.shifts, id);
    });
    const bool concernsPerson =
        m_selection.person && std::ranges::binary_search(touched.persons, *m_selection.person);
    if (touched.everything || concernsShift || concernsPerson)
        showSelection();
}

void Inspector::askWhyNot(std::optional<Id<Person>> person)
{
    m_shift->askWhyNot(person);
}

void Inspector::focusTitle()
{
    m_shift->focusTitle();
}

QWidget *Inspector::buildEmptyState()
{
    auto *rows = new QVBoxLayout;
    rows->addWidget(sectionHeading(Tr::tr("Nothing is selected")));
    rows->addWidget(quietLabel(Tr::tr("Click a shift on the board or a person in the list to see "
                                      "and change the details.")));
    rows->addWidget(quietLabel(Tr::tr("Drag a person onto a shift to put them on it.")));
    rows->addWidget(quietLabel(Tr::tr("Drag on empty time to draw a new shift.")));
    rows->addStretch();
    return scrollable(rows);
}

void Inspector::dropDeleted()
{
    const Plan &plan = m_editor.plan();
    std::erase_if(m_selection.shifts, [&plan](Id<Shift> id) { return !plan.find(id); });
    if (m_selection.person && !plan.find(*m_selection.person))
        m_selection.person.reset();
}

void Inspector::showSelection()
{
    dropDeleted();
    if (!m_selection.shifts.empty()) {
        m_shift->setShifts(m_selection.shifts);
        setCurrentWidget(m_shift);
    } else if (m_selection.person) {
        m_person->setPerson(*m_selection.person);
        setCurrentWidget(m_person);
    } else {
        setCurrentWidget(m_empty);
    }
}

} // namespace planning::ui
