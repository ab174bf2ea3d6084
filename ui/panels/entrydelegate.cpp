#include "ui/panels/entrydelegate.h"

#include <QPainter>

namespace planning::ui
{

static constexpr int kLineGap = 2;

// Where the two lines are.
struct Lines {
    QRect name;
    QRect detail;
};

static Lines linesIn(const QStyleOptionViewItem &option)
{
    const int height = option.fontMetrics.height();
    QRect name = option.rect.adjusted(space::kMedium, 0, -space::kMedium, 0);
    name.setTop(option.rect.center().y() - height - kLineGap / 2 + 1);
    name.setHeight(height);
    return {name, name.translated(0, height + kLineGap)};
}

EntryDelegate::EntryDelegate(const Theme &theme, int detailRole, QObject *parent)
    : QStyledItemDelegate(parent),
      m_theme(theme),
      m_detailRole(detailRole)
{
}

void EntryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, m_theme.accentSoft);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, m_theme.hover);
    const auto [name, detail] = linesIn(option);
    const auto draw = [painter](const QRect &line, const QString &text) {
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, line.width()));
    };
    painter->setFont(font(TextRole::Strong, option.font));
    painter->setPen(m_theme.text);
    draw(name, index.data().toString());
    painter->setFont(font(TextRole::Caption, option.font));
    painter->setPen(m_theme.textSecondary);
    draw(detail, index.data(m_detailRole).toString());
    painter->restore();
}

QSize EntryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {160, 2 * option.fontMetrics.height() + kLineGap + 2 * space::kSmall};
}

void EntryDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                         const QModelIndex &) const
{
    QRect rect = linesIn(option).name;
    rect.setHeight(std::max(rect.height(), editor->sizeHint().height()));
    editor->setGeometry(rect);
}

} // namespace planning::ui
