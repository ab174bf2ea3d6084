#include "ui/panels/shiftform.h"

#include "ui/panels/bookingsection.h"
#include "ui/panels/breaksection.h"
#include "ui/panels/conflictsection.h"
#include "ui/panels/costsection.h"
#include "ui/panels/crewsection.h"
#include "ui/panels/section.h"
#include "ui/panels/shiftfields.h"
#include "ui/panels/shifttimes.h"
#include "ui/panels/whynotsection.h"
#include "ui/tr.h"

#include <QLabel>
#include <QVBoxLayout>

namespace planning::ui
{

ShiftForm::ShiftForm(const PanelContext &context, QWidget *parent)
    : QWidget(parent),
      m_heading(new QLabel),
      m_fields(new ShiftFields(context)),
      m_times(new ShiftTimes(context)),
      m_breaks(new BreakSection(context)),
      m_crew(new CrewSection(context)),
      m_bookings(new BookingSection(context)),
      m_conflicts(new ConflictSection(context)),
      m_whyNot(new WhyNotSection(context)),
      m_costs(new CostSection(context))
{
    m_heading->setObjectName(QStringLiteral("shiftHeading"));
    auto *rows = new QVBoxLayout;
    rows->addWidget(m_heading);
    rows->addWidget(m_times);
    rows->addWidget(m_fields);
    rows->addWidget(m_crew);
    rows->addWidget(m_whyNot);
    rows->addWidget(m_conflicts);
    rows->addWidget(m_breaks);
    rows->addWidget(m_bookings);
    rows->addWidget(m_costs);
    rows->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scrollable(rows));
    connect(m_crew, &CrewSection::personChosen, this, &ShiftForm::personChosen);
    connect(m_conflicts, &ConflictSection::personChosen, this, &ShiftForm::personChosen);
    connect(m_conflicts, &ConflictSection::shiftChosen, this, &ShiftForm::shiftChosen);
    connect(m_conflicts, &ConflictSection::previewed, this, &ShiftForm::previewed);
}

void ShiftForm::setShifts(const std::vector<Id<Shift>> &shifts)
{
    const bool alone = shifts.size() == 1;
    m_heading->setText(Tr::tr("%n shifts selected", nullptr, static_cast<int>(shifts.size())));
    m_heading->setVisible(!alone);
    m_fields->setShifts(shifts);
    for (QWidget *section : {static_cast<QWidget *>(m_times), static_cast<QWidget *>(m_breaks),
                             static_cast<QWidget *>(m_crew), static_cast<QWidget *>(m_conflicts),
                             static_cast<QWidget *>(m_whyNot)})
        section->setVisible(alone);
    m_bookings->hide(); // unless there is something to show
    m_costs->hide();
    if (!alone)
        return;
    m_times->setShift(shifts.front());
    m_breaks->setShift(shifts.front());
    m_crew->setShift(shifts.front());
    m_conflicts->setShift(shifts.front());
    m_bookings->setShift(shifts.front());
    m_costs->setShift(shifts.front());
    m_whyNot->setShift(shifts.front());
}

void ShiftForm::askWhyNot(std::optional<Id<Person>> person)
{
    if (person)
        m_whyNot->ask(*person);
    else
        m_whyNot->focusField();
}

void ShiftForm::focusTitle()
{
    m_fields->focusTitle();
}

} // namespace planning::ui
