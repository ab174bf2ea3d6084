#include "core/workspace/crewchanges.h"
#include "core/workspace/shiftchanges.h"
#include "tests/support/desk.h"
#include "ui/models/peoplemodel.h"
#include "ui/panels/conflictspanel.h"
#include "ui/panels/zonedtimeedit.h"
#include "ui/theme/theme.h"
#include "ui/timeline/overviewstrip.h"
#include "ui/timeline/timelineview.h"
#include "ui/views/centreviews.h"
#include "ui/window/actions.h"
#include "ui/window/mainwindow.h"

#include <QAction>
#include <QCheckBox>
#include <QDockWidget>
#include <QDropEvent>
#include <QLabel>
#include <QMenuBar>
#include <QMimeData>
#include <QSignalSpy>
#include <QStyleOptionButton>
#include <QTabBar>
#include <QToolButton>
#include <QTreeView>

using namespace planning;
using namespace planning::ui;

static MainWindow::Surroundings surroundings(test::Desk &desk, Editor &editor, Settings &settings,
                                             Prompts &prompts)
{
    return {{editor, desk.sample.ids(), Theme::light(), Language::English},
            settings,
            prompts,
            desk.clock,
            {Language::English, ThemeChoice::Light, minutes{15}},
            desk.path()};
}

class Bench final
{
public:
    Bench()
        : settings(desk.settingsPath()),
          window(surroundings(desk, desk.editor(), settings, prompts))
    {
        window.resize(1280, 720);
        window.show();
    }

    TimelineView &board() { return *window.findChild<TimelineView *>(QStringLiteral("board")); }

    QAction &action(const QString &text)
    {
        const auto actions = window.findChildren<QAction *>();
        const auto found = std::ranges::find_if(actions, [&text](const QAction *action) {
            return QString(action->text()).remove(QLatin1Char('&')).startsWith(text);
        });
        Q_ASSERT(found != actions.end());
        return **found;
    }

    // Where a drop of `mime` would be taken.
    std::optional<QPoint> dropPoint(const QMimeData &mime)
    {
        QWidget &target = *board().viewport();
        QDragEnterEvent enter({4, 4}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&target, &enter);
        for (int y = 4; y < target.height(); y += 6) {
            for (int x = 4; x < target.width(); x += 12) {
                QDragMoveEvent move({x, y}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
                move.ignore();
                QCoreApplication::sendEvent(&target, &move);
                if (move.isAccepted())
                    return QPoint(x, y);
            }
        }
        return std::nullopt;
    }

    test::Desk desk;
    Settings settings;
    test::SilentPrompts prompts;
    MainWindow window;
};

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSelectedBarIsChangedUndoneAndRedone();
    void aPersonDroppedOnABarIsOnTheShift();
    void whatIsCopiedIsPastedOnTheDayInView();
    void whatAnotherWindowDeletesIsSelectedNoLonger();
    void theViewIsRememberedForThePlan();
    void rowsTheirOrderAndClosedGroupsAreRemembered();
    void everyActionIsInAMenuAndItsToolTipShowsTheShortcut();
    void chosenKeysOrderTheActionAndStandInItsToolTip();
    void theMenuTicksTheViewThatIsSeen();
    void aFullScreenShowsTheViewAloneAndGivesEverythingBack();
    void tickingABoxLeavesRoomForItsText();
    void theSmallestWindowStillShowsTime();
    void thePlanIsShownBeforeItIsChecked();
    void readOnlyIsSaidInTheColourOfWarnings();
};

void TestMainWindow::aSelectedBarIsChangedUndoneAndRedone()
{
    Bench bench;
    const Instant original = bench.desk.plan().find(bench.desk.show)->planned.start;
    bench.board().reveal(bench.desk.show);
    QCOMPARE(bench.window.selection().shifts, std::vector{bench.desk.show});

    auto *start = bench.window.findChild<ZonedTimeEdit *>(QStringLiteral("shiftStart"));
    start->setFocus();
    start->setSelectedSection(QDateTimeEdit::HourSection);
    QTest::keyClick(start, Qt::Key_Up);
    QTest::keyClick(start, Qt::Key_Return);
    QCOMPARE(bench.desk.plan().find(bench.desk.show)->planned.start, original + minutes{60});
    QAction &undo = bench.action(QStringLiteral("Undo"));
    QVERIFY(undo.text().contains(QStringLiteral("Show")));
    undo.trigger();
    QCOMPARE(bench.desk.plan().find(bench.desk.show)->planned.start, original);
    bench.action(QStringLiteral("Redo")).trigger();
    QCOMPARE(bench.desk.plan().find(bench.desk.show)->planned.start, original + minutes{60});
}

void TestMainWindow::aPersonDroppedOnABarIsOnTheShift()
{
    Bench bench;
    const PeopleModel people(bench.desk.plan(), Language::English);
    const std::unique_ptr<QMimeData> mime(people.mimeData({people.indexOf(bench.desk.ana)}));
    const auto at = bench.dropPoint(*mime);
    QVERIFY(at);
    QDropEvent drop(*at, Qt::CopyAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(bench.board().viewport(), &drop);
    QCOMPARE(bench.desk.plan().by<&Assignment::person>(bench.desk.ana).size(), std::size_t{1});
}

void TestMainWindow::whatIsCopiedIsPastedOnTheDayInView()
{
    Bench bench;
    bench.window.setSelection({{bench.desk.show, bench.desk.loadOut}, {}});
    bench.action(QStringLiteral("Copy")).trigger();
    const Instant thursday = bench.desk.sample.at("2026-03-05 00:00");
    bench.board().showWindow({thursday, thursday + std::chrono::days{1}});
    QCursor::setPos(bench.window.mapToGlobal(QPoint(2, 2)));
    bench.action(QStringLiteral("Paste")).trigger();
    const auto pasted = bench.window.selection().shifts;
    QCOMPARE(pasted.size(), std::size_t{2});
    const seconds three = std::chrono::days{3};
    for (const Id<Shift> original : {bench.desk.show, bench.desk.loadOut}) {
        const Interval wanted = bench.desk.plan().find(original)->planned.shifted(three);
        QVERIFY(std::ranges::any_of(
            pasted, [&](Id<Shift> id) { return bench.desk.plan().find(id)->planned == wanted; }));
    }
    bench.action(QStringLiteral("Undo")).trigger();
    QCOMPARE(bench.desk.plan().all<Shift>().size(), std::size_t{2});
}

void TestMainWindow::whatAnotherWindowDeletesIsSelectedNoLonger()
{
    Bench bench;
    bench.window.setSelection({{bench.desk.show, bench.desk.loadOut}, {}});
    const Instant before = bench.desk.plan().find(bench.desk.loadOut)->planned.start;
    bench.desk.editor().perform(deleteShifts(bench.desk.plan(), std::array{bench.desk.show}));
    bench.board().setFocus();
    bench.board().focusBar(*placeOf(bench.board().board(), {bench.desk.loadOut}));
    QTest::keyClick(&bench.board(), Qt::Key_Right, Qt::AltModifier);
    QVERIFY(bench.desk.plan().find(bench.desk.loadOut)->planned.start > before);
}

void TestMainWindow::theViewIsRememberedForThePlan()
{
    test::Desk desk;
    test::SilentPrompts prompts;
    Settings settings(desk.settingsPath());
    const MainWindow::Surroundings surroundings{
        {desk.editor(), desk.sample.ids(), Theme::light(), Language::English},
        settings,
        prompts,
        desk.clock,
        {},
        desk.path()};
    const auto boardOf = [](const MainWindow &window) {
        return window.findChild<TimelineView *>(QStringLiteral("board"));
    };
    Interval shown;
    {
        MainWindow window(surroundings);
        window.show();
        boardOf(window)->zoom(3);
        shown = boardOf(window)->window();
    }
    MainWindow again(surroundings);
    again.show();
    const seconds off = boardOf(again)->window().start - shown.start;
    QVERIFY(std::chrono::abs(off) < minutes{30});
}

static QAction *actionNamed(const MainWindow &window, const QString &text)
{
    for (QAction *action : window.findChildren<QAction *>()) {
        if (QString(action->text()).remove(QLatin1Char('&')) == text)
            return action;
    }
    return nullptr;
}

void TestMainWindow::rowsTheirOrderAndClosedGroupsAreRemembered()
{
    test::Desk desk;
    test::SilentPrompts prompts;
    Settings settings(desk.settingsPath());
    const auto boardOf = [](const MainWindow &window) -> const TimelineBoard & {
        return window.findChild<TimelineView *>(QStringLiteral("board"))->board();
    };
    const QString byLoad = QStringLiteral("Sort by load of the days shown");
    {
        MainWindow window(surroundings(desk, desk.editor(), settings, prompts));
        window.show();
        actionNamed(window, QStringLiteral("Rows by sites"))->trigger();
        actionNamed(window, QStringLiteral("Collapse all groups"))->trigger();
        actionNamed(window, byLoad)->trigger();
        QVERIFY(boardOf(window).rows.front().collapsed);
        actionNamed(window, QStringLiteral("Rows by people"))->trigger();
        QVERIFY(!boardOf(window).rows.front().collapsed); // each kind of rows has its own
        actionNamed(window, QStringLiteral("Rows by sites"))->trigger();
    }
    MainWindow again(surroundings(desk, desk.editor(), settings, prompts));
    again.show();
    QCOMPARE(boardOf(again).grouping, BoardGrouping::Sites);
    QVERIFY(boardOf(again).rows.front().collapsed);
    QVERIFY(actionNamed(again, byLoad)->isChecked());
    QVERIFY(actionNamed(again, QStringLiteral("Rows by sites"))->isChecked());
    QCOMPARE(again.findChild<QToolButton *>(QStringLiteral("rowsButton"))->text(),
             QStringLiteral("Sites"));
    actionNamed(again, QStringLiteral("Expand all groups"))->trigger();
    QVERIFY(!boardOf(again).rows.front().collapsed);
}

void TestMainWindow::everyActionIsInAMenuAndItsToolTipShowsTheShortcut()
{
    Bench bench;
    QSet<QAction *> inMenus;
    for (const QMenu *menu : bench.window.menuBar()->findChildren<QMenu *>()) {
        for (QAction *action : menu->actions())
            inMenus.insert(action);
    }
    const Actions &actions = *bench.window.findChild<Actions *>();
    QSet<QString> ids;
    QSet<QKeySequence> keys;
    for (int i = 0; i < static_cast<int>(Command::Count); ++i) {
        const auto command = static_cast<Command>(i);
        QAction *action = actions[command];
        const QByteArray name = idOf(command).toUtf8();
        QVERIFY2(inMenus.contains(action), name);
        QVERIFY2(!action->shortcut().isEmpty(), name);
        QVERIFY2(action->toolTip().contains(action->shortcut().toString(QKeySequence::NativeText)),
                 name);
        QVERIFY2(!ids.contains(idOf(command)), name);
        QVERIFY2(!keys.contains(action->shortcut()), name);
        ids.insert(idOf(command));
        keys.insert(action->shortcut());
    }
}

void TestMainWindow::chosenKeysOrderTheActionAndStandInItsToolTip()
{
    test::Desk desk;
    Settings settings(desk.settingsPath());
    test::SilentPrompts prompts;
    auto around = surroundings(desk, desk.editor(), settings, prompts);
    around.preferences.shortcuts = {{idOf(Command::Delete), QKeySequence(Qt::Key_F7)}};
    MainWindow window(around);
    window.resize(1280, 720);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto *board = window.findChild<TimelineView *>(QStringLiteral("board"));
    window.setSelection({{desk.show}, {}});
    board->setFocus();
    QTest::keyClick(board, Qt::Key_Delete); // no more
    QVERIFY(desk.plan().find(desk.show));
    QTest::keyClick(board, Qt::Key_F7);
    QVERIFY(!desk.plan().find(desk.show));
    const QAction &action = *(*window.findChild<Actions *>())[Command::Delete];
    QVERIFY(action.toolTip().endsWith(QStringLiteral("(F7)")));
}

void TestMainWindow::theMenuTicksTheViewThatIsSeen()
{
    Bench bench;
    auto &centre = *bench.window.findChild<CentreViews *>();
    const Actions &actions = *bench.window.findChild<Actions *>();
    QVERIFY(actions[Command::ShowTimeline]->isChecked());
    actions[Command::ShowTable]->trigger();
    QVERIFY(centre.current() == CentreView::Table);
    QVERIFY(actions[Command::ShowTable]->isChecked());
    centre.findChild<QTabBar *>(QStringLiteral("centreTabs"))
        ->setCurrentIndex(static_cast<int>(CentreView::Today));
    QVERIFY(actions[Command::ShowToday]->isChecked());
    QVERIFY(!actions[Command::ShowTable]->isChecked());
    QVERIFY(!bench.window.findChild<OverviewStrip *>()->isVisible());
    actions[Command::ShowTimeline]->trigger();
    QVERIFY(bench.window.findChild<OverviewStrip *>()->isVisible());
}

void TestMainWindow::aFullScreenShowsTheViewAloneAndGivesEverythingBack()
{
    Bench bench;
    bench.window.showNormal();
    const auto docks = bench.window.findChildren<QDockWidget *>();
    docks[0]->hide(); // it stays away afterwards
    QAction &fullScreen = *(*bench.window.findChild<Actions *>())[Command::FullScreen];
    fullScreen.trigger();
    QVERIFY(bench.window.isFullScreen());
    QVERIFY(fullScreen.isChecked());
    QVERIFY(!bench.window.menuBar()->isVisible());
    QVERIFY(std::ranges::none_of(docks, [](const QDockWidget *dock) { return dock->isVisible(); }));
    QVERIFY(QTest::qWaitForWindowActive(&bench.window));
    QTest::keyClick(&bench.window, Qt::Key_F11); // without a menu
    QVERIFY(!bench.window.isFullScreen());
    QVERIFY(!fullScreen.isChecked());
    QVERIFY(bench.window.menuBar()->isVisible());
    QVERIFY(!docks[0]->isVisible());
    QVERIFY(docks[1]->isVisible());
}

void TestMainWindow::tickingABoxLeavesRoomForItsText()
{
    const Bench bench;
    for (const QCheckBox *box : bench.window.findChildren<QCheckBox *>()) {
        QStyleOptionButton option;
        option.initFrom(box);
        const auto text = [&](QStyle::StateFlag state) {
            option.state = (option.state & ~(QStyle::State_On | QStyle::State_Off)) | state;
            return box->style()->subElementRect(QStyle::SE_CheckBoxContents, &option, box);
        };
        QCOMPARE(text(QStyle::State_On), text(QStyle::State_Off));
    }
}

void TestMainWindow::theSmallestWindowStillShowsTime()
{
    Bench bench;
    bench.window.resize(1, 1);
    QVERIFY(bench.board().window().duration() > seconds{0});
}

void TestMainWindow::thePlanIsShownBeforeItIsChecked()
{
    test::Desk desk;
    for (const Id<Shift> shift : {desk.show, desk.loadOut}) {
        Change change = assign(desk.plan(), shift, desk.ana, desk.sample.ids());
        QVERIFY(desk.editor().perform(std::move(change)));
    }
    desk.reopen();
    desk.workspace().checkInBackground();
    QSignalSpy found(&desk.editor(), &Editor::conflictsFound);
    Settings settings(desk.settingsPath());
    test::SilentPrompts prompts;
    MainWindow window(surroundings(desk, desk.editor(), settings, prompts));
    const auto *panel = window.findChild<ConflictsPanel *>();
    const auto *board = window.findChild<TimelineView *>(QStringLiteral("board"));
    const auto *list = window.findChild<QTreeView *>(QStringLiteral("conflictTree"));
    const auto badges = [board] {
        std::ptrdiff_t count = 0;
        for (const BoardRow &row : board->board().rows)
            count += std::ranges::count_if(
                row.bars, [](const BoardBar &bar) { return bar.conflicts != ConflictCounts{}; });
        return count;
    };
    QCOMPARE(panel->title(), QStringLiteral("Conflicts: checking…"));
    QCOMPARE(badges(), 0);
    QVERIFY(found.wait());
    QVERIFY(panel->title() != QStringLiteral("Conflicts: checking…"));
    QCOMPARE(list->model()->rowCount(), int(desk.workspace().conflicts().size()));
    QCOMPARE(badges(), 2);
}

void TestMainWindow::readOnlyIsSaidInTheColourOfWarnings()
{
    Bench bench;
    auto *saved = bench.window.findChild<QLabel *>(QStringLiteral("saved"));
    QCOMPARE(saved->palette().color(QPalette::WindowText), Theme::light().good);

    auto second = Workspace::open(bench.desk.path(), bench.desk.environment());
    QVERIFY(second);
    Editor editor(**second);
    MainWindow window(surroundings(bench.desk, editor, bench.settings, bench.prompts));
    window.show();
    saved = window.findChild<QLabel *>(QStringLiteral("saved"));
    QCOMPARE(saved->text(), QStringLiteral("Read only"));
    QCOMPARE(saved->palette().color(QPalette::WindowText), Theme::light().soft);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
