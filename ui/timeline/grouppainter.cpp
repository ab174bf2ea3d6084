#include "ui/timeline/groupstrip.h"
#include "ui/timeline/timelinepainter.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace planning::ui
{

static constexpr double kStaffedHeight = 4;
static constexpr double kShortHeight = 14;

void TimelinePainter::paintGroupRows(QPainter &painter, const TimelineScene &scene) const
{
    const auto [first, last] = scene.visibleRows();
    for (std::size_t row = first; row < last; ++row) {
        if (scene.board.rows[row].key.kind != RowKind::Group)
            continue;
        const double y = scene.layout.top(row) - scene.scrollY + scene.rowsArea().top();
        painter.fillRect(QRectF(0, y, scene.size.width(), scene.layout.rowHeight(row)),
                         m_theme.window);
    }
}

void TimelinePainter::paintStrips(QPainter &painter, const TimelineScene &scene)
{
    const QRectF area = scene.rowsArea();
    const auto [first, last] = scene.visibleRows();
    for (std::size_t row = first; row < last; ++row) {
        const BoardRow &group = scene.board.rows[row];
        if (group.coverage.empty())
            continue;
        const double middle =
            scene.layout.top(row) + scene.layout.rowHeight(row) / 2.0 - scene.scrollY + area.top();
        paintStrip(painter, stripOf(group, scene.board.zone, scene.scale, area.width()),
                   {area.left(), std::round(middle)});
    }
}

// A thin line where everybody is there, a block with the number where somebody is missing.
void TimelinePainter::paintStrip(QPainter &painter, const std::vector<StripRun> &runs,
                                 QPointF origin)
{
    const QColor staffed = mixed(m_theme.window, m_theme.good, 0.6);
    painter.setFont(m_caption.font());
    for (const StripRun &run : runs) {
        const bool isShort = run.posts.missing() > 0;
        const double height = isShort ? kShortHeight : kStaffedHeight;
        const QRectF block(origin.x() + run.left, origin.y() - height / 2, run.right - run.left,
                           height);
        if (!isShort) {
            painter.fillRect(block, staffed);
            continue;
        }
        const bool isEmpty = run.posts.have == 0;
        painter.fillRect(block, isEmpty ? m_theme.hardSoft : m_theme.softSoft);
        painter.fillRect(QRectF(block.left(), block.bottom() - 2, block.width(), 2),
                         isEmpty ? m_theme.hard : m_theme.soft);
        const QString text = QStringLiteral("−%1").arg(run.posts.missing());
        if (m_caption.width(text) + space::kTiny > block.width())
            continue;
        painter.setPen(isEmpty ? m_theme.hard : m_theme.soft);
        m_caption.draw(
            painter,
            {std::round(block.center().x() - m_caption.width(text) / 2),
             std::round(block.center().y() - 1 - QFontMetricsF(m_caption.font()).height() / 2)},
            text);
    }
}

// Points down at the rows of the group, or to the right where they are hidden.
void TimelinePainter::paintChevron(QPainter &painter, const QRectF &room, bool isCollapsed) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(room.left() + 4, room.center().y());
    if (isCollapsed)
        painter.rotate(-90);
    painter.setPen(QPen(m_theme.textSecondary, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF{{-3.5, -2}, {0, 1.5}, {3.5, -2}});
    painter.restore();
}

// The conflicts in view of the rows a group hides.
static ConflictCounts hiddenConflicts(const TimelineScene &scene, std::size_t group)
{
    ConflictCounts counts;
    const Interval window = scene.window();
    const auto &rows = scene.board.rows;
    for (std::size_t row = group + 1; row < rows.size() && rows[row].hidden; ++row) {
        for (const BoardBar &bar : rows[row].barsNear(window)) {
            if (!bar.extent().overlaps(window))
                continue;
            counts.hard += bar.conflicts.hard;
            counts.soft += bar.conflicts.soft;
        }
    }
    return counts;
}

// What can be done with a group and what it hides; answers the room that is left.
QRectF TimelinePainter::paintGroupSigns(QPainter &painter, const TimelineScene &scene,
                                        std::size_t group, const QRectF &room)
{
    const bool isCollapsed = scene.board.rows[group].collapsed;
    paintChevron(painter, room.translated(4 - room.left(), 0), isCollapsed);
    QRectF left = room;
    if (!isCollapsed)
        return left;
    const auto numbered = [](int count) {
        return count > 9 ? QStringLiteral("9+") : QString::number(count);
    };
    const ConflictCounts counts = hiddenConflicts(scene, group);
    if (counts.soft > 0)
        left = m_bars.paintSign(painter, {SignKind::Soft, numbered(counts.soft)}, left);
    if (counts.hard > 0)
        left = m_bars.paintSign(painter, {SignKind::Hard, numbered(counts.hard)}, left);
    return left;
}

} // namespace planning::ui
