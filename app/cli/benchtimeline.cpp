#include "app/cli/benchmark.h"
#include "app/cli/commands.h"
#include "app/cli/tr.h"
#include "core/rules/checker.h"
#include "ui/timeline/gesturechange.h"
#include "ui/timeline/timelineview.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

namespace planning::cli
{

using namespace planning::ui;

static constexpr QSize kSize{1600, 900};
static constexpr int kFrames = 200;
static constexpr std::chrono::days kFortnight{14};

namespace
{

// The real widget over the plan, off screen. Every scenario ends with a complete frame.
class TimelineBenchmark final
{
public:
    TimelineBenchmark(Plan plan, const Clock &clock)
        : m_plan(std::move(plan)),
          m_ids(clock, 1),
          m_view(clock)
    {
        m_view.setAttribute(Qt::WA_DontShowOnScreen);
        m_view.resize(kSize);
        m_view.setBoard(BoardBuilder({}).build(m_plan));
        m_view.show();
        const Interval bars = m_view.board().extent();
        m_middle = bars.start + bars.duration() / 2;
    }

    void run(Benchmark &benchmark)
    {
        showFortnight();
        benchmark.measure(QStringLiteral("floor"), kFrames, [this](int) { paintFloor(); });
        benchmark.measure(QStringLiteral("pan"), kFrames, [this](int step) { pan(step); });
        benchmark.measure(QStringLiteral("scroll"), kFrames, [this](int step) { scroll(step); });
        benchmark.measure(QStringLiteral("zoom"), kFrames, [this](int step) { zoom(step); });
        showFortnight();
        beginDrag();
        benchmark.measure(QStringLiteral("drag"), kFrames, [this](int step) { drag(step); });
        send(QEvent::MouseButtonRelease, m_grabbed);
        benchmark.measure(QStringLiteral("hit_test"), 10 * kFrames, [this](int at) { hit(at); });
        m_view.showWindow(m_view.board().extent());
        benchmark.measure(QStringLiteral("year"), kFrames, [this](int step) { pan(step); });
        benchmark.measure(QStringLiteral("open"), 3, [this](int) { open(); });
    }

private:
    void showFortnight() { m_view.showWindow({m_middle, m_middle + kFortnight}); }
    void frame() { m_view.viewport()->repaint(); }

    // What the same bars cost at least: bare rectangles with cropped text.
    void paintFloor()
    {
        const TimelineLayout layout(m_view.board(), TimelineMetrics::of(m_view.fontMetrics()));
        const int width = kSize.width() - layout.metrics().labelWidth;
        const TimeScale scale = TimeScale::fitting(m_view.window(), width);
        QPainter painter(&m_floor);
        painter.fillRect(m_floor.rect(), Qt::white);
        const auto [first, last] = layout.rowsIn(m_view.verticalScrollBar()->value(), 852);
        painter.translate(0, -m_view.verticalScrollBar()->value());
        for (std::size_t row = first; row < last; ++row) {
            for (const BarBox &box : layout.boxes(m_view.board(), row, scale, width).bars) {
                painter.fillRect(box.rect, Qt::lightGray);
                if (box.rect.width() < 24)
                    continue;
                painter.setClipRect(box.rect);
                painter.drawText(box.rect.bottomLeft() - QPointF(0, 8),
                                 m_view.board().rows[row].bars[box.bar].title);
                painter.setClipping(false);
            }
        }
    }

    void pan(int step)
    {
        const Interval window = m_view.window();
        m_view.goTo(window.start + window.duration() / 2
                    + (step / 50 % 2 == 0 ? 1 : -1) * window.duration() / 40);
        frame();
    }

    void scroll(int step)
    {
        m_view.verticalScrollBar()->setValue(step * 60);
        frame();
    }

    void zoom(int step)
    {
        m_view.zoom(step / 20 % 2 == 0 ? 1.1 : 1 / 1.1);
        frame();
    }

    void beginDrag()
    {
        const Checker checker;
        m_view.setJudge([this, checker](const Gesture &gesture) {
            const Change change = changeOf(gesture, m_plan, m_ids);
            const auto applied = m_plan.apply(change);
            Q_ASSERT(applied);
            const auto conflicts = checker.check(m_plan, touched(change, m_plan));
            const auto restored = m_plan.apply(inverse(change));
            Q_ASSERT(restored);
            const TintKind kind = conflicts.empty() ? TintKind::Target : TintKind::Hard;
            return RowVerdict{kind, {}, {}};
        });
        m_view.verticalScrollBar()->setValue(m_view.verticalScrollBar()->maximum() / 2);
        m_grabbed = barInSight();
        send(QEvent::MouseButtonPress, m_grabbed);
    }

    // The middle of a bar that lies well inside the window.
    QPointF barInSight() const
    {
        const TimelineLayout layout(m_view.board(), TimelineMetrics::of(m_view.fontMetrics()));
        const int width = m_view.viewport()->width() - layout.metrics().labelWidth;
        const TimeScale scale = TimeScale::fitting(m_view.window(), width);
        const int scrolled = m_view.verticalScrollBar()->value();
        const QRectF inside(width / 4.0, scrolled + 200, width / 2.0, 400);
        const auto [first, last] = layout.rowsIn(inside.top(), inside.height());
        for (std::size_t row = first; row < last; ++row) {
            for (const BarBox &box : layout.boxes(m_view.board(), row, scale, width).bars) {
                if (inside.contains(box.rect))
                    return box.rect.center()
                           + QPointF(layout.metrics().labelWidth,
                                     layout.metrics().headerHeight() - scrolled);
            }
        }
        return inside.center();
    }

    void send(QEvent::Type type, QPointF at)
    {
        const bool moving = type == QEvent::MouseMove;
        QMouseEvent event(type, at, m_view.viewport()->mapToGlobal(at),
                          moving ? Qt::NoButton : Qt::LeftButton, Qt::LeftButton, {});
        QApplication::sendEvent(m_view.viewport(), &event);
    }

    void drag(int step)
    {
        send(QEvent::MouseMove, m_grabbed + QPointF(step % 150 + 10, step % 7 * 30));
        frame();
    }

    void hit(int at)
    {
        if (m_layout.rowCount() == 0)
            m_layout = TimelineLayout(m_view.board(), TimelineMetrics::of(m_view.fontMetrics()));
        const TimeScale scale = TimeScale::fitting(m_view.window(), kSize.width());
        m_layout.hit(m_view.board(), scale,
                     QPointF(at * 37 % kSize.width(), at * 7919 % m_layout.height()));
    }

    // From the plan in memory to the first complete frame.
    void open()
    {
        m_view.setBoard(BoardBuilder({}).build(m_plan));
        frame();
    }

    Plan m_plan;
    IdSource m_ids;
    TimelineView m_view;
    TimelineLayout m_layout;
    Instant m_middle;
    QPointF m_grabbed;
    QImage m_floor{kSize, QImage::Format_RGB32};
};

} // namespace

static ExitCode runBenchTimeline(Invocation &invocation)
{
    Benchmark benchmark;
    TimelineBenchmark(benchmarkPlan(invocation), invocation.console.clock).run(benchmark);
    benchmark.report(invocation);
    return ExitCode::Done;
}

Command benchTimelineCommand()
{
    return {
        .name = QStringLiteral("bench timeline"),
        .summary = Tr::tr("Measures frames of the timeline: panning, zooming, dragging, a year."),
        .options = {sizeOption()},
        .examples = {QStringLiteral("bench timeline --size season")},
        .drawing = Drawing::Widgets,
        .run = runBenchTimeline,
    };
}

} // namespace planning::cli
