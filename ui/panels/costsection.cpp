#include "ui/panels/costsection.h"

#include "core/cost/costwords.h"
#include "ui/edit/editor.h"
#include "ui/panels/section.h"
#include "ui/theme/theme.h"
#include "ui/tr.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>

namespace planning::ui
{

CostSection::CostSection(const PanelContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_heading(sectionHeading({})),
      m_rows(new QGridLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kTiny);
    m_rows->setHorizontalSpacing(space::kSmall);
    m_rows->setVerticalSpacing(space::kTiny);
    m_rows->setColumnStretch(0, 1);
    layout->addWidget(m_heading);
    layout->addLayout(m_rows);
}

void CostSection::clear()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

void CostSection::addRow(const QString &what, const QString &amount, const QString &tip)
{
    auto *name = new QLabel(what);
    name->setWordWrap(true);
    name->setToolTip(tip);
    name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *sum = new QLabel(amount);
    sum->setAlignment(Qt::AlignRight | Qt::AlignTop);
    const int row = m_rows->rowCount();
    m_rows->addWidget(name, row, 0);
    m_rows->addWidget(sum, row, 1);
}

// "Inès Le Goff, Night: 2 h × 20.00 × 0.25"
QString CostSection::textOf(const CostLine &line) const
{
    const Person *person = m_context.editor.plan().find(line.person);
    const QString category = nameOfCategory(line.category);
    const QString calculation = calculationOf(line, QLocale());
    const QString what =
        calculation.isEmpty() ? category : Tr::tr("%1: %2").arg(category, calculation);
    return person ? Tr::tr("%1, %2").arg(person->fullName(), what) : what;
}

void CostSection::setShift(Id<Shift> shift)
{
    clear();
    const Costs costs = costsOfShift(m_context.editor.plan(), shift);
    for (const CostLine &line : costs.lines)
        addRow(textOf(line), amountText(line.amount, QLocale()),
               line.legalRef.isEmpty() ? line.ruleSet : line.legalRef);
    for (const UnpricedHours &hours : costs.unpriced) {
        const Person *person = m_context.editor.plan().find(hours.person);
        addRow(Tr::tr("%1, %2").arg(person ? person->fullName() : QString(),
                                    nameOfReason(hours.reason)),
               QStringLiteral("–"), {});
    }
    m_heading->setText(Tr::tr("Costs: %1").arg(amountText(total(costs.lines), QLocale())));
    setVisible(!costs.lines.empty() || !costs.unpriced.empty());
}

} // namespace planning::ui
