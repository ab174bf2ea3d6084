#pragma once

#include "ui/timeline/boardsigns.h"
#include "ui/timeline/textcache.h"
#include "ui/timeline/timelinescene.h"

#include <QBrush>

namespace planning::ui
{

// Paints the bars of the visible rows. Rectangles are collected by brush and drawn in batches
// without antialiasing; texts are shaped once.
class BarPainter final
{
public:
    BarPainter(const Theme &theme, const QFont &font);

    // The painter's origin is the left of the rows' area and the top of the first row.
    void paint(QPainter &painter, const TimelineScene &scene);

    // A sign at the right end of `room`; answers the room that is left.
    QRectF paintSign(QPainter &painter, const Sign &sign, const QRectF &room);

    // Colours of a team of the board, its own or the theme's.
    TeamColor colorOf(const TimelineBoard &board, int team) const;

private:
    struct Batches;

    void collect(const TimelineScene &scene, const BarBox &box, Batches &batches) const;
    void collectBody(const TimelineScene &scene, const BarBox &box, Batches &batches) const;
    void drawBatches(QPainter &painter, const TimelineScene &scene, const Batches &batches);
    void drawFolds(QPainter &painter, const TimelineScene &scene, const RowBoxes &boxes);
    void drawLabel(QPainter &painter, const TimelineScene &scene, const BarBox &box);
    double drawSigns(QPainter &painter, const BoardBar &bar, const QRectF &visible);
    void drawText(QPainter &painter, const BoardBar &bar, const QString &detail,
                  const QRectF &room);
    QBrush hatch(const TeamColor &color, double pixelRatio);

    const Theme &m_theme;
    BoardSigns m_signs;
    TextCache m_titles;
    TextCache m_details;
    QFont m_struck; // titles of cancelled shifts
    double m_textHeight = 0;
    QHash<QRgb, QPixmap> m_hatches;
};

} // namespace planning::ui
