#include "tests/support/sampleboard.h"
#include "ui/theme/theme.h"
#include "ui/timeline/overviewstrip.h"
#include "ui/timeline/timelineview.h"

#include <QTest>

using namespace planning;
using namespace planning::test;
using namespace planning::ui;

class TestOverviewStrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void slicesCountWhatHappensInThem();
    void aClickGoesThere();
    void theFrameIsDraggedFromWhereItIsGrabbed();
    void arrowKeysMoveByHalfAWindow();

private:
    Instant middleOfView() const
    {
        const Interval window = m_view.window();
        return window.start + window.duration() / 2;
    }
    // As far as a pixel of the strip can tell.
    bool isShown(Instant instant) const
    {
        return std::chrono::abs(middleOfView() - instant) < m_strip.season().duration() / 150;
    }

    SampleBoard m_sample;
    FixedClock m_clock{m_sample.at("2026-08-20 15:00")};
    TimelineView m_view{m_clock};
    OverviewStrip m_strip{m_view, Theme::light()};
};

void TestOverviewStrip::init()
{
    m_strip.resize(800, 36);
    m_view.resize(900, 500);
    m_view.setBoard(m_sample.board());
    m_view.showWindow({m_sample.at("2026-08-20 14:00"), m_sample.at("2026-08-20 15:00")});
    m_strip.grab(); // settles the season
}

void TestOverviewStrip::slicesCountWhatHappensInThem()
{
    TimelineBoard board;
    const Instant start = m_sample.at("2026-08-20 00:00");
    const auto addBar = [&](int from, int to, int hard) {
        BoardRow row;
        BoardBar bar;
        bar.work = {start + std::chrono::hours{from}, start + std::chrono::hours{to}};
        bar.conflicts.hard = hard;
        row.bars.push_back(bar);
        sortBars(row);
        board.rows.push_back(row);
    };
    addBar(0, 2, 0);
    addBar(1, 2, 1);
    addBar(3, 4, 0);
    const auto slices = densityOf(board, {start, start + std::chrono::hours{4}}, 4);
    QCOMPARE(slices, (std::vector<DensitySlice>{{1, 0, 0}, {2, 1, 0}, {0, 0, 0}, {1, 0, 0}}));
    QVERIFY(densityOf(board, {start, start}, 4).empty());
}

void TestOverviewStrip::aClickGoesThere()
{
    const Interval season = m_strip.season();
    QTest::mouseClick(&m_strip, Qt::LeftButton, {}, {600, 18});
    QVERIFY(isShown(season.start + season.duration() * 3 / 4));
}

void TestOverviewStrip::theFrameIsDraggedFromWhereItIsGrabbed()
{
    const Interval season = m_strip.season();
    const Instant before = middleOfView();
    const auto x = [&](Instant instant) {
        return int(800 * (instant - season.start).count() / season.duration().count());
    };
    const QPoint grip(x(before) + 1, 18);
    QTest::mousePress(&m_strip, Qt::LeftButton, {}, grip);
    QVERIFY(isShown(before));
    QTest::mouseMove(&m_strip, grip - QPoint(200, 0));
    QTest::mouseRelease(&m_strip, Qt::LeftButton, {}, grip - QPoint(200, 0));
    QVERIFY(isShown(before - season.duration() / 4));
}

void TestOverviewStrip::arrowKeysMoveByHalfAWindow()
{
    const Interval before = m_view.window();
    QTest::keyClick(&m_strip, Qt::Key_Left);
    QVERIFY(std::chrono::abs(m_view.window().start - before.start + before.duration() / 2)
            <= seconds{60});
}

QTEST_MAIN(TestOverviewStrip)
#include "tst_overviewstrip.moc"
