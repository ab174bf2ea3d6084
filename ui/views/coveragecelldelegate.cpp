#include "ui/views/coveragecelldelegate.h"

#include "ui/theme/theme.h"
#include "ui/views/coveragemodel.h"

#include <QPainter>

namespace planning::ui
{

static constexpr int kMark = 3; // height of the line under a cell of the selection

CoverageCellDelegate::CoverageCellDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent),
      m_theme(theme)
{
}

namespace
{

struct CellColors {
    QColor fill; // invalid: none
    QColor text;
};

CellColors colorsOf(const CoverageCell &cell, const Theme &theme)
{
    if (cell.missing() == 0)
        return {{}, theme.good};
    return cell.have == 0 ? CellColors{theme.hardSoft, theme.hard}
                          : CellColors{theme.softSoft, theme.soft};
}

} // namespace

void CoverageCellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const auto *model = static_cast<const CoverageModel *>(index.model());
    const CoverageCell *cell = model->cell(index);
    const QRect rect = option.rect;
    painter->save();
    painter->fillRect(rect, index.row() % 2 == 0 ? m_theme.surface : m_theme.alternate);
    if (cell && cell->need > 0) {
        const CellColors colors = colorsOf(*cell, m_theme);
        if (colors.fill.isValid())
            painter->fillRect(rect.adjusted(1, 1, -1, -1), colors.fill);
        const bool isStrong = cell->missing() > 0 || index.row() == 0;
        painter->setFont(font(isStrong ? TextRole::Strong : TextRole::Body, option.font));
        painter->setPen(colors.text);
        painter->drawText(rect, Qt::AlignCenter, index.data().toString());
    }
    if (index.data(CoverageModel::SelectedRole).toBool())
        painter->fillRect(QRect(rect.left(), rect.bottom() - kMark, rect.width(), kMark),
                          m_theme.accent);
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(m_theme.accent, 2));
        painter->drawRect(rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

} // namespace planning::ui
