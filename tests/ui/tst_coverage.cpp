#include "core/workspace/crewchanges.h"
#include "tests/support/deskwindow.h"
#include "ui/models/zones.h"
#include "ui/timeline/timelineview.h"
#include "ui/views/coveragemodel.h"

#include <QAbstractItemModelTester>
#include <QTableView>

using namespace planning;
using namespace planning::ui;

class TestCoverage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void postsAreCountedByHour_data();
    void postsAreCountedByHour();
    void anHourShowsItsWorstMoment_data();
    void anHourShowsItsWorstMoment();
    void longStretchesAreCountedByDay();
    void aDayOfAClockChangeHasItsHours();
    void aClickSelectsTheShifts();
    void whatIsMissingIsSaidInWords();
    void anAssignmentFillsItsCell();
};

// One post of each of two roles, and how the hours of one day are covered.
void TestCoverage::postsAreCountedByHour_data()
{
    QTest::addColumn<int>("hour");
    QTest::addColumn<int>("have");
    QTest::addColumn<int>("need");
    QTest::newRow("before anybody") << 17 << 0 << 0;
    QTest::newRow("one of two on the call") << 18 << 1 << 2;
    QTest::newRow("the second comes for a part") << 20 << 2 << 2;
    QTest::newRow("the second has left") << 21 << 1 << 2;
    QTest::newRow("a crew too many fills no other post") << 22 << 2 << 3;
    QTest::newRow("touching is not overlapping") << 23 << 1 << 1;
}

void TestCoverage::postsAreCountedByHour()
{
    QFETCH(int, hour);
    QFETCH(int, have);
    QFETCH(int, need);
    test::SamplePlan sample;
    const auto team = sample.team(QStringLiteral("Sound"));
    const auto site = sample.site(QStringLiteral("Stage"));
    const auto ana = sample.person(QStringLiteral("Ana"), QStringLiteral("Roux"), team);
    const auto ines = sample.person(QStringLiteral("Inès"), QStringLiteral("Le Goff"), team);
    const auto marc = sample.person(QStringLiteral("Marc"), QStringLiteral("Petit"), team);
    const auto lea = sample.person(QStringLiteral("Léa"), QStringLiteral("Blanc"), team);
    const auto show = sample.shift(QStringLiteral("Show"), site, team, [&](Shift &shift) {
        shift.headcount = 2;
        shift.callTime = sample.at("2026-03-02 18:30");
        shift.planned = {sample.at("2026-03-02 19:00"), sample.at("2026-03-02 23:00")};
    });
    const auto strike = sample.shift(QStringLiteral("Strike"), site, team, [&](Shift &shift) {
        shift.planned = {sample.at("2026-03-02 22:00"), sample.at("2026-03-03 01:00")};
    });
    sample.shift(QStringLiteral("Rained off"), site, team, [&](Shift &shift) {
        shift.status = ShiftStatus::Cancelled;
        shift.planned = {sample.at("2026-03-02 17:00"), sample.at("2026-03-02 23:00")};
    });
    sample.assign(show, ana);
    Assignment part = *sample.plan().find(sample.assign(show, ines, AssignmentStatus::Declined));
    part.id = sample.ids().next<Assignment>();
    part.status = AssignmentStatus::Proposed;
    part.part = {sample.at("2026-03-02 20:00"), sample.at("2026-03-02 21:00")};
    sample.plan().load(part);
    sample.assign(strike, marc, AssignmentStatus::Invited);
    sample.assign(strike, lea);

    const Zone zone = organizationZone(sample.plan());
    const Coverage coverage = coverageOf(
        sample.plan(), zone.dayInterval(zone.dayOf(sample.at("2026-03-02 12:00"))), zone);
    QCOMPARE(coverage.columns.size(), std::size_t{24});
    QCOMPARE(coverage.rows.size(), std::size_t{2});
    const CoverageCell &cell = coverage.rows.front().cells[static_cast<std::size_t>(hour)];
    QCOMPARE(cell.need, need);
    QCOMPARE(cell.have, have);
}

// Two crews of one hand over at half past, and one comes late: no hour wants two.
void TestCoverage::anHourShowsItsWorstMoment_data()
{
    QTest::addColumn<int>("hour");
    QTest::addColumn<int>("have");
    QTest::addColumn<int>("need");
    QTest::newRow("one after the other") << 20 << 1 << 1;
    QTest::newRow("missing until half past") << 22 << 0 << 1;
    QTest::newRow("there") << 23 << 1 << 1;
}

void TestCoverage::anHourShowsItsWorstMoment()
{
    QFETCH(const int, hour);
    QFETCH(const int, have);
    QFETCH(const int, need);
    test::SamplePlan sample;
    const auto team = sample.team(QStringLiteral("Sound"));
    const auto site = sample.site(QStringLiteral("Stage"));
    const auto shift = [&](const char *start, const char *end) {
        return sample.shift(QStringLiteral("Watch"), site, team, [&](Shift &each) {
            each.planned = {sample.at(start), sample.at(end)};
        });
    };
    const auto ana = sample.person(QStringLiteral("Ana"), QStringLiteral("Roux"), team);
    const auto ines = sample.person(QStringLiteral("Inès"), QStringLiteral("Le Goff"), team);
    sample.assign(shift("2026-03-02 18:00", "2026-03-02 20:30"), ana);
    sample.assign(shift("2026-03-02 20:30", "2026-03-02 22:00"), ines);
    Assignment late =
        *sample.plan().find(sample.assign(shift("2026-03-02 22:00", "2026-03-03 00:00"), ana));
    sample.assign(late.shift, ines, AssignmentStatus::Declined);
    Change change;
    Assignment after = late;
    after.part = {sample.at("2026-03-02 22:30"), sample.at("2026-03-03 00:00")};
    change.update(late, after);
    QVERIFY(sample.plan().apply(change));
    const Zone zone = organizationZone(sample.plan());
    const Coverage coverage = coverageOf(
        sample.plan(), zone.dayInterval(zone.dayOf(sample.at("2026-03-02 12:00"))), zone);
    const CoverageCell &cell = coverage.rows.front().cells[static_cast<std::size_t>(hour)];
    QCOMPARE(cell.need, need);
    QCOMPARE(cell.have, have);
}

void TestCoverage::longStretchesAreCountedByDay()
{
    const test::Desk desk;
    const Zone zone = organizationZone(desk.plan());
    const LocalDay monday = zone.dayOf(desk.sample.at("2026-03-02 12:00"));
    const auto days = [&](int count) {
        return Interval{zone.dayInterval(monday).start,
                        zone.dayInterval(monday + std::chrono::days{count - 1}).end};
    };
    QCOMPARE(coverageOf(desk.plan(), days(4), zone).columns.size(), std::size_t{96});
    const Coverage week = coverageOf(desk.plan(), days(7), zone);
    QCOMPARE(week.step, CoverageStep::Day);
    QCOMPARE(week.columns.size(), std::size_t{7});
    QCOMPARE(week.rows.front().cells[0].need, 2);
    QCOMPARE(week.rows.front().cells[1].need, 1); // the night runs into it
    QCOMPARE(week.rows.front().cells[2].need, 0);
    QCOMPARE(coverageOf(desk.plan(), {}, zone).rows.size(), std::size_t{0});
}

void TestCoverage::aDayOfAClockChangeHasItsHours()
{
    const test::SamplePlan sample;
    const Zone zone = organizationZone(sample.plan());
    const auto hours = [&](const char *noon) {
        const Interval day = zone.dayInterval(zone.dayOf(sample.at(noon)));
        return coverageOf(sample.plan(), day, zone).columns.size();
    };
    QCOMPARE(hours("2026-03-29 12:00"), std::size_t{23});
    QCOMPARE(hours("2026-10-25 12:00"), std::size_t{25});
}

// With the coverage in the centre.
class Bench final : public test::DeskWindow
{
public:
    Bench() { show(CentreView::Coverage); }

    QTableView &table() { return *window.findChild<QTableView *>(QStringLiteral("coverageTable")); }
    // Of the sum of all roles, on the first day.
    QModelIndex cell(int hour) { return table().model()->index(0, hour); }
};

void TestCoverage::aClickSelectsTheShifts()
{
    Bench bench;
    bench.table().scrollTo(bench.cell(22));
    const QPoint at = bench.table().visualRect(bench.cell(22)).center();
    QTest::mouseClick(bench.table().viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(bench.window.selection().shifts.size(), std::size_t{2});
    QVERIFY(bench.cell(22).data(CoverageModel::SelectedRole).toBool());
    bench.table().setCurrentIndex(bench.cell(19));
    QTest::keyClick(&bench.table(), Qt::Key_Return);
    QCOMPARE(bench.window.selection().shifts, std::vector{bench.desk.show});
    bench.window.setSelection({{bench.desk.loadOut}, {}});
    QVERIFY(!bench.cell(19).data(CoverageModel::SelectedRole).toBool());
    QVERIFY(bench.cell(23).data(CoverageModel::SelectedRole).toBool());
}

void TestCoverage::whatIsMissingIsSaidInWords()
{
    Bench bench;
    QCOMPARE(bench.cell(10).data().toString(), QString());
    QCOMPARE(bench.cell(22).data().toString(), QStringLiteral("0/2 !"));
    const QString spoken = bench.cell(22).data(Qt::AccessibleTextRole).toString();
    QCOMPARE(spoken, QStringLiteral("All roles, Mon 2 Mar, 22:00 – 23:00: 0 of 2 posts filled"));
    const QString tip = bench.cell(22).data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(QStringLiteral("Load-out: 0 of 1")), qPrintable(tip));
}

void TestCoverage::anAssignmentFillsItsCell()
{
    Bench bench;
    const QAbstractItemModelTester tester(bench.table().model());
    auto &desk = bench.desk;
    QVERIFY(desk.editor().perform(assign(desk.plan(), desk.show, desk.ana, desk.sample.ids())));
    QCOMPARE(bench.cell(19).data().toString(), QStringLiteral("1/1"));
    QCOMPARE(bench.cell(22).data().toString(), QStringLiteral("1/2 !"));
    QVERIFY(desk.editor().undo());
    QCOMPARE(bench.cell(19).data().toString(), QStringLiteral("0/1 !"));
}

QTEST_MAIN(TestCoverage)
#include "tst_coverage.moc"
