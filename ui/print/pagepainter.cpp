#include "ui/print/pagepainter.h"

#include <QPainter>
#include <QPainterPath>

namespace planning::ui
{

namespace
{

constexpr double kPointsPerInch = 72;

// Grey only where nothing is to be read.
QPen pen(Weight weight, double scale)
{
    switch (weight) {
    case Weight::Hairline:
        return QPen(QColor(Qt::gray), 0.4 * scale);
    case Weight::Thin:
        return QPen(Qt::black, 0.5 * scale);
    case Weight::Thick:
        return QPen(Qt::black, 1.4 * scale);
    }
    return {};
}

void paint(QPainter &painter, const PlacedMark &mark)
{
    painter.drawEllipse(mark.square);
    if (mark.mark == Mark::Empty)
        return;
    QPainterPath filling;
    if (mark.mark == Mark::Full) {
        filling.addEllipse(mark.square);
    } else {
        filling.moveTo(mark.square.center());
        filling.arcTo(mark.square, 90, 180);
    }
    painter.fillPath(filling, Qt::black);
}

} // namespace

void paint(QPainter &painter, const Page &page, const PaperFonts &fonts)
{
    const double scale = painter.device()->logicalDpiX() / kPointsPerInch;
    const auto toDevice = QTransform::fromScale(scale, scale);
    painter.setBrush(Qt::NoBrush);
    for (const PlacedLine &line : page.lines) {
        painter.setPen(pen(line.weight, scale));
        painter.drawLine(toDevice.map(line.line));
    }
    painter.setPen(QPen(Qt::black, 0.9 * scale));
    for (const QRectF &box : page.boxes)
        painter.drawRect(toDevice.mapRect(box));
    painter.setPen(QPen(Qt::black, 0.7 * scale));
    for (const PlacedMark &mark : page.marks)
        paint(painter, {toDevice.mapRect(mark.square), mark.mark});
    painter.setPen(Qt::black);
    for (const PlacedText &text : page.texts) {
        QFont font = fonts.font(text.run.role);
        font.setStrikeOut(text.run.decoration == Decoration::Struck);
        painter.setFont(font);
        painter.drawText(toDevice.map(text.baseline), text.run.text);
    }
}

} // namespace planning::ui
