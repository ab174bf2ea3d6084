#include "ui/panels/breaksection.h"

#include "ui/models/zones.h"
#include "ui/panels/section.h"
#include "ui/panels/shiftedit.h"
#include "ui/panels/zonedtimeedit.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/tr.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace planning::ui
{

static constexpr minutes kUsualBreak{30};

BreakSection::BreakSection(const PanelContext &context, QWidget *parent)
    : QWidget(parent),
      m_editor(context.editor),
      m_theme(context.theme),
      m_rows(new QVBoxLayout),
      m_problem(problemLabel())
{
    auto *add = new QPushButton(Tr::tr("Add a break"));
    add->setObjectName(QStringLiteral("addBreak"));
    add->setIcon(icon(IconName::Add, m_theme));
    connect(add, &QPushButton::clicked, this, &BreakSection::addBreak);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kTiny);
    layout->addWidget(sectionHeading(Tr::tr("Breaks")));
    layout->addLayout(m_rows);
    layout->addWidget(m_problem);
    layout->addWidget(add, 0, Qt::AlignLeft);
}

void BreakSection::setShift(Id<Shift> id)
{
    m_shift = id;
    const Shift &shift = *m_editor.plan().find(id);
    m_zone = zoneOf(m_editor.plan(), shift);
    showProblem(*this, *m_problem, {});
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (qsizetype i = 0; i < shift.breaks.size(); ++i)
        m_rows->addWidget(buildRow(i, shift.breaks[i]));
}

QWidget *BreakSection::buildRow(qsizetype index, const Break &pause)
{
    const auto changed = [this, index](const QString &name, const auto &apply) {
        QList<Break> breaks = m_editor.plan().find(m_shift)->breaks;
        apply(breaks[index]);
        edit(name, breaks);
    };
    auto *start = new ZonedTimeEdit;
    start->setInstant(pause.interval.start, m_zone);
    start->setAccessibleName(Tr::tr("Start of the break"));
    connect(start, &ZonedTimeEdit::edited, this, [changed](Instant at) {
        changed(Tr::tr("Move a break"), [at](Break &each) { each.interval.start = at; });
    });
    auto *end = new ZonedTimeEdit;
    end->setInstant(pause.interval.end, m_zone);
    end->setAccessibleName(Tr::tr("End of the break"));
    connect(end, &ZonedTimeEdit::edited, this, [changed](Instant at) {
        changed(Tr::tr("Move a break"), [at](Break &each) { each.interval.end = at; });
    });
    auto *paid = new QCheckBox(Tr::tr("Paid"));
    paid->setChecked(pause.paid);
    connect(paid, &QCheckBox::clicked, this, [changed](bool isPaid) {
        changed(isPaid ? Tr::tr("Pay a break") : Tr::tr("Do not pay a break"),
                [isPaid](Break &each) { each.paid = isPaid; });
    });
    auto *remove = new QToolButton;
    remove->setIcon(icon(IconName::Close, m_theme));
    remove->setToolTip(Tr::tr("Remove this break"));
    remove->setAccessibleName(remove->toolTip());
    connect(remove, &QToolButton::clicked, this, [this, index] {
        QList<Break> breaks = m_editor.plan().find(m_shift)->breaks;
        breaks.removeAt(index);
        edit(Tr::tr("Remove a break"), breaks);
    });

    auto *row = new QWidget;
    auto *grid = new QGridLayout(row);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kSmall);
    grid->setColumnStretch(0, 1);
    grid->addWidget(start, 0, 0);
    grid->addWidget(end, 1, 0);
    grid->addWidget(paid, 1, 1);
    grid->addWidget(remove, 0, 1, Qt::AlignRight);
    return row;
}

// In the middle of the shift, where a break is worth most.
void BreakSection::addBreak()
{
    const Shift &shift = *m_editor.plan().find(m_shift);
    const Interval duty = shift.duty();
    const auto quarters = duty.durationInMinutes() / minutes{30};
    const Instant start = duty.start + minutes{15} * quarters;
    const Interval pause = Interval{start, start + kUsualBreak}.intersection(shift.duty());
    QList<Break> breaks = shift.breaks;
    breaks.append({pause, false, true});
    edit(Tr::tr("Add a break"), breaks);
}

void BreakSection::edit(const QString &name, const QList<Break> &breaks)
{
    Shift after = *m_editor.plan().find(m_shift);
    after.breaks = breaks;
    const QString problem = timeProblem(after);
    showProblem(*this, *m_problem, problem);
    if (!problem.isEmpty())
        return;
    m_editor.perform(shiftsEdited(m_editor.plan(), {m_shift}, name,
                                  [&breaks](Shift &shift) { shift.breaks = breaks; }));
}

} // namespace planning::ui
