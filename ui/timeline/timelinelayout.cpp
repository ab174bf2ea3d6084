#include "ui/timeline/timelinelayout.h"

#include <QFontMetrics>

#include <algorithm>
#include <cmath>

namespace planning::ui
{

TimelineMetrics TimelineMetrics::of(const QFontMetrics &font)
{
    TimelineMetrics metrics;
    const int line = font.height();
    metrics.labelWidth = std::max(metrics.labelWidth, line * 13);
    metrics.tierHeight = std::max(metrics.tierHeight, line + 8);
    metrics.laneHeight = std::max(metrics.laneHeight, line + 10);
    metrics.groupHeight = std::max(metrics.groupHeight, line + 12);
    return metrics;
}

TimelineLayout::TimelineLayout(const TimelineBoard &board, const TimelineMetrics &metrics)
    : m_metrics(metrics)
{
    m_lanes.reserve(board.rows.size());
    for (const BoardRow &row : board.rows)
        m_lanes.push_back(assignLanes(row));
    computeTops(board);
}

void TimelineLayout::updateRows(const TimelineBoard &board, const std::vector<std::size_t> &rows)
{
    for (const std::size_t row : rows)
        m_lanes[row] = assignLanes(board.rows[row]);
    computeTops(board);
}

static int laneLimit(const BoardRow &row)
{
    return row.key.kind == RowKind::Person ? TimelineLayout::kMaxPersonLanes
                                           : TimelineLayout::kMaxLanes;
}

TimelineLayout::RowLanes TimelineLayout::assignLanes(const BoardRow &row)
{
    RowLanes result;
    result.lanes.reserve(row.bars.size());
    std::vector<Instant> ends; // of the last bar in each lane
    for (const BoardBar &bar : row.bars) {
        const Interval extent = bar.extent();
        const auto free =
            std::ranges::find_if(ends, [&extent](Instant end) { return end <= extent.start; });
        result.lanes.push_back(static_cast<std::uint16_t>(free - ends.begin()));
        if (free == ends.end())
            ends.push_back(extent.end);
        else
            *free = extent.end;
    }
    const int needed = std::max(1, static_cast<int>(ends.size()));
    result.count = std::min(needed, laneLimit(row));
    if (needed > result.count)
        foldCrowds(row, result);
    return result;
}

// Where there are too many lanes, the last visible one holds the marks of what is folded.
void TimelineLayout::foldCrowds(const BoardRow &row, RowLanes &lanes)
{
    for (std::size_t bar = 0; bar < row.bars.size(); ++bar) {
        if (lanes.lanes[bar] + 1 < lanes.count)
            continue;
        const Interval extent = row.bars[bar].extent();
        const bool joins = !lanes.crowds.empty() && lanes.crowds.back().extent.overlaps(extent);
        if (!joins)
            lanes.crowds.push_back({extent, 0, bar});
        Crowd &crowd = lanes.crowds.back();
        crowd.extent = crowd.extent.united(extent);
        ++crowd.count;
    }
}

bool TimelineLayout::RowLanes::shows(std::size_t bar) const
{
    return crowds.empty() || lanes[bar] + 1 < count;
}

int TimelineLayout::heightOf(const BoardRow &row, const RowLanes &lanes) const
{
    if (row.hidden)
        return 0;
    if (row.key.kind == RowKind::Group)
        return m_metrics.groupHeight;
    return 2 * m_metrics.rowPadding + lanes.count * m_metrics.laneHeight
           + (lanes.count - 1) * m_metrics.laneGap;
}

void TimelineLayout::computeTops(const TimelineBoard &board)
{
    m_tops.assign(1, 0);
    m_tops.reserve(board.rows.size() + 1);
    for (std::size_t row = 0; row < board.rows.size(); ++row)
        m_tops.push_back(m_tops.back() + heightOf(board.rows[row], m_lanes[row]));
}

std::optional<std::size_t> TimelineLayout::rowAt(double y) const
{
    if (y < 0 || y >= height())
        return std::nullopt;
    const auto next = std::upper_bound(m_tops.begin(), m_tops.end(), static_cast<int>(y));
    return static_cast<std::size_t>(next - m_tops.begin() - 1);
}

std::pair<std::size_t, std::size_t> TimelineLayout::rowsIn(double y, double height) const
{
    const auto first = std::upper_bound(m_tops.begin() + 1, m_tops.end(), y);
    const auto last = std::lower_bound(m_tops.begin(), m_tops.end() - 1, y + height);
    const auto index = [this](auto position) {
        return static_cast<std::size_t>(position - m_tops.begin());
    };
    return {index(first) - 1, std::max(index(first) - 1, index(last))};
}

QRectF TimelineLayout::laneRect(std::size_t row, int lane, double left, double right) const
{
    const int y =
        top(row) + m_metrics.rowPadding + lane * (m_metrics.laneHeight + m_metrics.laneGap);
    // Whole pixels: bars that touch in time touch on the screen, and edges stay crisp.
    const double from = std::round(left);
    return {from, double(y), std::max(1.0, std::round(right) - from), double(m_metrics.laneHeight)};
}

BarBox TimelineLayout::box(const TimelineBoard &board, std::size_t row, std::size_t bar,
                           const TimeScale &scale) const
{
    const BoardBar &item = board.rows[row].bars[bar];
    const Interval extent = item.extent();
    const int lane = std::min<int>(m_lanes[row].lanes[bar], m_lanes[row].count - 1);
    return {row, bar, laneRect(row, lane, scale.x(extent.start), scale.x(extent.end)),
            std::round(scale.x(item.work.start))};
}

RowBoxes TimelineLayout::boxes(const TimelineBoard &board, std::size_t row, const TimeScale &scale,
                               double width) const
{
    RowBoxes result;
    const BoardRow &items = board.rows[row];
    if (items.hidden)
        return result;
    const Interval window = scale.window(width);
    const auto near = items.barsNear(window);
    const auto startOf = [](const BoardBar &bar) { return bar.extent().start; };
    const seconds pixels = scale.durationOf(kNarrowest);
    for (auto bar = near.begin(); bar != near.end();) {
        const Interval extent = bar->extent();
        const auto index = static_cast<std::size_t>(&*bar - items.bars.data());
        if (extent.end <= window.start) {
            ++bar;
        } else if (extent.duration() >= pixels) {
            if (m_lanes[row].shows(index))
                result.bars.push_back(box(board, row, index, scale));
            ++bar;
        } else {
            const auto next =
                std::ranges::lower_bound(bar + 1, near.end(), extent.start + pixels, {}, startOf);
            const double left = scale.x(extent.start);
            QRectF rect = laneRect(row, 0, left, left + kNarrowest);
            rect.setBottom(top(row) + rowHeight(row) - m_metrics.rowPadding);
            result.dense.push_back({rect, static_cast<int>(next - bar), bar->team});
            bar = next;
        }
    }
    addCrowds(board, row, scale, window, result);
    return result;
}

void TimelineLayout::addCrowds(const TimelineBoard &board, std::size_t row, const TimeScale &scale,
                               const Interval &window, RowBoxes &boxes) const
{
    const RowLanes &lanes = m_lanes[row];
    auto crowd = std::ranges::upper_bound(lanes.crowds, window.start, {}, &Crowd::end);
    for (; crowd != lanes.crowds.end() && crowd->extent.start < window.end; ++crowd) {
        if (scale.widthOf(crowd->extent.duration()) < kNarrowest)
            continue;
        if (crowd->count == 1) {
            boxes.bars.push_back(box(board, row, crowd->first, scale));
            continue;
        }
        const QRectF rect = laneRect(row, lanes.count - 1, scale.x(crowd->extent.start),
                                     scale.x(crowd->extent.end));
        boxes.hidden.push_back({rect, crowd->count, board.rows[row].bars[crowd->first].team});
    }
}

static HitPart partAt(const BarBox &box, double x, double edge)
{
    // Handles never take more than a third of a bar each: the middle still moves it.
    const double handle = std::min(edge, box.rect.width() / 3);
    if (x >= box.rect.right() - handle)
        return HitPart::EndEdge;
    if (x < box.workLeft - handle)
        return HitPart::CallTime;
    return x < box.workLeft + handle ? HitPart::StartEdge : HitPart::Body;
}

Hit TimelineLayout::hit(const TimelineBoard &board, const TimeScale &scale, QPointF point) const
{
    constexpr double kEdge = 6;
    const auto row = rowAt(point.y());
    if (!row)
        return {};
    const Instant at = scale.instantAt(point.x());
    const auto near =
        board.rows[*row].barsNear({at - scale.durationOf(1), at + scale.durationOf(1)});
    // What is painted later lies above: the last bar that contains the point is meant.
    for (auto bar = near.rbegin(); bar != near.rend(); ++bar) {
        const auto index = static_cast<std::size_t>(&*bar - board.rows[*row].bars.data());
        const BarBox found = box(board, *row, index, scale);
        if (found.rect.contains(point) && isDrawn(board.rows[*row], *row, index))
            return {partAt(found, point.x(), kEdge), row, index};
    }
    return {HitPart::Row, row, std::nullopt};
}

bool TimelineLayout::isDrawn(const BoardRow &items, std::size_t row, std::size_t bar) const
{
    const RowLanes &lanes = m_lanes[row];
    if (lanes.shows(bar))
        return true;
    const Instant start = items.bars[bar].extent().start;
    const auto crowd = std::ranges::upper_bound(lanes.crowds, start, {}, &Crowd::end);
    return crowd->count == 1;
}

static QString rectText(const QRectF &rect)
{
    return QStringLiteral("%1,%2 %3x%4")
        .arg(rect.x())
        .arg(rect.y())
        .arg(rect.width())
        .arg(rect.height());
}

QString dumpLayout(const TimelineBoard &board, const TimelineLayout &layout, const TimeScale &scale,
                   double width)
{
    QString text;
    for (std::size_t row = 0; row < board.rows.size(); ++row) {
        if (board.rows[row].hidden)
            continue;
        text += QStringLiteral("row %1 y=%2 h=%3\n")
                    .arg(board.rows[row].label)
                    .arg(layout.top(row))
                    .arg(layout.rowHeight(row));
        const RowBoxes boxes = layout.boxes(board, row, scale, width);
        for (const BarBox &box : boxes.bars) {
            text += QStringLiteral("  bar %1 %2 work=%3\n")
                        .arg(board.rows[row].bars[box.bar].title, rectText(box.rect))
                        .arg(box.workLeft);
        }
        for (const FoldBox &fold : boxes.dense)
            text += QStringLiteral("  dense %1 n=%2\n").arg(rectText(fold.rect)).arg(fold.count);
        for (const FoldBox &fold : boxes.hidden)
            text += QStringLiteral("  hidden %1 n=%2\n").arg(rectText(fold.rect)).arg(fold.count);
    }
    return text;
}

} // namespace planning::ui
