#include "ui/panels/crewsection.h"

#include "core/fixes/confirmation.h"
#include "core/rules/describe.h"
#include "core/workspace/crewchanges.h"
#include "ui/edit/editor.h"
#include "ui/models/labels.h"
#include "ui/models/peoplemodel.h"
#include "ui/models/workload.h"
#include "ui/panels/personfield.h"
#include "ui/panels/section.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/tr.h"

#include <QComboBox>
#include <QDropEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QToolButton>

namespace planning::ui
{

CrewSection::CrewSection(const PanelContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_heading(sectionHeading({})),
      m_empty(quietLabel(Tr::tr("Nobody yet. Drag people here or onto the bar."))),
      m_members(new QVBoxLayout),
      m_refusal(problemLabel()),
      m_add(new PersonField(context, Tr::tr("Add a person")))
{
    setAcceptDrops(true);
    m_add->setObjectName(QStringLiteral("addPerson"));
    connect(m_add, &PersonField::chosen, this, &CrewSection::add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kTiny);
    m_members->setSpacing(space::kTiny);
    layout->addWidget(m_heading);
    layout->addWidget(m_empty);
    layout->addLayout(m_members);
    layout->addWidget(m_refusal);
    layout->addWidget(m_add);
}

void CrewSection::setShift(Id<Shift> id)
{
    m_shift = id;
    clearMembers();
    const Plan &plan = m_context.editor.plan();
    for (const Id<Assignment> assignment : plan.by<&Assignment::shift>(id))
        m_members->addWidget(buildMember(*plan.find(assignment)));
    m_heading->setText(
        Tr::tr("Crew, %1 of %2").arg(crewCount(plan, id)).arg(plan.find(id)->headcount));
    m_empty->setVisible(m_members->isEmpty());
    m_refusal->hide();
}

void CrewSection::dragEnterEvent(QDragEnterEvent *event)
{
    if (draggedPerson(*event->mimeData()))
        event->acceptProposedAction();
}

void CrewSection::dropEvent(QDropEvent *event)
{
    if (const auto person = draggedPerson(*event->mimeData())) {
        event->acceptProposedAction();
        add(*person);
    }
}

QWidget *CrewSection::buildMember(const Assignment &assignment)
{
    const Plan &plan = m_context.editor.plan();
    const Person *person = plan.find(assignment.person);
    auto *name = new QPushButton(person ? person->fullName() : Tr::tr("Unknown person"));
    name->setProperty("flatRow", true);
    name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    name->setToolTip(Tr::tr("Show this person"));
    connect(name, &QPushButton::clicked, this,
            [this, id = assignment.person] { Q_EMIT personChosen(id); });

    auto *status = new QComboBox;
    status->setAccessibleName(Tr::tr("Answer of %1").arg(name->text()));
    for (const auto each :
         {AssignmentStatus::Proposed, AssignmentStatus::Invited, AssignmentStatus::Confirmed,
          AssignmentStatus::Declined, AssignmentStatus::Cancelled})
        status->addItem(label(each));
    status->setCurrentIndex(static_cast<int>(assignment.status));
    connect(status, &QComboBox::activated, this, [this, id = assignment.id](int index) {
        changeStatus(id, static_cast<AssignmentStatus>(index));
    });

    auto *remove = new QToolButton;
    remove->setIcon(icon(IconName::Close, m_context.theme));
    remove->setToolTip(Tr::tr("Take %1 off this shift").arg(name->text()));
    remove->setAccessibleName(remove->toolTip());
    connect(remove, &QToolButton::clicked, this, [this, id = assignment.id] { this->remove(id); });

    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kTiny);
    layout->addWidget(name, 1);
    layout->addWidget(status);
    layout->addWidget(remove);
    return row;
}

void CrewSection::clearMembers()
{
    while (QLayoutItem *item = m_members->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

void CrewSection::changeStatus(Id<Assignment> id, AssignmentStatus status)
{
    if (status == AssignmentStatus::Confirmed)
        return confirm(id);
    const Plan &plan = m_context.editor.plan();
    if (!m_context.editor.perform(setStatus(plan, *plan.find(id), status)))
        setShift(m_shift);
}

void CrewSection::confirm(Id<Assignment> id)
{
    const Plan &plan = m_context.editor.plan();
    Confirmation confirmation = confirmOne(plan, id);
    if (confirmation.isPossible() && m_context.editor.perform(std::move(confirmation.change)))
        return;
    setShift(m_shift);
    if (confirmation.isPossible())
        return; // the editor has said why
    const Person *person = plan.find(plan.find(id)->person);
    m_refusal->setText(Tr::tr("%1 cannot be confirmed: %2")
                           .arg(person ? person->fullName() : Tr::tr("Unknown person"),
                                message(confirmation.blocking.front(), plan, m_context.language)));
    m_refusal->show();
}

void CrewSection::remove(Id<Assignment> id)
{
    const Plan &plan = m_context.editor.plan();
    m_context.editor.perform(unassign(plan, *plan.find(id)));
}

void CrewSection::add(Id<Person> person)
{
    m_add->clear();
    m_context.editor.perform(assign(m_context.editor.plan(), m_shift, person, m_context.ids));
}

} // namespace planning::ui
