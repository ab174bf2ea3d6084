#include "ui/dialogs/rulecomparison.h"

#include "ui/panels/section.h"
#include "ui/panels/tablelook.h"
#include "ui/theme/theme.h"
#include "ui/tr.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

namespace planning::ui
{

enum Column { RuleColumn, WhatColumn, LeftColumn, RightColumn, ColumnCount };

static constexpr int kRuleWidth = 200;
static constexpr int kWhatWidth = 220;

RuleComparison::RuleComparison(const PanelContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_heading(quietLabel()),
      m_table(new QTableWidget(0, ColumnCount))
{
    m_heading->setObjectName(QStringLiteral("comparisonHeading"));
    m_table->setObjectName(QStringLiteral("comparison"));
    m_table->setAccessibleName(Tr::tr("Differences"));
    lookLikeList(*m_table);
    QHeaderView &header = *m_table->horizontalHeader();
    header.setSectionResizeMode(LeftColumn, QHeaderView::Stretch);
    header.setSectionResizeMode(RightColumn, QHeaderView::Stretch);
    header.resizeSection(RuleColumn, textPixels(kRuleWidth));
    header.resizeSection(WhatColumn, textPixels(kWhatWidth));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kSmall);
    layout->addWidget(m_heading);
    layout->addWidget(m_table, 1);
}

void RuleComparison::show(const ExplainedRules &left, const ExplainedRules &right)
{
    const auto found = differences(left, right, m_context.language);
    const int count = static_cast<int>(found.size());
    m_heading->setText(count == 0 ? Tr::tr("%1 and %2 say the same.").arg(left.code(), right.code())
                                  : Tr::tr("%n differences", nullptr, count));
    m_table->setVisible(count > 0);
    m_table->setHorizontalHeaderLabels(
        {Tr::tr("Rule"), Tr::tr("Value"), left.code(), right.code()});
    m_table->setRowCount(count);
    for (int row = 0; row < count; ++row) {
        const RuleDifference &each = found[static_cast<std::size_t>(row)];
        const bool isFirst = row == 0 || found[static_cast<std::size_t>(row - 1)].rule != each.rule;
        const QString name = wordsOf(each.rule).name.in(m_context.language);
        const QString texts[] = {isFirst ? name : QString(), each.what, each.left, each.right};
        for (int column = 0; column < ColumnCount; ++column) {
            auto *cell = new QTableWidgetItem(texts[column]);
            cell->setToolTip(column == RuleColumn ? name : texts[column]);
            m_table->setItem(row, column, cell);
        }
    }
}

} // namespace planning::ui
