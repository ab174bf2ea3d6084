#include "ui/panels/persondelegate.h"

#include "ui/models/peoplemodel.h"
#include "ui/timeline/timetext.h"

#include <QPainter>

namespace planning::ui
{

static constexpr int kMargin = space::kMedium;
static constexpr int kGap = space::kSmall;
static constexpr int kLineGap = 2;

static int lineHeight(const QStyleOptionViewItem &option)
{
    return option.fontMetrics.height();
}

PersonDelegate::PersonDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent),
      m_theme(theme)
{
}

void PersonDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, m_theme.accentSoft);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, m_theme.hover);

    const int side = 2 * lineHeight(option);
    QRect rest = option.rect.adjusted(kMargin, 0, -kMargin, 0);
    const QRect circle(rest.left(), rest.center().y() - side / 2 + 1, side, side);
    paintInitials(*painter, circle.adjusted(2, 2, -2, -2), index);
    rest.setLeft(circle.right() + kGap);
    rest.setTop(rest.center().y() - lineHeight(option) - kLineGap / 2 + 1);

    const int work = index.data(PeopleModel::WeekMinutesRole).toInt();
    const QString hours = work > 0 ? durationText(minutes{work}) : QString();
    const QFont small = font(TextRole::Caption, option.font);
    painter->setFont(small);
    painter->setPen(m_theme.textSecondary);
    const QRect top(rest.topLeft(), QSize(rest.width(), lineHeight(option)));
    painter->drawText(top, Qt::AlignRight | Qt::AlignVCenter, hours);
    const QRect bottom = top.translated(0, lineHeight(option) + kLineGap);
    const QFontMetrics metrics(small);
    const QString skills = index.data(PeopleModel::SkillNamesRole).toString();
    painter->drawText(bottom, Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(skills, Qt::ElideRight, bottom.width()));

    painter->setFont(font(TextRole::Strong, option.font));
    painter->setPen(m_theme.text);
    const int nameWidth =
        top.width() - (hours.isEmpty() ? 0 : metrics.horizontalAdvance(hours) + kGap);
    painter->drawText(
        top, Qt::AlignLeft | Qt::AlignVCenter,
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, nameWidth));
    painter->restore();
}

QSize PersonDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {160, 2 * lineHeight(option) + kLineGap + 2 * space::kSmall};
}

void PersonDelegate::paintInitials(QPainter &painter, const QRect &circle,
                                   const QModelIndex &index) const
{
    const auto team = index.data(PeopleModel::TeamColorRole).value<QColor>();
    const QColor color = team.isValid() ? team : m_theme.textSecondary;
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(m_theme.surface, color, 0.25));
    painter.drawEllipse(circle);
    painter.setPen(m_theme.text);
    painter.setFont(font(TextRole::Caption, painter.font()));
    painter.drawText(circle, Qt::AlignCenter, index.data(PeopleModel::InitialsRole).toString());
}

} // namespace planning::ui
