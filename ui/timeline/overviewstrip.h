#pragma once

#include "ui/timeline/overviewdensity.h"

#include <QWidget>

namespace planning::ui
{

class TimelineView;
struct Theme;

// The whole season below the board: how much happens when, where conflicts are, and which part the
// board shows. Drag that part, click elsewhere, or use the arrow keys to go there.
class OverviewStrip final : public QWidget
{
    Q_OBJECT

public:
    OverviewStrip(TimelineView &view, const Theme &theme, QWidget *parent = nullptr);

    QSize sizeHint() const override;

    // The season: what the board holds and what it shows.
    Interval season() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void recount(); // when it is painted next
    void showAround(Instant middle);
    QRectF windowRect() const;
    double x(Instant instant) const;
    Instant instantAt(double x) const;
    void paintDates(QPainter &painter) const;
    void paintDensity(QPainter &painter) const;

    TimelineView &m_view;
    const Theme &m_theme;
    std::vector<DensitySlice> m_slices; // one a pixel; empty: to be counted
    Interval m_season;
    seconds m_grip{0}; // from the middle of the shown part to where it was grabbed
    bool m_isDragging = false;
};

} // namespace planning::ui
