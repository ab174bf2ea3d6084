#include "tests/support/sampleboard.h"

using namespace planning;
using namespace planning::test;
using namespace planning::ui;

class TestBoardBuilder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreOrderedByTeamAndName();
    void openPostsAreOnTop();
    void hoursAreCountedByWeekWithoutUnpaidBreaks();
    void anUpdateGivesTheBoardThatBuildingAnewGives_data();
    void anUpdateGivesTheBoardThatBuildingAnewGives();
};

static QStringList labels(const TimelineBoard &board)
{
    QStringList labels;
    for (const BoardRow &row : board.rows)
        labels.append(row.label);
    return labels;
}

void TestBoardBuilder::rowsAreOrderedByTeamAndName()
{
    const SampleBoard sample;
    QCOMPARE(labels(sample.board()),
             QStringList({QStringLiteral("To fill"), QStringLiteral("Light"),
                          QStringLiteral("Ana Albert"), QStringLiteral("Ben Bruno"),
                          QStringLiteral("Sound"), QStringLiteral("Cleo Costa")}));
    QCOMPARE(
        labels(sample.board(BoardGrouping::Sites)),
        QStringList({QStringLiteral("Main stage"), QStringLiteral("Light"), QStringLiteral("Tent"),
                     QStringLiteral("Light"), QStringLiteral("Sound")}));
}

void TestBoardBuilder::openPostsAreOnTop()
{
    const SampleBoard sample;
    const BoardRow open = sample.board().rows.front();
    QCOMPARE(open.bars.size(), std::size_t{2});
    QCOMPARE(open.bars[0].key.shift, sample.patch);
    QCOMPARE(open.bars[0].missing, 1);
    QCOMPARE(open.bars[1].key.shift, sample.show);
    QCOMPARE(open.bars[1].missing, 1);
    QCOMPARE(open.bars[1].detail, QStringLiteral("Albert"));
}

void TestBoardBuilder::hoursAreCountedByWeekWithoutUnpaidBreaks()
{
    const SampleBoard sample;
    const TimelineBoard board = sample.board();
    const BoardRow &ana = board.rows[*board.rowOf({RowKind::Person, sample.ana, {}, {}})];
    // Focus 8 h less its break of 1 h, Show 6 h.
    QCOMPARE(ana.workedInWeek(*dayFromIsoDate(u"2026-08-17")), minutes{13 * 60});
    QCOMPARE(ana.workedInWeek(*dayFromIsoDate(u"2026-08-24")), minutes{0});
}

void TestBoardBuilder::anUpdateGivesTheBoardThatBuildingAnewGives_data()
{
    QTest::addColumn<BoardGrouping>("grouping");
    QTest::addColumn<QString>("edit");
    QTest::addColumn<bool>("rowsReplaced");
    for (const auto grouping : {BoardGrouping::People, BoardGrouping::Sites}) {
        const bool people = grouping == BoardGrouping::People;
        const auto row = [&](const char *edit, bool replaced) {
            QTest::addRow("%s %s", people ? "people" : "sites", edit)
                << grouping << QString::fromLatin1(edit) << replaced;
        };
        row("move", false);
        row("cancel", false);
        row("delete", !people); // the only shift of Sound in the tent
        row("unassign", false);
        row("rename person", people);
        row("new site", !people);
    }
}

static Change editNamed(const QString &name, const SampleBoard &sample, const Plan &plan)
{
    Change change;
    const auto shift = [&](auto edit) {
        Shift after = *plan.find(sample.show);
        edit(after);
        change.update(*plan.find(sample.show), after);
    };
    if (name == u"move")
        shift([](Shift &after) { after.planned = after.planned.shifted(minutes{90}); });
    if (name == u"cancel")
        shift([](Shift &after) { after.status = ShiftStatus::Cancelled; });
    if (name == u"delete")
        change.remove(*plan.find(sample.patch));
    if (name == u"unassign")
        change.remove(*plan.find(sample.anaShow));
    if (name == u"rename person") {
        Person renamed = *plan.find(sample.ana);
        renamed.lastName = QStringLiteral("Zola");
        change.update(*plan.find(sample.ana), renamed);
    }
    if (name == u"new site") {
        Site site;
        site.id = Id<Site>{{1, 1}};
        site.name = QStringLiteral("Workshop");
        change.insert(site);
    }
    return change;
}

void TestBoardBuilder::anUpdateGivesTheBoardThatBuildingAnewGives()
{
    QFETCH(BoardGrouping, grouping);
    QFETCH(QString, edit);
    QFETCH(bool, rowsReplaced);
    SampleBoard sample;
    const BoardBuilder builder({grouping, QLocale(), {}});
    TimelineBoard board = builder.build(sample.plan());
    const TimelineBoard before = board;
    const Change change = editNamed(edit, sample, sample.plan());
    QVERIFY(sample.plan().apply(change));
    const BoardUpdate update = builder.update(board, sample.plan(), touched(change, sample.plan()));
    QCOMPARE(update.rowsReplaced, rowsReplaced);
    QVERIFY(board.rows == builder.build(sample.plan()).rows);
    for (std::size_t i = 0; !rowsReplaced && i < board.rows.size(); ++i) {
        if (board.rows[i] != before.rows[i])
            QCOMPARE(std::ranges::count(update.rows, i), 1);
    }
}

QTEST_APPLESS_MAIN(TestBoardBuilder)
#include "tst_boardbuilder.moc"
