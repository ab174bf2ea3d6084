#include "ui/views/todaylinedelegate.h"

#include "ui/theme/theme.h"
#include "ui/views/todaymodel.h"

#include <QPainter>

namespace planning::ui
{

static constexpr double kDetailSize = 0.75; // of the size of the name

TodayLineDelegate::TodayLineDelegate(const Theme &theme, const QColor &timeColor, QObject *parent)
    : QStyledItemDelegate(parent),
      m_theme(theme),
      m_timeColor(timeColor)
{
}

static QFont nameFont(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

static QFont detailFont(QFont font)
{
    font.setPixelSize(int(font.pixelSize() * kDetailSize));
    return font;
}

QSize TodayLineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int name = QFontMetrics(nameFont(option.font)).height();
    const int detail = QFontMetrics(detailFont(option.font)).height();
    return {0, name + detail + space::kSmall};
}

void TodayLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    painter->save();
    const QRect rect = option.rect;
    if (option.state & QStyle::State_Selected)
        painter->fillRect(rect, m_theme.accentSoft);
    painter->setPen(m_theme.hairline);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    const QRect room = rect.adjusted(space::kSmall, space::kTiny, -space::kSmall, -space::kTiny);

    const QFont big = nameFont(option.font);
    const QFontMetrics bigMetrics(big);
    const QString time = index.data(TodayModel::TimeRole).toString();
    const int timeWidth = bigMetrics.horizontalAdvance(time);
    painter->setFont(big);
    painter->setPen(m_timeColor);
    painter->drawText(room, Qt::AlignTop | Qt::AlignRight, time);
    painter->setPen(m_theme.text);
    painter->drawText(room, Qt::AlignTop | Qt::AlignLeft,
                      bigMetrics.elidedText(index.data().toString(), Qt::ElideRight,
                                            room.width() - timeWidth - space::kSmall));

    const QFont small = detailFont(option.font);
    painter->setFont(small);
    painter->setPen(m_theme.textSecondary);
    painter->drawText(room, Qt::AlignBottom | Qt::AlignLeft,
                      QFontMetrics(small).elidedText(index.data(TodayModel::DetailRole).toString(),
                                                     Qt::ElideRight, room.width()));
    painter->restore();
}

} // namespace planning::ui
