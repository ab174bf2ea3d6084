#include "ui/timeline/boardsigns.h"

#include "ui/theme/icons.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

namespace planning::ui
{

BoardSigns::BoardSigns(const Theme &theme, const QFont &font)
    : m_theme(theme),
      m_font(planning::ui::font(TextRole::Caption, font))
{
    m_font.setWeight(QFont::DemiBold);
}

const QPixmap &BoardSigns::pixmap(const Sign &sign, double pixelRatio)
{
    const QString key =
        QStringLiteral("%1 %2 %3").arg(int(sign.kind)).arg(pixelRatio).arg(sign.text);
    const auto known = m_pixmaps.constFind(key);
    return known != m_pixmaps.cend() ? *known : *m_pixmaps.insert(key, draw(sign, pixelRatio));
}

QPixmap BoardSigns::draw(const Sign &sign, double pixelRatio) const
{
    const QFontMetricsF metrics(m_font);
    const double side = std::ceil(metrics.height()) + 2;
    const bool wide = sign.kind == SignKind::Missing;
    const QSizeF size(wide ? std::ceil(metrics.horizontalAdvance(sign.text)) + 10 : side, side);
    QPixmap pixmap((size * pixelRatio).toSize());
    pixmap.setDevicePixelRatio(pixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_font);
    if (sign.kind == SignKind::Missing)
        drawMissing(painter, sign, size);
    else if (sign.kind == SignKind::Pin)
        icon(IconName::Pin, m_theme).paint(&painter, QRect(1, 1, int(side) - 2, int(side) - 2));
    else
        drawConflict(painter, sign, side);
    return pixmap;
}

static QPolygonF octagon(double side)
{
    const double cut = side * 0.29;
    return QPolygonF{{cut, 0},           {side - cut, 0}, {side, cut},     {side, side - cut},
                     {side - cut, side}, {cut, side},     {0, side - cut}, {0, cut}};
}

static QPolygonF triangle(double side)
{
    return QPolygonF{{side / 2, 0.5}, {side, side - 0.5}, {0, side - 0.5}};
}

void BoardSigns::drawConflict(QPainter &painter, const Sign &sign, double side) const
{
    const bool hard = sign.kind == SignKind::Hard;
    const QColor fill = hard ? m_theme.hard : m_theme.soft;
    painter.setPen(QPen(fill, 1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(fill);
    const QPolygonF shape = hard ? octagon(side - 1) : triangle(side - 1);
    painter.drawPolygon(shape.translated(0.5, 0.5));
    painter.setPen(hard ? m_theme.onHard : m_theme.onSoft);
    // The middle of a triangle's area lies lower than the middle of its box.
    const QRectF box(0, hard ? 0 : side * 0.14, side, side);
    painter.drawText(box, Qt::AlignCenter, sign.text);
}

void BoardSigns::drawMissing(QPainter &painter, const Sign &sign, const QSizeF &size) const
{
    const QRectF box = QRectF({0, 0}, size).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(m_theme.textSecondary);
    painter.setBrush(m_theme.surface);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    painter.setPen(m_theme.text);
    painter.drawText(box, Qt::AlignCenter, sign.text);
}

} // namespace planning::ui
