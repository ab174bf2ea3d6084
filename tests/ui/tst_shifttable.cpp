#include "core/workspace/crewchanges.h"
#include "core/workspace/shiftchanges.h"
#include "tests/support/desk.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timelineview.h"
#include "ui/views/centreviews.h"
#include "ui/views/shiftcelledit.h"
#include "ui/views/shifttablemodel.h"
#include "ui/window/mainwindow.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>

using namespace planning;
using namespace planning::ui;

// The main window over a desk, with the table in its centre.
class Bench final
{
public:
    Bench() : settings(desk.settingsPath()) { open(); }

    void open()
    {
        window.reset();
        window = std::make_unique<MainWindow>(MainWindow::Surroundings{
            {desk.editor(), desk.sample.ids(), Theme::light(), Language::English},
            settings,
            prompts,
            desk.clock,
            {Language::English, ThemeChoice::Light, minutes{15}},
            desk.path()});
        window->resize(1280, 720);
        window->show();
        child<QTabBar>("centreTabs").setCurrentIndex(static_cast<int>(CentreView::Table));
    }

    template <typename Widget>
    Widget &child(const char *name)
    {
        auto *found = window->findChild<Widget *>(QLatin1String(name));
        Q_ASSERT(found);
        return *found;
    }

    QTableView &table() { return child<QTableView>("shiftTable"); }

    QString text(int row, ShiftColumn column)
    {
        return table().model()->index(row, static_cast<int>(column)).data().toString();
    }

    QStringList titles()
    {
        QStringList result;
        for (int row = 0; row < table().model()->rowCount(); ++row)
            result.append(text(row, ShiftColumn::Title));
        return result;
    }

    int rowOf(Id<Shift> shift)
    {
        const auto &shifts = qobject_cast<ShiftTableModel *>(table().model())->shifts();
        return static_cast<int>(std::ranges::find(shifts, shift) - shifts.begin());
    }

    // As with F2, typing and Enter.
    void type(int row, ShiftColumn column, const QString &typed)
    {
        const QModelIndex cell = table().model()->index(row, static_cast<int>(column));
        table().setCurrentIndex(cell);
        QTest::keyClick(&table(), Qt::Key_F2);
        auto *line = table().viewport()->findChild<QLineEdit *>();
        Q_ASSERT(line);
        line->selectAll();
        QTest::keyClicks(line, typed);
        QTest::keyClick(line, Qt::Key_Return);
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the editor
    }

    QString refusal()
    {
        for (const QLabel *label : window->findChildren<QLabel *>(QStringLiteral("problem"))) {
            if (label->isVisible())
                return label->text();
        }
        return {};
    }

    test::Desk desk;
    Settings settings;
    test::SilentPrompts prompts;
    std::unique_ptr<MainWindow> window;
};

class TestShiftTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void theShiftsOfTheDaysShownAreRows();
    void theWholePlanIsShownOnDemand();
    void aTypedCellIsOneUndoableChange_data();
    void aTypedCellIsOneUndoableChange();
    void whatCannotBeUnderstoodIsRefusedWithASentence_data();
    void whatCannotBeUnderstoodIsRefusedWithASentence();
    void aStartMovesTheCallAndCutsTheBreaks();
    void aSelectedRowIsSelectedOnTheBoardAndBack();
    void typingSearchesWithoutAccentsAndByCrew();
    void rowsAreCopiedAsTabSeparatedText();
    void hiddenColumnsStayHiddenInTheNextWindow();
    void theRowOfAnEditedShiftGoesWhereItBelongs();
    void changesLeadToWhatANewTableShows();
    void anEmptyTableSaysWhatToDo();
};

void TestShiftTable::theShiftsOfTheDaysShownAreRows()
{
    Bench bench;
    QCOMPARE(bench.titles(), QStringList({QStringLiteral("Show"), QStringLiteral("Load-out")}));
    QCOMPARE(bench.text(0, ShiftColumn::Day), QStringLiteral("Mon 2 Mar"));
    QCOMPARE(bench.text(0, ShiftColumn::Start), QStringLiteral("18:00"));
    QCOMPARE(bench.text(0, ShiftColumn::Duration), QStringLiteral("5 h"));
    QCOMPARE(bench.text(1, ShiftColumn::End), QStringLiteral("02:00 (+1)"));
    QCOMPARE(bench.text(0, ShiftColumn::Missing), QStringLiteral("1"));
    Change change =
        assign(bench.desk.plan(), bench.desk.show, bench.desk.ines, bench.desk.sample.ids());
    QVERIFY(bench.desk.editor().perform(std::move(change)));
    QCOMPARE(bench.text(0, ShiftColumn::People), QStringLiteral("Inès Le Goff"));
    QCOMPARE(bench.text(0, ShiftColumn::Missing), QString());
}

void TestShiftTable::theWholePlanIsShownOnDemand()
{
    Bench bench;
    auto *board = bench.window->findChild<TimelineView *>(QStringLiteral("board"));
    const Interval shown = board->window();
    board->showWindow(shown.shifted(std::chrono::days{30}));
    QCOMPARE(bench.titles(), QStringList());
    bench.child<QCheckBox>("wholePlan").click();
    QCOMPARE(bench.titles().size(), 2);
    bench.child<QCheckBox>("wholePlan").click();
    board->showWindow(shown);
    QCOMPARE(bench.titles().size(), 2);
}

void TestShiftTable::aTypedCellIsOneUndoableChange_data()
{
    QTest::addColumn<ShiftColumn>("column");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, ShiftColumn column, const char *typed,
                        const char *shown) {
        QTest::newRow(name) << column << QString::fromUtf8(typed) << QString::fromUtf8(shown);
    };
    row("title", ShiftColumn::Title, "Concert", "Concert");
    row("day", ShiftColumn::Day, "3/3", "Tue 3 Mar");
    row("start", ShiftColumn::Start, "17h15", "17:15");
    row("start in digits", ShiftColumn::Start, "1715", "17:15");
    row("end", ShiftColumn::End, "22.30", "22:30");
    row("end after midnight", ShiftColumn::End, "1", "01:00 (+1)");
    row("headcount", ShiftColumn::Headcount, "4", "4");
    row("role", ShiftColumn::Role, "light", "Light technician");
    row("site", ShiftColumn::Site, "cafe", "Café");
    row("no team", ShiftColumn::Team, "None", "");
    row("status", ShiftColumn::Status, "can", "Cancelled");
    row("notes", ShiftColumn::Notes, "Bring gloves", "Bring gloves");
}

static void addChoices(test::Desk &desk)
{
    Role role;
    role.id = desk.sample.ids().next<Role>();
    role.nameEn = QStringLiteral("Light technician");
    Site site = *desk.plan().find(desk.stage);
    site.id = desk.sample.ids().next<Site>();
    site.name = QStringLiteral("Café");
    Change change;
    change.name = QStringLiteral("Prepare");
    change.insert(role);
    change.insert(site);
    QVERIFY(desk.editor().perform(std::move(change)));
}

void TestShiftTable::aTypedCellIsOneUndoableChange()
{
    QFETCH(ShiftColumn, column);
    QFETCH(QString, typed);
    QFETCH(QString, shown);
    Bench bench;
    addChoices(bench.desk);
    const Shift before = *bench.desk.plan().find(bench.desk.show);
    bench.type(0, column, typed);
    QCOMPARE(bench.refusal(), QString());
    QCOMPARE(bench.text(bench.rowOf(bench.desk.show), column), shown);
    QVERIFY(*bench.desk.plan().find(bench.desk.show) != before);
    QVERIFY(bench.desk.editor().undo());
    Shift after = *bench.desk.plan().find(bench.desk.show);
    after.record = before.record; // undo is a change too
    QVERIFY(after == before);
}

void TestShiftTable::whatCannotBeUnderstoodIsRefusedWithASentence_data()
{
    QTest::addColumn<ShiftColumn>("column");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, ShiftColumn column, const char *typed, const char *said) {
        QTest::newRow(name) << column << QString::fromUtf8(typed) << QString::fromUtf8(said);
    };
    row("no time", ShiftColumn::Start, "25:00", "20:15");
    row("letters for a time", ShiftColumn::End, "late", "20:15");
    row("start after the end", ShiftColumn::Start, "23:30", "22:55");
    row("no length", ShiftColumn::End, "18:02", "5 minutes");
    row("no day", ShiftColumn::Day, "31/02", "02/03/2026");
    row("nobody", ShiftColumn::Headcount, "0", "1 to 999");
    row("words for a number", ShiftColumn::Headcount, "many", "1 to 999");
    row("unknown role", ShiftColumn::Role, "plumber", "Sound technician");
    row("unknown status", ShiftColumn::Status, "xyz", "Draft, Published, Cancelled");
}

void TestShiftTable::whatCannotBeUnderstoodIsRefusedWithASentence()
{
    QFETCH(ShiftColumn, column);
    QFETCH(QString, typed);
    QFETCH(QString, said);
    Bench bench;
    const Plan before = bench.desk.plan();
    bench.type(0, column, typed);
    QVERIFY2(bench.refusal().contains(said), qPrintable(bench.refusal()));
    QVERIFY(bench.desk.plan() == before);
    bench.type(0, ShiftColumn::Title, QStringLiteral("Concert"));
    QCOMPARE(bench.refusal(), QString());
}

void TestShiftTable::aStartMovesTheCallAndCutsTheBreaks()
{
    test::Desk desk;
    const Shift before = *desk.plan().find(desk.show);
    Shift called = before;
    called.callTime = before.planned.start - minutes{60};
    called.breaks = {{{before.planned.start + minutes{60}, before.planned.start + minutes{90}}}};
    Change change;
    change.update(before, called);
    QVERIFY(desk.editor().perform(std::move(change)));
    const ShiftSource source{desk.plan(), desk.workspace().conflicts(), Language::English};
    CellEdit edit = cellEdit(source, desk.show, ShiftColumn::Start, QStringLiteral("19:15"));
    QVERIFY(desk.editor().perform(std::move(edit.change)));
    const Shift &after = *desk.plan().find(desk.show);
    QCOMPARE(after.planned.start, desk.sample.at("2026-03-02 19:15"));
    QCOMPARE(after.callTime, desk.sample.at("2026-03-02 18:15"));
    QCOMPARE(after.breaks.size(), qsizetype{1});
}

void TestShiftTable::aSelectedRowIsSelectedOnTheBoardAndBack()
{
    Bench bench;
    bench.table().setFocus();
    bench.table().setCurrentIndex(bench.table().model()->index(0, 0));
    QTest::keyClick(&bench.table(), Qt::Key_Down);
    QCOMPARE(bench.window->selection().shifts, std::vector{bench.desk.loadOut});
    const auto *board = bench.window->findChild<TimelineView *>(QStringLiteral("board"));
    QCOMPARE(board->selection().size(), std::size_t{1});
    QCOMPARE(board->selection().front().shift, bench.desk.loadOut);

    bench.window->setSelection({{bench.desk.show}, {}});
    const auto rows = bench.table().selectionModel()->selectedRows();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.front().row(), 0);
}

void TestShiftTable::typingSearchesWithoutAccentsAndByCrew()
{
    Bench bench;
    Change change =
        assign(bench.desk.plan(), bench.desk.loadOut, bench.desk.ines, bench.desk.sample.ids());
    QVERIFY(bench.desk.editor().perform(std::move(change)));
    bench.window->setSelection({{bench.desk.loadOut}, {}});
    auto &search = bench.child<QLineEdit>("shiftSearch");
    QTest::keyClicks(&search, QStringLiteral("ines"));
    QCOMPARE(bench.titles(), QStringList{QStringLiteral("Load-out")});
    QCOMPARE(bench.table().selectionModel()->selectedRows().size(), 1);
    search.clear();
    QTest::keyClicks(&search, QStringLiteral("main show"));
    QCOMPARE(bench.titles(), QStringList{QStringLiteral("Show")});
    QCOMPARE(bench.window->selection().shifts, std::vector{bench.desk.loadOut}); // still
    search.clear();
    QCOMPARE(bench.table().selectionModel()->selectedRows().front().row(), 1);
}

void TestShiftTable::rowsAreCopiedAsTabSeparatedText()
{
    Bench bench;
    for (int column = 0; column < kShiftColumns; ++column) {
        const bool isWanted =
            column == int(ShiftColumn::Start) || column == int(ShiftColumn::Title);
        bench.table().setColumnHidden(column, !isWanted);
    }
    bench.table().selectAll();
    QTest::keyClick(&bench.table(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("18:00\tShow\n22:00\tLoad-out"));
}

void TestShiftTable::hiddenColumnsStayHiddenInTheNextWindow()
{
    Bench bench;
    auto *menu = bench.child<QToolButton>("columnButton").menu();
    Q_EMIT menu->aboutToShow();
    menu->actions().at(static_cast<int>(ShiftColumn::Team))->trigger();
    QVERIFY(bench.table().isColumnHidden(static_cast<int>(ShiftColumn::Team)));
    bench.table().sortByColumn(static_cast<int>(ShiftColumn::Title), Qt::AscendingOrder);
    bench.open();
    QVERIFY(bench.table().isColumnHidden(static_cast<int>(ShiftColumn::Team)));
    QCOMPARE(bench.titles(), QStringList({QStringLiteral("Load-out"), QStringLiteral("Show")}));
    QCOMPARE(bench.child<QTabBar>("centreTabs").currentIndex(), int(CentreView::Table));
}

void TestShiftTable::theRowOfAnEditedShiftGoesWhereItBelongs()
{
    Bench bench;
    bench.table().sortByColumn(static_cast<int>(ShiftColumn::Title), Qt::AscendingOrder);
    QCOMPARE(bench.titles(), QStringList({QStringLiteral("Load-out"), QStringLiteral("Show")}));
    bench.type(0, ShiftColumn::Title, QStringLiteral("Zeppelin"));
    QCOMPARE(bench.titles(), QStringList({QStringLiteral("Show"), QStringLiteral("Zeppelin")}));
    QCOMPARE(bench.table().currentIndex().row(), 1);
    QCOMPARE(bench.window->selection().shifts, std::vector{bench.desk.loadOut});
}

// Adds, moves, renames and deletes shifts, each step against a table made anew.
void TestShiftTable::changesLeadToWhatANewTableShows()
{
    test::Desk desk;
    const PanelContext context{desk.editor(), desk.sample.ids(), Theme::light(), Language::English};
    for (const ShiftColumn column :
         {ShiftColumn::Day, ShiftColumn::Title, ShiftColumn::Missing, ShiftColumn::People}) {
        ShiftTableModel model(context);
        const QAbstractItemModelTester tester(&model);
        QObject::connect(&desk.editor(), &Editor::changed, &model, &ShiftTableModel::update);
        model.setWindow(std::nullopt);
        model.sort(static_cast<int>(column), Qt::DescendingOrder);
        const auto compare = [&] {
            ShiftTableModel fresh(context);
            fresh.setWindow(std::nullopt);
            fresh.sort(static_cast<int>(column), Qt::DescendingOrder);
            return model.shifts() == fresh.shifts();
        };
        const std::vector shifts{desk.show, desk.loadOut};
        const auto &plan = desk.plan();
        auto &ids = desk.sample.ids();
        QVERIFY(desk.editor().perform(copyShifts(plan, shifts, {std::chrono::days{1}}, ids)));
        QVERIFY(compare());
        QVERIFY(desk.editor().perform(moveShifts(plan, shifts, std::chrono::days{2})));
        QVERIFY(compare());
        QVERIFY(desk.editor().perform(assign(plan, desk.show, desk.ana, ids)));
        QVERIFY(compare());
        QVERIFY(desk.editor().perform(deleteShifts(plan, std::vector{desk.show})));
        QVERIFY(compare());
        while (desk.editor().canUndo())
            QVERIFY(desk.editor().undo());
        QVERIFY(compare());
    }
}

void TestShiftTable::anEmptyTableSaysWhatToDo()
{
    Bench bench;
    QTest::keyClicks(&bench.child<QLineEdit>("shiftSearch"), QStringLiteral("xyzzy"));
    QVERIFY(!bench.table().isVisible());
    QVERIFY(bench.child<QLabel>("tableEmpty").text().contains(QStringLiteral("xyzzy")));
}

QTEST_MAIN(TestShiftTable)
#include "tst_shifttable.moc"
