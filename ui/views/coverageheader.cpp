#include "ui/views/coverageheader.h"

#include "ui/theme/theme.h"
#include "ui/views/coveragemodel.h"

#include <QPainter>

namespace planning::ui
{

CoverageHeader::CoverageHeader(const Theme &theme, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent),
      m_theme(theme)
{
    setSectionResizeMode(QHeaderView::Fixed);
    setSectionsClickable(false);
}

int CoverageHeader::lineHeight() const
{
    return fontMetrics().height() + space::kSmall;
}

QSize CoverageHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), 2 * lineHeight()};
}

QString CoverageHeader::group(int section) const
{
    return model()->headerData(section, Qt::Horizontal, CoverageModel::GroupRole).toString();
}

void CoverageHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->fillRect(rect, m_theme.raised);
    painter->setPen(m_theme.textSecondary);
    painter->setFont(ui::font(TextRole::Caption, this->font()));
    painter->drawText(rect.adjusted(0, lineHeight(), 0, 0), Qt::AlignCenter,
                      model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString());
}

void CoverageHeader::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    QPainter painter(viewport());
    painter.setFont(ui::font(TextRole::Strong, this->font()));
    const int first = std::max(0, visualIndexAt(0));
    for (int section = first; section < count();) {
        const int left = sectionViewportPosition(section);
        if (left >= viewport()->width())
            break;
        int last = section;
        while (last + 1 < count() && group(last + 1) == group(section))
            ++last;
        const int right = sectionViewportPosition(last) + sectionSize(last);
        const QRect room(std::max(0, left) + space::kSmall, 0,
                         right - std::max(0, left) - 2 * space::kSmall, lineHeight());
        painter.setPen(m_theme.text);
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                         fontMetrics().elidedText(group(section), Qt::ElideRight, room.width()));
        painter.setPen(m_theme.border);
        painter.drawLine(right - 1, 0, right - 1, height());
        section = last + 1;
    }
    painter.setPen(m_theme.border);
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace planning::ui
