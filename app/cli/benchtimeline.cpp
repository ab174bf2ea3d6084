#include "app/cli/benchmark.h"
#include "app/cli/commands.h"
#include "app/cli/tr.h"
#include "core/rules/checker.h"
#include "core/workspace/workspace.h"
#include "ui/timeline/boardorder.h"
#include "ui/timeline/gesturechange.h"
#include "ui/timeline/timelineview.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTemporaryDir>

namespace planning::cli
{

using namespace planning::ui;

static constexpr QSize kSize{1600, 900};
static constexpr int kFrames = 200;
static constexpr int kOpenings = 5;
static constexpr std::chrono::days kFortnight{14};
static constexpr std::chrono::days kTwoYears{2 * 365};
// 100 steps lead from two years to five minutes, 100 back.
static constexpr int kZoomSteps = 100;
static constexpr double kZoomStep = 1.13;
// A wall of screens: as high as 10,000 bars need, each at least three pixels wide.
static constexpr int kWallWidth = 3840;
static constexpr std::size_t kManyBars = 10'000;

namespace
{

// The real widget over the plan, off screen. Every scenario ends with a complete frame.
class TimelineBenchmark final
{
public:
    TimelineBenchmark(Plan plan, const Clock &clock)
        : m_plan(std::move(plan)),
          m_clock(clock),
          m_ids(clock, 1),
          m_view(clock)
    {
        m_floor.setDevicePixelRatio(m_view.devicePixelRatioF());
        m_view.setAttribute(Qt::WA_DontShowOnScreen);
        m_view.resize(kSize);
        m_view.setBoard(BoardBuilder({}).build(m_plan));
        m_view.show();
        const Interval bars = m_view.board().extent();
        m_middle = bars.start + bars.duration() / 2;
    }

    Result<void> run(Benchmark &benchmark)
    {
        benchmark.note(QStringLiteral("pixel_ratio"), m_view.devicePixelRatioF());
        showFortnight();
        benchmark.measure(QStringLiteral("floor"), kFrames, [this](int) { paintFloor(); });
        benchmark.measure(QStringLiteral("pan"), kFrames, [this](int step) { pan(step); });
        benchmark.measure(QStringLiteral("scroll"), kFrames, [this](int step) { scroll(step); });
        m_view.showWindow({m_middle - kTwoYears / 2, m_middle + kTwoYears / 2});
        benchmark.measure(QStringLiteral("zoom"), kFrames, [this](int step) { zoom(step); });
        showFortnight();
        beginDrag();
        benchmark.measure(QStringLiteral("drag"), kFrames, [this](int step) { drag(step); });
        benchmark.note(QStringLiteral("bars_dragged"), double(m_view.selection().size()));
        send(QEvent::MouseButtonRelease, m_grabbed);
        benchmark.measure(QStringLiteral("hit_test"), 10 * kFrames, [this](int at) { hit(at); });
        m_view.showWindow(m_view.board().extent());
        benchmark.measure(QStringLiteral("year"), kFrames, [this](int step) { pan(step); });
        benchmark.note(QStringLiteral("many_bars"), double(showManyBars()));
        benchmark.measure(QStringLiteral("many_bars"), kFrames, [this](int step) { pan(step); });
        m_view.resize(kSize);
        showFortnight();
        benchmark.measure(QStringLiteral("sort_by_load"), kOpenings, [this](int) { sortByLoad(); });
        benchmark.measure(QStringLiteral("open"), kOpenings, [this](int) { open(m_plan); });
        return openFile(benchmark);
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
        painter.fillRect(QRect({}, kSize), Qt::white);
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
        m_view.zoom(step / kZoomSteps % 2 == 0 ? kZoomStep : 1 / kZoomStep);
        frame();
    }

    // The whole year of as many rows as hold 10,000 bars.
    std::size_t showManyBars()
    {
        const TimelineLayout layout(m_view.board(), TimelineMetrics::of(m_view.fontMetrics()));
        const auto &rows = m_view.board().rows;
        std::size_t bars = 0;
        std::size_t row = 0;
        for (; row < rows.size() && bars < kManyBars; ++row)
            bars += rows[row].bars.size();
        m_view.resize(kWallWidth, layout.top(row) + layout.metrics().headerHeight());
        m_view.verticalScrollBar()->setValue(0);
        m_view.showWindow(m_view.board().extent());
        return bars;
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

    // On a bar well inside the window.
    QPointF barInSight() const
    {
        const QSize size = m_view.viewport()->size();
        const QRect inside(size.width() / 4, size.height() / 4, size.width() / 2,
                           size.height() / 2);
        for (int y = inside.top(); y < inside.bottom(); y += 8) {
            for (int x = inside.left(); x < inside.right(); x += 8) {
                if (m_view.hitAt(QPointF(x, y)).part == HitPart::Body)
                    return QPointF(x, y);
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

    // The rows of the plan anew, the most loaded of the fortnight first.
    void sortByLoad()
    {
        TimelineBoard board = BoardBuilder({}).build(m_plan);
        sortRows(board, m_plan, {RowOrder::Load, m_view.window()});
        m_view.setBoard(std::move(board));
        frame();
    }

    // From the plan in memory to the first complete frame.
    void open(const Plan &plan)
    {
        m_view.setBoard(BoardBuilder({}).build(plan));
        frame();
    }

    // From the file.
    Result<void> openFile(Benchmark &benchmark)
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("bench.planningdb"));
        const Environment environment{.clock = m_clock, .ids = m_ids, .account = {}, .device = {}};
        Result<void> status;
        if (const auto created = Workspace::create(path, m_plan, environment); !created)
            return created.error();
        benchmark.measure(QStringLiteral("open_file"), kOpenings, [&](int) {
            const auto opened = Workspace::open(path, environment);
            if (opened)
                open((*opened)->plan());
            else
                status = opened.error();
        });
        return status;
    }

    Plan m_plan;
    const Clock &m_clock;
    IdSource m_ids;
    TimelineView m_view;
    TimelineLayout m_layout;
    Instant m_middle;
    QPointF m_grabbed;
    QImage m_floor{kSize * qApp->devicePixelRatio(), QImage::Format_RGB32};
};

} // namespace

static ExitCode runBenchTimeline(Invocation &invocation)
{
    Benchmark benchmark;
    const auto done =
        TimelineBenchmark(benchmarkPlan(invocation), invocation.console.clock).run(benchmark);
    if (!done)
        return fail(invocation, Tr::tr("Cannot measure the timeline:"), done.error());
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
