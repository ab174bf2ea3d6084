#include "ui/panels/derogationsection.h"

#include "core/rules/derogations.h"
#include "core/rulesets/plancontext.h"
#include "ui/edit/editor.h"
#include "ui/panels/section.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timetext.h"
#include "ui/tr.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>

namespace planning::ui
{

DerogationSection::DerogationSection(const PanelContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_rows(new QGridLayout)
{
    m_rows->setHorizontalSpacing(space::kSmall);
    m_rows->setVerticalSpacing(space::kTiny);
    m_rows->setColumnStretch(0, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kTiny);
    layout->addWidget(sectionHeading(Tr::tr("Exceptions used")));
    layout->addLayout(m_rows);
}

void DerogationSection::clear()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

void DerogationSection::show(Id<Person> person, LocalDay day)
{
    clear();
    const PlanContext context(m_context.editor.plan());
    const auto counts = derogationCounts(context, person, day);
    for (const DerogationCount &count : counts) {
        const QString period =
            Tr::tr("%1 – %2").arg(dateText(count.from, QLocale()), dateText(count.to, QLocale()));
        auto *name = new QLabel(nameOf(count));
        auto *amount = new QLabel(amountOf(count));
        name->setWordWrap(true);
        amount->setAccessibleName(Tr::tr("%1: %2").arg(name->text(), amount->text()));
        amount->setProperty("usedUp", count.isUsedUp());
        const int row = m_rows->rowCount();
        m_rows->addWidget(name, row, 0);
        m_rows->addWidget(amount, row, 1, Qt::AlignRight | Qt::AlignTop);
        name->setToolTip(period);
        amount->setToolTip(period);
    }
    setVisible(!counts.empty());
}

} // namespace planning::ui
