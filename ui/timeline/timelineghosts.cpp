#include "ui/timeline/timelineview.h"
#include "ui/timeline/timetext.h"

#include <algorithm>
#include <cmath>

namespace planning::ui
{

static constexpr double kEdge = 4; // pixels: what is left of a ghost out of sight

void TimelineView::showPreview(BoardPreview preview)
{
    m_shownPreview = std::move(preview);
    updateOverlay();
}

std::vector<Ghost> TimelineView::previewedGhosts() const
{
    std::vector<Ghost> ghosts;
    std::vector<Id<Shift>> named;
    for (const PreviewedBar &previewed : m_shownPreview.bars) {
        ghosts.push_back(ghostOf(previewed));
        // Of a crew that moves together one bar says where to.
        if (std::ranges::count(named, previewed.bar.key.shift) > 0)
            ghosts.back().label.clear();
        named.push_back(previewed.bar.key.shift);
    }
    return ghosts;
}

QRectF TimelineView::rectOf(const PreviewedBar &previewed) const
{
    const auto &bars = m_board.rows[previewed.row].bars;
    const auto same = std::ranges::find(bars, previewed.bar.key, &BoardBar::key);
    const TimelineMetrics &metrics = m_layout.metrics();
    QRectF rect(0, m_layout.top(previewed.row) + metrics.rowPadding, 0, metrics.laneHeight);
    if (same != bars.end()) {
        const auto bar = static_cast<std::size_t>(same - bars.begin());
        rect = m_layout.box(m_board, previewed.row, bar, m_scale).rect;
    }
    rect.setLeft(std::round(m_scale.x(previewed.bar.work.start)));
    rect.setRight(std::round(m_scale.x(previewed.bar.work.end)));
    return rect;
}

// A row out of sight leaves a mark and its name at the edge.
Ghost TimelineView::ghostOf(const PreviewedBar &previewed) const
{
    const TimelineScene picture = scene();
    const double bottom = picture.scrollY + picture.rowsArea().height();
    QRectF rect = rectOf(previewed);
    QString label = rangeText(previewed.bar.work, m_board.zone, locale());
    const QString &row = m_board.rows[previewed.row].label;
    if (m_board.rows[previewed.row].hidden) {
        // At the lower edge of the group's row, which hides it.
        rect = QRectF(rect.left(), m_layout.top(previewed.row) - kEdge, rect.width(), kEdge);
        label = QStringLiteral("%1 · %2").arg(row, label);
    }
    if (rect.bottom() <= picture.scrollY) {
        rect = QRectF(rect.left(), picture.scrollY, rect.width(), kEdge);
        label = QStringLiteral("↑ %1 · %2").arg(row, label);
    } else if (rect.top() >= bottom) {
        rect = QRectF(rect.left(), bottom - kEdge, rect.width(), kEdge);
        label = QStringLiteral("↓ %1 · %2").arg(row, label);
    }
    return {rect, label, previewed.bar.team};
}

} // namespace planning::ui
