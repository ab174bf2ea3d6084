#include "ui/views/todaylinedelegate.h"

#include "ui/theme/theme.h"
#include "ui/views/todaymodel.h"

#include <QPainter>

namespace planning::ui
{

static constexpr int kNameLetters = 20; // that a name has room for before its time stands beside
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

namespace
{

struct Words {
    QString text;
    QFont font;
    QColor color;
    Qt::Alignment alignment;
};

void drawText(QPainter &painter, const QRect &room, const Words &words)
{
    painter.setFont(words.font);
    painter.setPen(words.color);
    painter.drawText(room, int(words.alignment),
                     QFontMetrics(words.font).elidedText(words.text, Qt::ElideRight, room.width()));
}

} // namespace

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
    const int timeWidth = bigMetrics.horizontalAdvance(time) + space::kMedium;
    // A narrow column keeps its first line for the name.
    const bool isBeside = room.width() - timeWidth > kNameLetters * bigMetrics.averageCharWidth();
    const QRect nameRoom = room.adjusted(0, 0, isBeside ? -timeWidth : 0, 0);
    drawText(*painter, nameRoom, {index.data().toString(), big, m_theme.text, Qt::AlignTop});
    QRect detailRoom = room;
    if (isBeside) {
        drawText(*painter, room, {time, big, m_timeColor, Qt::AlignTop | Qt::AlignRight});
    } else {
        const QFont bold = nameFont(detailFont(option.font));
        drawText(*painter, room, {time, bold, m_timeColor, Qt::AlignBottom});
        detailRoom.setLeft(room.left() + QFontMetrics(bold).horizontalAdvance(time)
                           + space::kSmall);
    }
    drawText(*painter, detailRoom,
             {index.data(TodayModel::DetailRole).toString(), detailFont(option.font),
              m_theme.textSecondary, Qt::AlignBottom});
    painter->restore();
}

} // namespace planning::ui
