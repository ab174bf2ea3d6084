#include "ui/panels/shifttimes.h"
#include "ui/theme/theme.h"

#include "ui/models/zones.h"
#include "ui/panels/section.h"
#include "ui/panels/shiftedit.h"
#include "ui/panels/zonedtimeedit.h"
#include "ui/timeline/timetext.h"
#include "ui/tr.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>

namespace planning::ui
{

static constexpr minutes kUsualCall{60}; // before the start

ShiftTimes::ShiftTimes(const PanelContext &context, QWidget *parent)
    : QWidget(parent),
      m_editor(context.editor),
      m_start(new ZonedTimeEdit),
      m_end(new ZonedTimeEdit),
      m_hasCall(new QCheckBox(Tr::tr("&Call"))),
      m_call(new ZonedTimeEdit),
      m_summary(quietLabel()),
      m_problem(problemLabel())
{
    buildForm();
    connect(m_start, &ZonedTimeEdit::edited, this, &ShiftTimes::onStartEdited);
    connect(m_end, &ZonedTimeEdit::edited, this, &ShiftTimes::onEndEdited);
    connect(m_call, &ZonedTimeEdit::edited, this, &ShiftTimes::onCallEdited);
    connect(m_hasCall, &QCheckBox::clicked, this, &ShiftTimes::onCallToggled);
}

void ShiftTimes::buildForm()
{
    m_start->setObjectName(QStringLiteral("shiftStart"));
    m_end->setObjectName(QStringLiteral("shiftEnd"));
    m_call->setObjectName(QStringLiteral("shiftCall"));
    m_call->setAccessibleName(Tr::tr("Call"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnMinimumWidth(0, textPixels(kLabelWidth));
    grid->setColumnStretch(1, 1);
    grid->addWidget(fieldLabel(Tr::tr("&Start"), m_start), 0, 0);
    grid->addWidget(m_start, 0, 1);
    grid->addWidget(fieldLabel(Tr::tr("&End"), m_end), 1, 0);
    grid->addWidget(m_end, 1, 1);
    grid->addWidget(m_hasCall, 2, 0);
    grid->addWidget(m_call, 2, 1);
    grid->addWidget(m_problem, 3, 1);
    grid->addWidget(m_summary, 4, 1);
}

void ShiftTimes::setShift(Id<Shift> id)
{
    m_shift = id;
    const Plan &plan = m_editor.plan();
    const Shift &shift = *plan.find(id);
    m_zone = zoneOf(plan, shift);
    m_start->setInstant(shift.planned.start, m_zone);
    m_end->setInstant(shift.planned.end, m_zone);
    m_hasCall->setChecked(shift.callTime.has_value());
    m_call->setEnabled(shift.callTime.has_value());
    m_call->setInstant(shift.callTime.value_or(shift.planned.start), m_zone);
    clearProblems();
    const QString duration = durationText(shift.duty().durationInMinutes());
    m_summary->setText(
        m_zone == organizationZone(plan)
            ? Tr::tr("%1 of presence").arg(duration)
            : Tr::tr("%1 of presence, local time of %2").arg(duration, m_zone.name()));
}

void ShiftTimes::onStartEdited(Instant start)
{
    Shift after = *m_editor.plan().find(m_shift);
    // The call goes with the start: a crew called an hour before still is.
    if (after.callTime)
        after.callTime = *after.callTime + (start - after.planned.start);
    after.planned.start = start;
    edit(*m_start, Tr::tr("Change the start of “%1”").arg(after.title), after);
}

void ShiftTimes::onEndEdited(Instant end)
{
    Shift after = *m_editor.plan().find(m_shift);
    after.planned.end = end;
    edit(*m_end, Tr::tr("Change the end of “%1”").arg(after.title), after);
}

void ShiftTimes::onCallEdited(Instant call)
{
    Shift after = *m_editor.plan().find(m_shift);
    after.callTime = call;
    edit(*m_call, Tr::tr("Change the call of “%1”").arg(after.title), after);
}

void ShiftTimes::onCallToggled(bool wanted)
{
    Shift after = *m_editor.plan().find(m_shift);
    after.callTime.reset();
    if (wanted)
        after.callTime = after.planned.start - kUsualCall;
    edit(*m_call, Tr::tr("Change the call of “%1”").arg(after.title), after);
}

void ShiftTimes::edit(QWidget &field, const QString &name, const Shift &after)
{
    const Shift &before = *m_editor.plan().find(m_shift);
    clearProblems();
    const QString problem = timeProblem(after);
    if (!problem.isEmpty()) {
        showProblem(field, *m_problem, problem);
        return;
    }
    Change change;
    change.name = name;
    change.update(before, after);
    if (!m_editor.perform(std::move(change)))
        setShift(m_shift);
}

void ShiftTimes::clearProblems()
{
    for (QWidget *field : {m_start, m_end, m_call})
        showProblem(*field, *m_problem, {});
}

} // namespace planning::ui
