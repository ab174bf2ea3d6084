#include "tests/support/sampleseason.h"
#include "ui/timeline/timelinelayout.h"

#include <QFile>

using namespace planning;
using namespace planning::test;
using namespace planning::ui;

class TestTimelineLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBoardIsLaidOutAsAgreed_data();
    void theBoardIsLaidOutAsAgreed();
    void panningChangesNoLane();
    void aCrowdIsFoldedInTheLastLane();
    void narrowBarsAreMergedAndCounted();
    void aPointHitsWhatIsPaintedThere_data();
    void aPointHitsWhatIsPaintedThere();
    void updatedRowsAreLaidOutLikeNewOnes();

private:
    SampleBoard m_sample;
    TimeScale hourOn(double pixels, const char *origin = "2026-08-20 06:00") const
    {
        return {m_sample.at(origin), 3600 / pixels};
    }
};

static QString goldenText(const QString &name)
{
    QFile file(QStringLiteral(PLANNING_TEST_DATA "/timeline/%1.txt").arg(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// Written beside the test, not beside the golden file: accepting a change is a deliberate copy.
static void keepFailure(const QString &name, const QString &text)
{
    QFile file(name + QStringLiteral(".fail"));
    if (file.open(QIODevice::WriteOnly))
        file.write(text.toUtf8());
}

void TestTimelineLayout::theBoardIsLaidOutAsAgreed_data()
{
    QTest::addColumn<BoardGrouping>("grouping");
    QTest::addColumn<double>("hour");
    QTest::newRow("people-day") << BoardGrouping::People << 40.0;
    QTest::newRow("people-fortnight") << BoardGrouping::People << 3.0;
    QTest::newRow("people-season") << BoardGrouping::People << 0.2;
    QTest::newRow("sites-day") << BoardGrouping::Sites << 40.0;
    QTest::newRow("teams-day") << BoardGrouping::Teams << 40.0;
    QTest::newRow("events-day") << BoardGrouping::Events << 40.0;
    QTest::newRow("equipment-day") << BoardGrouping::Equipment << 40.0;
    QTest::newRow("roles-day") << BoardGrouping::Roles << 40.0;
}

void TestTimelineLayout::theBoardIsLaidOutAsAgreed()
{
    QFETCH(BoardGrouping, grouping);
    QFETCH(double, hour);
    SampleSeason season;
    const TimelineBoard board = season.boardBy(grouping);
    const TimelineLayout layout(board, {});
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    const QString text = dumpLayout(board, layout, hourOn(hour), 1000);
    if (text != goldenText(name))
        keepFailure(name, text);
    QCOMPARE(text, goldenText(name));
}

void TestTimelineLayout::panningChangesNoLane()
{
    const TimelineBoard board = m_sample.board();
    const TimelineLayout layout(board, {});
    const std::size_t ben = *board.rowOf({RowKind::Person, m_sample.ben, {}, {}});
    const double repairTop = layout.box(board, ben, 1, hourOn(40)).rect.top();
    // The bar it overlaps, Focus, is out of sight.
    const RowBoxes boxes = layout.boxes(board, ben, hourOn(40, "2026-08-20 17:10"), 1000);
    QCOMPARE(boxes.bars.size(), std::size_t{1});
    QCOMPARE(boxes.bars.front().rect.top(), repairTop);
}

static TimelineBoard crowdedBoard(int bars, seconds length)
{
    TimelineBoard board;
    BoardRow row;
    row.key = {RowKind::Person, Id<Person>{{1, 1}}, {}, {}};
    for (int i = 0; i < bars; ++i) {
        BoardBar bar;
        bar.key.shift = Id<Shift>{{1, static_cast<std::uint64_t>(i)}};
        bar.work = {Instant{} + i * seconds{60}, Instant{} + i * seconds{60} + length};
        row.bars.push_back(bar);
    }
    sortBars(row);
    board.rows.push_back(row);
    return board;
}

void TestTimelineLayout::aCrowdIsFoldedInTheLastLane()
{
    const TimelineBoard board = crowdedBoard(7, std::chrono::hours{4});
    const TimelineLayout layout(board, {});
    const RowBoxes boxes = layout.boxes(board, 0, TimeScale(Instant{}, 60), 1000);
    QCOMPARE(boxes.bars.size(), std::size_t{TimelineLayout::kMaxPersonLanes - 1});
    QCOMPARE(boxes.hidden.size(), std::size_t{1});
    QCOMPARE(boxes.hidden.front().count, 7 - (TimelineLayout::kMaxPersonLanes - 1));
    QCOMPARE(layout.rowHeight(0), 4 + 3 * 26 + 2 * 3 + 4);
}

void TestTimelineLayout::narrowBarsAreMergedAndCounted()
{
    // A thousand bars of one minute, all within 17 pixels.
    const TimelineBoard board = crowdedBoard(1000, seconds{60});
    const TimelineLayout layout(board, {});
    const RowBoxes boxes = layout.boxes(board, 0, TimeScale(Instant{}, 3600), 1000);
    QVERIFY(boxes.bars.empty());
    QCOMPARE(boxes.dense.size(), std::size_t{6});
    int count = 0;
    for (const FoldBox &block : boxes.dense)
        count += block.count;
    QCOMPARE(count, 1000);
}

void TestTimelineLayout::aPointHitsWhatIsPaintedThere_data()
{
    QTest::addColumn<int>("minute"); // of 20 August, local
    QTest::addColumn<int>("dy"); // from the top of Ana's row
    QTest::addColumn<HitPart>("part");
    QTest::newRow("before the call") << 8 * 60 + 20 << 15 << HitPart::Row;
    QTest::newRow("call") << 8 * 60 + 40 << 15 << HitPart::CallTime;
    QTest::newRow("start of the work") << 9 * 60 + 2 << 15 << HitPart::StartEdge;
    QTest::newRow("middle") << 12 * 60 << 15 << HitPart::Body;
    QTest::newRow("end") << 16 * 60 + 58 << 15 << HitPart::EndEdge;
    QTest::newRow("after the end") << 17 * 60 + 1 << 15 << HitPart::Row;
    QTest::newRow("row padding") << 12 * 60 << 1 << HitPart::Row;
}

void TestTimelineLayout::aPointHitsWhatIsPaintedThere()
{
    QFETCH(int, minute);
    QFETCH(int, dy);
    QFETCH(HitPart, part);
    const TimelineBoard board = m_sample.board();
    const TimelineLayout layout(board, {});
    const TimeScale scale = hourOn(120);
    const std::size_t ana = *board.rowOf({RowKind::Person, m_sample.ana, {}, {}});
    const QPointF point(scale.x(m_sample.at("2026-08-20 00:00") + minutes{minute}),
                        layout.top(ana) + dy);
    const Hit hit = layout.hit(board, scale, point);
    QCOMPARE(hit.part, part);
    QCOMPARE(hit.row, std::optional(ana));
    QCOMPARE(hit.bar.has_value(), part != HitPart::Row);
    QCOMPARE(layout.hit(board, scale, {0, -1}).part, HitPart::Nothing);
    QCOMPARE(layout.hit(board, scale, {0, layout.height() + 1.0}).part, HitPart::Nothing);
}

void TestTimelineLayout::updatedRowsAreLaidOutLikeNewOnes()
{
    TimelineBoard board = m_sample.board();
    TimelineLayout layout(board, {});
    const std::size_t ben = *board.rowOf({RowKind::Person, m_sample.ben, {}, {}});
    board.rows[ben].bars.pop_back();
    layout.updateRows(board, {ben});
    QCOMPARE(dumpLayout(board, layout, hourOn(40), 1000),
             dumpLayout(board, TimelineLayout(board, {}), hourOn(40), 1000));
}

QTEST_APPLESS_MAIN(TestTimelineLayout)
#include "tst_timelinelayout.moc"
