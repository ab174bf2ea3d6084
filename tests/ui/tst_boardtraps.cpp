#include "tests/support/sampleboard.h"
#include "ui/timeline/rendertimeline.h"
#include "ui/timeline/timelinedrag.h"
#include "ui/timeline/timelineview.h"

#include <QApplication>
#include <QMouseEvent>
#include <QScrollBar>

using namespace planning;
using namespace planning::test;
using namespace planning::ui;

// What users of other boards complain of.
class TestBoardTraps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneBadHourDoesNotSizeTheRowOfAYear();
    void aBarStaysInItsLaneAtTheStartOfADrag();
    void aDropLandsUnderThePointerThoughTheBoardScrolled();
    void draggedTogetherBarsKeepTheirDistances();
    void aLabelStaysInSightWhenItsBarBeginsEarlier();
    void theLineOfNowIsThereWhateverIsScrolled();
    void aDayOf25HoursIsWiderAndMovesNoBar();

private:
    RowKey rowOf(Id<Person> person) const { return {RowKind::Person, person, {}, {}}; }
    QImage draw(const Interval &window, Instant now = {}) const
    {
        return renderTimeline(m_sample.board(), {.window = window,
                                                 .size = {1000, 400},
                                                 .theme = ThemeKind::Light,
                                                 .locale = QLocale(QStringLiteral("fr_FR")),
                                                 .now = now});
    }

    SampleBoard m_sample;
    FixedClock m_clock{m_sample.at("2026-08-20 15:00")};
};

void TestBoardTraps::oneBadHourDoesNotSizeTheRowOfAYear()
{
    const Interval hour{m_sample.at("2026-08-20 10:00"), m_sample.at("2026-08-20 11:00")};
    TimelineBoard board = m_sample.board();
    BoardRow &row = board.rows[*board.rowOf(rowOf(m_sample.cleo))];
    const TimelineMetrics metrics;
    for (int i = 0; i < 30; ++i) {
        BoardBar bar;
        bar.key.shift = Id<Shift>{Uuid{9, std::uint64_t(i)}};
        bar.work = hour;
        row.bars.push_back(bar);
    }
    sortBars(row);
    const TimelineLayout layout(board, metrics);
    const std::size_t at = *board.rowOf(rowOf(m_sample.cleo));
    QVERIFY(layout.rowHeight(at)
            <= TimelineLayout::kMaxPersonLanes * (metrics.laneHeight + metrics.laneGap)
                   + 2 * metrics.rowPadding);
}

void TestBoardTraps::aBarStaysInItsLaneAtTheStartOfADrag()
{
    const TimelineBoard board = m_sample.board();
    const TimelineLayout layout(board, {});
    const TimeScale scale(m_sample.at("2026-08-20 06:00"), 60);
    const TimelineScene scene{board, layout, scale, {1200, 600}, 0, {}, QLocale(), minutes{15}};
    const std::size_t row = *board.rowOf(rowOf(m_sample.ben)); // two bars, two lanes
    for (std::size_t bar = 0; bar < board.rows[row].bars.size(); ++bar) {
        const QRectF rect = layout.box(board, row, bar, scale).rect;
        TimelineDrag drag(board, {GestureKind::Move, {row, bar}, {}, scale.instantAt(rect.left())});
        drag.update(scene, rect.topLeft() + QPointF(1, 1), Snapping::On);
        const auto ghosts = drag.ghosts(scene);
        QCOMPARE(ghosts.size(), std::size_t{1});
        QCOMPARE(ghosts.front().rect.top(), rect.top());
    }
}

void TestBoardTraps::aDropLandsUnderThePointerThoughTheBoardScrolled()
{
    TimelineView view(m_clock);
    view.resize(1200, 600);
    view.setBoard(m_sample.board());
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const Instant start = m_sample.at("2026-08-20 06:00");
    view.showWindow({start, start + minutes{view.viewport()->width()}});
    std::vector<Gesture> done;
    connect(&view, &TimelineView::gestureFinished, this,
            [&done](const Gesture &gesture) { done.push_back(gesture); });

    const std::size_t row = *view.board().rowOf(rowOf(m_sample.ana));
    const QPoint from = view.barRect({row, 0}).center();
    const QPoint to = from + QPoint(40, 0);
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
    const auto moveTo = [&view](QPoint at) {
        QMouseEvent move(QEvent::MouseMove, at, view.viewport()->mapToGlobal(at), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(view.viewport(), &move);
    };
    moveTo(to);
    const Interval before = view.window();
    QWheelEvent wheel(to, view.viewport()->mapToGlobal(to), {}, {-480, 0}, Qt::LeftButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(view.viewport(), &wheel);
    const seconds scrolled = view.window().start - before.start;
    QVERIFY(scrolled > minutes{60});
    moveTo(to);
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, to);
    QCOMPARE(done.size(), std::size_t{1});
    const double perPixel =
        double(before.duration().count())
        / (view.viewport()->width() - TimelineMetrics::of(view.fontMetrics()).labelWidth);
    const seconds pulled{static_cast<std::int64_t>(40 * perPixel)};
    const seconds off = std::chrono::abs(done.front().delta - scrolled - pulled);
    QVERIFY2(off <= minutes{30}, qPrintable(QString::number(off.count())));
}

void TestBoardTraps::draggedTogetherBarsKeepTheirDistances()
{
    const TimelineBoard board = m_sample.board();
    const TimelineLayout layout(board, {});
    const TimeScale scale(m_sample.at("2026-08-20 06:00"), 60);
    const TimelineScene scene{board, layout, scale, {1200, 600}, 0, {}, QLocale(), minutes{15}};
    const std::size_t ana = *board.rowOf(rowOf(m_sample.ana));
    const std::size_t ben = *board.rowOf(rowOf(m_sample.ben));
    const QRectF grabbed = layout.box(board, ana, 0, scale).rect;
    const QRectF other = layout.box(board, ben, 1, scale).rect;
    TimelineDrag drag(board,
                      {GestureKind::Move, {ana, 0}, {{ben, 1}}, scale.instantAt(grabbed.left())});
    drag.update(scene, grabbed.topLeft() + QPointF(67, 1), Snapping::On);
    const auto ghosts = drag.ghosts(scene);
    QCOMPARE(ghosts.size(), std::size_t{2});
    const double apart = ghosts[1].rect.right() - ghosts[0].rect.right();
    QVERIFY(std::abs(apart - (other.right() - grabbed.right())) <= 1);
}

// Whether something is written in the accent's surroundings: dark pixels on a light bar.
static bool hasLetters(const QImage &image, const QRect &where)
{
    int dark = 0;
    for (int y = where.top(); y <= where.bottom(); ++y) {
        for (int x = where.left(); x <= where.right(); ++x)
            dark += qGray(image.pixel(x, y)) < 90;
    }
    return dark > 12;
}

void TestBoardTraps::aLabelStaysInSightWhenItsBarBeginsEarlier()
{
    const TimelineBoard board = m_sample.board();
    const TimelineMetrics metrics = TimelineMetrics::of(QFontMetrics(QApplication::font()));
    const TimelineLayout layout(board, metrics);
    const int top = metrics.headerHeight() + layout.top(*board.rowOf(rowOf(m_sample.ana)));
    const QRect beginning(metrics.labelWidth + 4, top, 60, metrics.laneHeight);
    const auto from = [this](const char *start) {
        return Interval{m_sample.at(start), m_sample.at(start) + std::chrono::hours{4}};
    };
    QVERIFY(hasLetters(draw(from("2026-08-20 10:00")), beginning)); // Focus began at 09:00
    QVERIFY(!hasLetters(draw(from("2026-08-20 05:00")), beginning));
}

void TestBoardTraps::theLineOfNowIsThereWhateverIsScrolled()
{
    const Interval window{m_sample.at("2026-08-20 06:00"), m_sample.at("2026-08-21 06:00")};
    const auto reds = [&](Instant now) {
        const QImage image = draw(window, now);
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y) == Theme::light().now;
        }
        return count;
    };
    QVERIFY(reds(m_sample.at("2026-08-20 15:00")) > 100);
    QVERIFY(reds(m_sample.at("2026-08-20 06:01")) > 100);
    QVERIFY(reds(m_sample.at("2026-08-22 06:00")) < 100);
}

// 25 October 2026: at 03:00 it is 02:00 again in Paris.
void TestBoardTraps::aDayOf25HoursIsWiderAndMovesNoBar()
{
    const TimeScale scale(m_sample.at("2026-10-24 00:00"), 60);
    const double before = scale.x(m_sample.at("2026-10-24 20:00"));
    const double after = scale.x(m_sample.at("2026-10-25 20:00"));
    QCOMPARE(after - before, 25 * 60.0);
    const Zone &zone = m_sample.board().zone;
    const Instant shown = scale.instantAt(after);
    QCOMPARE(zone.toLocal(shown).time_since_epoch() % std::chrono::hours{24},
             seconds{std::chrono::hours{20}});
}

QTEST_MAIN(TestBoardTraps)
#include "tst_boardtraps.moc"
