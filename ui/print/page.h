#pragma once

#include "ui/print/sheet.h"

#include <QLineF>
#include <QMarginsF>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace planning::ui
{

// Paper and margins, in points.
struct PageFormat {
    QSizeF size;
    QMarginsF margins;

    QRectF body() const { return QRectF(QPointF(0, 0), size).marginsRemoved(margins); }
};

struct PlacedText {
    QPointF baseline; // left end
    Run run;
};

struct PlacedMark {
    QRectF square;
    Mark mark = Mark::Full;
};

enum class Weight { Hairline, Thin, Thick };

struct PlacedLine {
    QLineF line;
    Weight weight = Weight::Hairline;
};

// Things to be drawn, in points from the top left corner.
struct Ink {
    std::vector<PlacedText> texts;
    std::vector<PlacedMark> marks;
    std::vector<PlacedLine> lines;
    std::vector<QRectF> boxes;

    void add(const Ink &other, QPointF offset);
};

using Page = Ink;

struct Pages {
    QSizeF size; // of the paper, in points
    QString title;
    std::vector<Page> pages;
};

} // namespace planning::ui
