#include "ui/print/page.h"

namespace planning::ui
{

void Ink::add(const Ink &other, QPointF offset)
{
    for (const PlacedText &text : other.texts)
        texts.push_back({text.baseline + offset, text.run});
    for (const PlacedMark &mark : other.marks)
        marks.push_back({mark.square.translated(offset), mark.mark});
    for (const PlacedLine &line : other.lines)
        lines.push_back({line.line.translated(offset), line.weight});
    for (const QRectF &box : other.boxes)
        boxes.push_back(box.translated(offset));
}

} // namespace planning::ui
