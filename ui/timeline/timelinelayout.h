#pragma once

#include "ui/timeline/timelineboard.h"
#include "ui/timeline/timescale.h"

#include <QRectF>

class QFontMetrics;

namespace planning::ui
{

// Sizes in pixels, derived from the font so that large text is not cut.
struct TimelineMetrics {
    int labelWidth = 208; // the column of row names
    int tierHeight = 24; // each of the two levels of the header
    int laneHeight = 26;
    int laneGap = 3;
    int rowPadding = 4;
    int groupHeight = 28;

    static TimelineMetrics of(const QFontMetrics &font);
    int headerHeight() const { return 2 * tierHeight; }
};

// A visible bar. x counts from the left of the rows' area, y from the top of the first row.
struct BarBox {
    std::size_t row = 0;
    std::size_t bar = 0; // index into BoardRow::bars
    QRectF rect; // from the call to the end
    double workLeft = 0; // where the call ends and the work starts
};

// Several bars too narrow or too many to be drawn one by one.
struct FoldBox {
    QRectF rect;
    int count = 0;
    int team = -1; // of the first bar
};

struct RowBoxes {
    std::vector<BarBox> bars;
    std::vector<FoldBox> dense; // bars below three pixels, merged: cost is bounded by pixels
    std::vector<FoldBox> hidden; // bars beyond the last lane: "+3"
};

enum class HitPart { Nothing, Row, Body, CallTime, StartEdge, EndEdge };

struct Hit {
    HitPart part = HitPart::Nothing;
    std::optional<std::size_t> row;
    std::optional<std::size_t> bar;

    bool operator==(const Hit &) const = default;
};

// Where rows and bars lie. Overlapping bars of a row get lanes, chosen over the whole row: they do
// not depend on what is visible, so nothing jumps while panning.
class TimelineLayout final
{
public:
    // Bars in further lanes are folded, so that one crowded hour does not blow up its row.
    static constexpr int kMaxPersonLanes = 3;
    static constexpr int kMaxLanes = 6;
    // A narrower bar is merged with its neighbours.
    static constexpr double kNarrowest = 3;

    TimelineLayout() = default;
    TimelineLayout(const TimelineBoard &board, const TimelineMetrics &metrics);

    // After the bars of these rows have changed.
    void updateRows(const TimelineBoard &board, const std::vector<std::size_t> &rows);

    const TimelineMetrics &metrics() const { return m_metrics; }
    int height() const { return m_tops.back(); }
    int top(std::size_t row) const { return m_tops[row]; }
    int rowHeight(std::size_t row) const { return m_tops[row + 1] - m_tops[row]; }
    std::size_t rowCount() const { return m_lanes.size(); }
    // Empty above the first and below the last row.
    std::optional<std::size_t> rowAt(double y) const;
    // Rows that touch [y, y + height): first and one past the last.
    std::pair<std::size_t, std::size_t> rowsIn(double y, double height) const;

    RowBoxes boxes(const TimelineBoard &board, std::size_t row, const TimeScale &scale,
                   double width) const;
    BarBox box(const TimelineBoard &board, std::size_t row, std::size_t bar,
               const TimeScale &scale) const;
    // What lies under a point; `edge` is the width of the resize handles in pixels.
    Hit hit(const TimelineBoard &board, const TimeScale &scale, QPointF point) const;

private:
    // Bars that overlap one another and find no lane of their own.
    struct Crowd {
        Interval extent;
        int count = 0;
        std::size_t first = 0;

        Instant end() const { return extent.end; }
    };
    struct RowLanes {
        std::vector<std::uint16_t> lanes; // of each bar
        std::vector<Crowd> crowds; // by time, disjoint
        int count = 1; // lanes that are visible

        bool shows(std::size_t bar) const;
    };

    static RowLanes assignLanes(const BoardRow &row);
    static void foldCrowds(const BoardRow &row, RowLanes &lanes);
    int heightOf(const BoardRow &row, const RowLanes &lanes) const;
    void computeTops(const TimelineBoard &board);
    QRectF laneRect(std::size_t row, int lane, double left, double right) const;
    void addCrowds(const TimelineBoard &board, std::size_t row, const TimeScale &scale,
                   const Interval &window, RowBoxes &boxes) const;
    bool isDrawn(const BoardRow &items, std::size_t row, std::size_t bar) const;

    TimelineMetrics m_metrics;
    std::vector<RowLanes> m_lanes;
    std::vector<int> m_tops{0}; // one more than rows: the last is the total height
};

// The visible part as text, one line per row and box: what golden tests compare.
QString dumpLayout(const TimelineBoard &board, const TimelineLayout &layout, const TimeScale &scale,
                   double width);

} // namespace planning::ui
