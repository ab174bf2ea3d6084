#pragma once

#include "ui/timeline/barpainter.h"
#include "ui/timeline/groupstrip.h"
#include "ui/timeline/timelineoverlay.h"

namespace planning::ui
{

// Draws a board: shading, grid, bars, header, row names; and, apart, what lies above it. Knows no
// widget, so that the window, pictures and paper show the same.
class TimelinePainter final
{
public:
    TimelinePainter(const Theme &theme, const QFont &font);

    const Theme &theme() const { return m_theme; }
    void paint(QPainter &painter, const TimelineScene &scene);
    void paintOverlay(QPainter &painter, const TimelineScene &scene,
                      const TimelineOverlay &overlay);

private:
    void paintShading(QPainter &painter, const TimelineScene &scene) const;
    void paintGrid(QPainter &painter, const TimelineScene &scene) const;
    void paintGroupRows(QPainter &painter, const TimelineScene &scene) const;
    void paintStrips(QPainter &painter, const TimelineScene &scene);
    void paintStrip(QPainter &painter, const std::vector<StripRun> &runs, QPointF origin);
    QRectF paintGroupSigns(QPainter &painter, const TimelineScene &scene, std::size_t group,
                           const QRectF &room);
    void paintChevron(QPainter &painter, const QRectF &room, bool isCollapsed) const;
    void paintNowLine(QPainter &painter, const TimelineScene &scene) const;
    void paintHeader(QPainter &painter, const TimelineScene &scene);
    void paintMajorTier(QPainter &painter, const TimelineScene &scene);
    void paintMinorTier(QPainter &painter, const TimelineScene &scene);
    void paintCorner(QPainter &painter, const TimelineScene &scene);
    void paintLabels(QPainter &painter, const TimelineScene &scene);
    void paintLabel(QPainter &painter, const TimelineScene &scene, std::size_t row);
    QRectF paintLoad(QPainter &painter, const TimelineScene &scene, const BoardRow &row,
                     const QRectF &room);
    QRectF paintAside(QPainter &painter, const QString &text, const QColor &color,
                      const QRectF &room);
    void paintTeamDot(QPainter &painter, const QRectF &room, const QColor &color) const;
    void paintFocusedGroup(QPainter &painter, const TimelineScene &scene, std::size_t group) const;
    void paintTints(QPainter &painter, const TimelineScene &scene, const TimelineOverlay &overlay);
    void paintGhost(QPainter &painter, const TimelineScene &scene, const Ghost &ghost);
    QPointF bubbleInRow(const TimelineScene &scene, const QRectF &row, const RowTint &tint);
    void paintReason(QPainter &painter, const TimelineScene &scene, const QRectF &row,
                     const QString &reason, const QColor &color);
    QStringList wrapped(const QString &text, double width);
    QSizeF bubbleSize(const QStringList &lines);
    void paintBubble(QPainter &painter, QPointF at, const QStringList &lines, const QColor &color);

    const Theme &m_theme;
    BarPainter m_bars;
    TextCache m_body;
    TextCache m_strong;
    TextCache m_caption;
};

} // namespace planning::ui
