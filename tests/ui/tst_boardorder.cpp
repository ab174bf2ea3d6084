#include "tests/support/sampleseason.h"
#include "ui/timeline/boardorder.h"

using namespace planning;
using namespace planning::test;
using namespace planning::ui;

class TestBoardOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsOfAGroupAreSorted_data();
    void rowsOfAGroupAreSorted();
    void whoIsAwayIsNotFree_data();
    void whoIsAwayIsNotFree();
    void anEditMovesNoRow();
};

static QString labels(const TimelineBoard &board)
{
    QStringList labels;
    for (const BoardRow &row : board.rows)
        labels.append(row.label.section(QLatin1Char(' '), 0, 0));
    return labels.join(QLatin1Char(' '));
}

void TestBoardOrder::rowsOfAGroupAreSorted_data()
{
    QTest::addColumn<BoardGrouping>("grouping");
    QTest::addColumn<RowOrder>("order");
    QTest::addColumn<QString>("rows");
    using enum BoardGrouping;
    QTest::newRow("by name") << People << RowOrder::Name << "Light To Ana Ben Sound To Cleo";
    QTest::newRow("by load") << People << RowOrder::Load << "Light To Ana Ben Sound To Cleo";
    QTest::newRow("by conflicts") << People << RowOrder::Conflicts
                                  << "Light To Ben Ana Sound To Cleo";
    QTest::newRow("who is free in the evening")
        << People << RowOrder::Availability << "Light To Ben Ana Sound To Cleo";
    QTest::newRow("teams by load") << Teams << RowOrder::Load << "Light Sound";
    QTest::newRow("teams free in the evening") << Teams << RowOrder::Availability << "Sound Light";
    QTest::newRow("equipment free in the evening")
        << Equipment << RowOrder::Availability << "Audio Console Lamps Lamp";
}

// Ben has a hard conflict on Repair, Ana a soft one on Focus.
static TimelineBoard boardOf(SampleSeason &season, BoardGrouping grouping)
{
    TimelineBoard board = season.boardBy(grouping);
    for (BoardRow &row : board.rows) {
        for (BoardBar &bar : row.bars) {
            bar.conflicts.hard = bar.key.shift == season.board.repair;
            bar.conflicts.soft = 5 * (bar.key.assignment == season.board.anaFocus);
        }
    }
    return board;
}

void TestBoardOrder::rowsOfAGroupAreSorted()
{
    QFETCH(BoardGrouping, grouping);
    QFETCH(RowOrder, order);
    SampleSeason season;
    TimelineBoard board = boardOf(season, grouping);
    const Interval week{season.board.at("2026-08-17 00:00"), season.board.at("2026-08-24 00:00")};
    const Interval evening{season.board.at("2026-08-20 20:30"),
                           season.board.at("2026-08-20 21:00")};
    sortRows(board, season.plan(), {order, week, evening});
    QTEST(labels(board), "rows");
}

void TestBoardOrder::whoIsAwayIsNotFree_data()
{
    QTest::addColumn<LeaveStatus>("status");
    QTest::addColumn<QString>("rows");
    QTest::newRow("on leave") << LeaveStatus::Approved << "Light To Ana Ben Sound To Cleo";
    QTest::newRow("asked for leave") << LeaveStatus::Pending << "Light To Ben Ana Sound To Cleo";
}

void TestBoardOrder::whoIsAwayIsNotFree()
{
    QFETCH(LeaveStatus, status);
    SampleSeason season;
    season.add<Leave>([&](Leave &leave) {
        leave.person = season.board.ben;
        leave.interval = {season.board.at("2026-08-20 00:00"), season.board.at("2026-08-22 00:00")};
        leave.status = status;
    });
    TimelineBoard board = season.boardBy(BoardGrouping::People);
    const Interval evening{season.board.at("2026-08-20 20:30"),
                           season.board.at("2026-08-20 21:00")};
    sortRows(board, season.plan(), {RowOrder::Availability, {}, evening});
    QTEST(labels(board), "rows");
}

void TestBoardOrder::anEditMovesNoRow()
{
    SampleSeason season;
    TimelineBoard board = boardOf(season, BoardGrouping::People);
    const Interval week{season.board.at("2026-08-17 00:00"), season.board.at("2026-08-24 00:00")};
    sortRows(board, season.plan(), {RowOrder::Conflicts, week});
    const RowRanks ranks = ranksOf(board);
    season.board.sample().person(QStringLiteral("Abe"), QStringLiteral("Aal"), season.board.light);
    TimelineBoard anew = season.boardBy(BoardGrouping::People); // no conflicts any more
    keepOrder(anew, ranks);
    QCOMPARE(labels(anew), QStringLiteral("Light To Ben Ana Abe Sound To Cleo"));
}

QTEST_APPLESS_MAIN(TestBoardOrder)
#include "tst_boardorder.moc"
