#include "ui/print/paper.h"

#include <QPageSize>

namespace planning::ui
{

namespace
{

constexpr double kMargin = 36; // half an inch: every printer reaches that far

} // namespace

PageFormat formatOf(const Paper &paper)
{
    const QPageSize size(paper.size == PaperSize::A4 ? QPageSize::A4 : QPageSize::A3);
    QSizeF points = size.size(QPageSize::Point);
    if (paper.orientation == Orientation::Landscape)
        points.transpose();
    return {points, {kMargin, kMargin, kMargin, kMargin}};
}

double textScale(PaperSize size)
{
    return size == PaperSize::A3 ? 1.25 : 1;
}

} // namespace planning::ui
