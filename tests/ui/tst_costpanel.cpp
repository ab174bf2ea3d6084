#include "core/workspace/workspace.h"
#include "tests/support/desk.h"
#include "ui/charts/costseries.h"
#include "ui/models/costtreemodel.h"
#include "ui/panels/costpanel.h"
#include "ui/panels/costsection.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTreeView>

using namespace planning;
using namespace planning::ui;
using namespace Qt::StringLiterals;

// Ana is on both shifts of the desk (18–23 and 22–02), at 20 € an hour.
class PaidDesk
{
public:
    PaidDesk()
    {
        Contract contract;
        contract.id = desk.sample.ids().next<Contract>();
        contract.person = desk.ana;
        contract.hourlyRate = {2000};
        Change change;
        change.insert(contract);
        for (const Id<Shift> shift : {desk.show, desk.loadOut}) {
            Assignment assignment;
            assignment.id = desk.sample.ids().next<Assignment>();
            assignment.shift = shift;
            assignment.person = desk.ana;
            assignment.status = AssignmentStatus::Confirmed;
            change.insert(assignment);
        }
        Shift after = *desk.plan().find(desk.show);
        after.budgetLine = u"Stage"_s;
        after.transportCost = Money{4550};
        change.update(*desk.plan().find(desk.show), after);
        if (!desk.editor().perform(change))
            qFatal("the desk cannot be prepared");
    }

    test::Desk desk;
};

// Answers with one file.
class OneFile final : public Prompts
{
public:
    void warn(const QString &, const QString &) override { }
    std::optional<QString> openFile(const FileQuestion &) override { return {}; }
    std::optional<QString> saveFile(const FileQuestion &) override { return path; }
    std::optional<QString> text(const TextQuestion &) override { return {}; }

    QTemporaryDir folder;
    QString path = folder.filePath(u"costs.csv"_s);
};

class TestCostPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void totalsOpenToTheLinesThatMadeThem();
    void theTreeIsASoundModel();
    void barsAreByDayWeekOrMonth_data();
    void barsAreByDayWeekOrMonth();
    void barsByBudgetLineBeginWithTheDearest();
    void theTableIsForSpreadsheets();
    void costsAreWorkedOutWhenSomebodyLooks();
    void anEditShowsAtOnce();
    void theSelectionCanNarrowThem();
    void anEventOpensToAllThatItCosts();
    void noHoursWorkedSaysSo();
    void aShiftShowsItsLines();
};

static QString textAt(const QAbstractItemModel &model, const QModelIndex &parent, int row)
{
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells << model.index(row, column, parent).data().toString();
    return cells.join(u" | "_s);
}

void TestCostPanel::totalsOpenToTheLinesThatMadeThem()
{
    const PaidDesk paid;
    CostTreeModel model(paid.desk.plan(), Language::English);
    model.show(costReport(paid.desk.plan(), {.scope = {}, .grouping = CostGrouping::BudgetLine}));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(textAt(model, {}, 0), u"No budget line |  | 80.00"_s);
    QCOMPARE(textAt(model, {}, 1), u"Stage |  | 145.50"_s);
    const QModelIndex stage = model.index(1, 0);
    QCOMPARE(textAt(model, stage, 0), u"Hours | 1 line(s) | 100.00"_s);
    QCOMPARE(textAt(model, stage, 1), u"Transport | 1 line(s) | 45.50"_s);
    QCOMPARE(textAt(model, model.index(0, 0, stage), 0),
             u"Mon 2 Mar – Ana Roux, Show | 5 h × 20.00 | 100.00"_s);
    QCOMPARE(textAt(model, model.index(1, 0, stage), 0), u"Mon 2 Mar – Show |  | 45.50"_s);
}

void TestCostPanel::theTreeIsASoundModel()
{
    const PaidDesk paid;
    CostTreeModel model(paid.desk.plan(), Language::English);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show(costReport(paid.desk.plan(), {}));
    QVERIFY(!model.line(model.index(0, 0)));
    model.show(costReport(Plan(), {}));
    QCOMPARE(model.rowCount(), 0);
}

void TestCostPanel::barsAreByDayWeekOrMonth_data()
{
    QTest::addColumn<int>("days"); // between the first and the last line
    QTest::addColumn<int>("bars");
    QTest::addColumn<QString>("last");
    QTest::newRow("two days") << 1 << 2 << u"Tue\n03/03"_s;
    QTest::newRow("a month of days") << 30 << 2 << u"Wed\n01/04"_s;
    QTest::newRow("more are weeks") << 31 << 2 << u"W14\n30/03"_s;
    QTest::newRow("more are months") << 200 << 2 << u"Sept\n2026"_s;
}

void TestCostPanel::barsAreByDayWeekOrMonth()
{
    QFETCH(int, days);
    CostLine line;
    line.day = *dayFromIsoDate(u"2026-03-02");
    line.amount = {1000};
    std::vector<CostLine> lines{line, line, line};
    lines.back().day += std::chrono::days{days};
    const CostSeries series = costSeries(lines, Plan(), CostAxis::Time);
    QTEST(static_cast<int>(series.labels.size()), "bars");
    QTEST(series.labels.back(), "last");
    QCOMPARE(series.stacks.size(), std::size_t{1});
    QCOMPARE(series.stacks.front().amounts.front().cents, 2000);
    QCOMPARE(series.highest().cents, 2000);
    QVERIFY(costSeries({}, Plan(), CostAxis::Time).labels.empty());
}

void TestCostPanel::barsByBudgetLineBeginWithTheDearest()
{
    const PaidDesk paid;
    const auto report = costReport(paid.desk.plan(), {});
    const CostSeries series =
        costSeries(report->costs.lines, paid.desk.plan(), CostAxis::BudgetLine);
    QCOMPARE(series.labels, (std::vector<QString>{u"Stage"_s, u"No budget line"_s}));
    QCOMPARE(series.stacks.size(), std::size_t{2});
    QCOMPARE(series.highest().cents, 14550);
}

void TestCostPanel::theTableIsForSpreadsheets()
{
    const PaidDesk paid;
    const auto report = costReport(paid.desk.plan(), {});
    const QStringList rows = QString::fromUtf8(costCsv(*report, paid.desk.plan())).split(u"\r\n"_s);
    QCOMPARE(rows.size(), 5);
    QVERIFY(rows.front().endsWith(u"Minutes,Rate,Multiplier,Amount,Reference"_s));
    QCOMPARE(rows[1], u"2026-03-02,,Stage,Show,,Transport,,,,45.50,"_s);
    QCOMPARE(rows[2], u"2026-03-02,,Stage,Show,Ana Roux,Hours,300,20.00,1,100.00,"_s);
    QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
    const QString french = QString::fromUtf8(costCsv(*report, paid.desk.plan()));
    initTestCase();
    QVERIFY2(french.contains(u";Ana Roux;Hours;300;20,00;1;100,00;"_s), qPrintable(french));
}

namespace
{

// A panel as in the window.
class PanelBench : public PaidDesk
{
public:
    PanelBench()
        : panel({desk.editor(), desk.sample.ids(), Theme::light(), Language::English}, file),
          shown(&panel, &CostPanel::shown)
    {
        QObject::connect(&desk.editor(), &Editor::changed, &panel, &CostPanel::update);
        panel.setWindow({desk.sample.at("2026-03-02 00:00"), desk.sample.at("2026-03-05 00:00")});
    }

    qint64 nextTotal()
    {
        if (shown.isEmpty() && !shown.wait()) // a quick worker may be done already
            return -1;
        shown.clear();
        return panel.report()->total().cents;
    }

    OneFile file;
    CostPanel panel;
    QSignalSpy shown;
};

} // namespace

void TestCostPanel::costsAreWorkedOutWhenSomebodyLooks()
{
    PanelBench bench;
    QCOMPARE(bench.panel.report()->total().cents, 0);
    bench.panel.show();
    QCOMPARE(bench.nextTotal(), 22550);
    bench.panel.setWindow(
        {bench.desk.sample.at("2026-03-03 00:00"), bench.desk.sample.at("2026-03-05 00:00")});
    QCOMPARE(bench.nextTotal(), 0);
    QVERIFY(!bench.panel.findChild<QTreeView *>()->isVisible());
}

void TestCostPanel::anEditShowsAtOnce()
{
    PanelBench bench;
    bench.panel.show();
    QCOMPARE(bench.nextTotal(), 22550);
    const Shift before = *bench.desk.plan().find(bench.desk.show);
    Shift after = before;
    after.planned.end += std::chrono::hours{1};
    Change change;
    change.update(before, after);
    QVERIFY(bench.desk.editor().perform(change));
    QCOMPARE(bench.nextTotal(), 24550);
}

void TestCostPanel::theSelectionCanNarrowThem()
{
    PanelBench bench;
    bench.panel.findChild<QCheckBox *>()->setChecked(true);
    bench.panel.setSelection({{}, bench.desk.ines});
    bench.panel.show();
    QCOMPARE(bench.nextTotal(), 0);
    bench.panel.setSelection({{}, bench.desk.ana});
    QCOMPARE(bench.nextTotal(), 18000); // no transport: that is nobody's
}

void TestCostPanel::anEventOpensToAllThatItCosts()
{
    PanelBench bench;
    Event event;
    event.id = bench.desk.sample.ids().next<Event>();
    event.name = u"Première"_s;
    event.startDate = event.endDate = *dayFromIsoDate(u"2026-03-02");
    event.site = bench.desk.stage;
    Shift after = *bench.desk.plan().find(bench.desk.show);
    after.event = event.id;
    Change change;
    change.insert(event);
    change.update(*bench.desk.plan().find(bench.desk.show), after);
    QVERIFY(bench.desk.editor().perform(change));
    bench.panel.setWindow(
        {bench.desk.sample.at("2026-03-05 00:00"), bench.desk.sample.at("2026-03-06 00:00")});
    bench.panel.findChild<QCheckBox *>()->setChecked(true);
    bench.panel.show();
    QCOMPARE(bench.nextTotal(), 0); // of these days
    bench.panel.showEventCosts(event.id);
    QCOMPARE(bench.nextTotal(), 22550);
    const auto *tree = bench.panel.findChild<QTreeView *>();
    QCOMPARE(tree->currentIndex().data().toString(), u"Première"_s);
    QVERIFY(tree->isExpanded(tree->currentIndex()));
}

void TestCostPanel::noHoursWorkedSaysSo()
{
    PanelBench bench;
    bench.panel.show();
    QCOMPARE(bench.nextTotal(), 22550);
    auto *worked = bench.panel.findChildren<QAbstractButton *>().value(1);
    for (QAbstractButton *button : bench.panel.findChildren<QAbstractButton *>()) {
        if (button->text() == u"Worked"_s)
            worked = button;
    }
    worked->click();
    QCOMPARE(bench.nextTotal(), 0);
    QStringList texts;
    for (const QLabel *label : bench.panel.findChildren<QLabel *>())
        texts << label->text();
    QVERIFY(texts.contains(u"No hours worked have been entered for this period."_s));
}

void TestCostPanel::aShiftShowsItsLines()
{
    PaidDesk paid;
    CostSection section(
        {paid.desk.editor(), paid.desk.sample.ids(), Theme::light(), Language::English});
    section.setShift(paid.desk.show);
    QStringList texts;
    for (const QLabel *label : section.findChildren<QLabel *>())
        texts << label->text();
    QCOMPARE(texts, (QStringList{u"Costs: 145.50"_s, u"Transport"_s, u"45.50"_s,
                                 u"Ana Roux, Hours: 5 h × 20.00"_s, u"100.00"_s}));
}

QTEST_MAIN(TestCostPanel)
#include "tst_costpanel.moc"
