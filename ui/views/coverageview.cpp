#include "ui/views/coverageview.h"

#include "ui/edit/editor.h"
#include "ui/models/zones.h"
#include "ui/panels/section.h"
#include "ui/panels/tablelook.h"
#include "ui/theme/theme.h"
#include "ui/tr.h"
#include "ui/views/coveragecelldelegate.h"
#include "ui/views/coverageheader.h"
#include "ui/views/coveragemodel.h"

#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace planning::ui
{

static constexpr int kNamesWidth = 184;

CoverageView::CoverageView(const PanelContext &context, QWidget *parent)
    : QWidget(parent),
      m_editor(context.editor),
      m_model(new CoverageModel(context.editor.plan(), context.language, this)),
      m_legend(quietLabel(Tr::tr("Posts filled of posts to fill. “!” marks those that lack "
                                 "people. Click a cell to select its shifts."))),
      m_table(new QTableView),
      m_empty(quietLabel(Tr::tr("No posts on these days. Go to other days, or draw a shift on the "
                                "timeline.")))
{
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    m_legend->setContentsMargins(space::kSmall, space::kSmall, space::kSmall, space::kSmall);
    m_empty->setAlignment(Qt::AlignCenter);
    buildTable(context.theme);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_legend);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_empty, 1);
}

void CoverageView::buildTable(const Theme &theme)
{
    m_table->setObjectName(QStringLiteral("coverageTable"));
    m_table->setAccessibleName(Tr::tr("Coverage"));
    m_table->setHorizontalHeader(new CoverageHeader(theme));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new CoverageCellDelegate(theme, m_table));
    lookLikeList(*m_table);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->horizontalHeader()->setDefaultSectionSize(
        m_table->fontMetrics().horizontalAdvance(QStringLiteral("00/00 !")) + space::kSmall);
    QHeaderView *names = m_table->verticalHeader();
    names->show();
    names->setFixedWidth(textPixels(kNamesWidth));
    names->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    names->setTextElideMode(Qt::ElideRight);
    names->setHighlightSections(false);
    names->setStyleSheet(QStringLiteral("QHeaderView::section { padding: 0 8px; }"));
    m_table->setCornerButtonEnabled(false);
    m_table->setStyleSheet(themedStyleSheet(
        QStringLiteral("QTableCornerButton::section { background: {raised}; border: none; "
                       "border-bottom: 1px solid {border}; }"),
        theme));
    connect(m_table, &QTableView::clicked, this, &CoverageView::choose);
    connect(m_table, &QTableView::activated, this, &CoverageView::choose);
}

void CoverageView::setDays(const Interval &days)
{
    const bool areOthers = m_days != days;
    m_days = days;
    const Zone zone = organizationZone(m_editor.plan());
    m_model->setCoverage(coverageOf(m_editor.plan(), days, zone), zone);
    const bool hasPosts = m_model->rowCount() > 0;
    m_table->setVisible(hasPosts);
    m_legend->setVisible(hasPosts);
    m_empty->setVisible(!hasPosts);
    if (areOthers && hasPosts)
        scrollToFirstPosts();
}

void CoverageView::setSelection(const std::vector<Id<Shift>> &shifts)
{
    m_model->setSelection(shifts);
}

void CoverageView::choose(const QModelIndex &index)
{
    const CoverageCell *cell = m_model->cell(index);
    if (cell && !cell->shifts.empty())
        Q_EMIT shiftsChosen(std::vector(cell->shifts)); // the cell may go with what follows
}

// Past the night before.
void CoverageView::scrollToFirstPosts()
{
    const auto &cells = m_model->coverage().rows.front().cells;
    const auto first =
        std::ranges::find_if(cells, [](const CoverageCell &cell) { return cell.need > 0; });
    const auto column = static_cast<int>(first - cells.begin());
    m_table->scrollTo(m_model->index(0, column), QAbstractItemView::PositionAtCenter);
    m_table->setCurrentIndex(m_model->index(0, column));
}

} // namespace planning::ui
