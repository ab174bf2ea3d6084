#include "core/workspace/shiftchanges.h"
#include "tests/support/desk.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timelineview.h"
#include "ui/views/centreviews.h"
#include "ui/window/actions.h"
#include "ui/window/mainwindow.h"
#include "ui/window/session.h"

#include <QAction>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace planning;
using namespace planning::ui;

// A session with a plan open in a window.
class Office final
{
public:
    ~Office() { applyLook(*qApp, {}); }
    Office()
    {
        [[maybe_unused]] const bool created =
            Workspace::create(path, desk.plan(), desk.environment()).hasValue();
        Q_ASSERT(created);
        begin();
    }

    // The session ends and another one begins, as after a start of the program.
    void restart()
    {
        session.reset();
        begin();
    }
    void begin()
    {
        session = std::make_unique<Session>(
            Session::Surroundings{settings, prompts, desk.clock, desk.sample.ids(), folder.path()});
        QSignalSpy end(session.get(), &Session::openingEnded);
        session->start({.file = path});
        QVERIFY(end.wait());
    }

    MainWindow &window(std::size_t index) { return *session->mainWindows().at(index); }
    std::size_t count() const { return session->mainWindows().size(); }
    QAction &action(MainWindow &window, Command command)
    {
        return *(*window.findChild<Actions *>())[command];
    }
    MainWindow &openAnother()
    {
        action(window(0), Command::NewWindow).trigger();
        return window(count() - 1);
    }
    static CentreViews &views(MainWindow &window) { return *window.findChild<CentreViews *>(); }
    static const TimelineBoard &board(MainWindow &window)
    {
        return window.findChild<TimelineView *>(QStringLiteral("board"))->board();
    }
    static std::ptrdiff_t bars(MainWindow &window, Id<Shift> shift)
    {
        std::ptrdiff_t count = 0;
        for (const BoardRow &row : board(window).rows)
            count += std::ranges::count_if(
                row.bars, [shift](const BoardBar &bar) { return bar.key.shift == shift; });
        return count;
    }

    test::Desk desk;
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("plan.planningdb"));
    Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    test::SilentPrompts prompts;
    std::unique_ptr<Session> session;
};

class TestWindows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherWindowShowsTheSamePlanAndItsOwnView();
    void whatOneWindowChangesAllShow();
    void aWindowOfTwoClosesAloneAndThePlanStaysOpen();
    void closingTheLastWindowLetsThePlanGo();
    void windowsThatWereOpenTogetherComeBackAsTheyWere();
    void otherPreferencesReachAllWindows();
    void bigLettersInFrenchFitASmallScreen();
};

void TestWindows::anotherWindowShowsTheSamePlanAndItsOwnView()
{
    Office office;
    MainWindow &first = office.window(0);
    MainWindow &second = office.openAnother();
    QCOMPARE(office.count(), std::size_t{2});
    QVERIFY(second.isVisible());
    QVERIFY(first.windowTitle() != second.windowTitle());
    Office::views(second).setCurrent(CentreView::Today);
    QVERIFY(Office::views(first).current() == CentreView::Timeline);
    office.action(second, Command::RowsBySites).trigger();
    QVERIFY(first.boardView().rows == BoardGrouping::People);
    QVERIFY(second.boardView().rows == BoardGrouping::Sites);
}

void TestWindows::whatOneWindowChangesAllShow()
{
    Office office;
    MainWindow &first = office.window(0);
    MainWindow &second = office.openAnother();
    const Id<Shift> show = office.desk.show;
    QCOMPARE(Office::bars(second, show), 1);
    first.setSelection({{show}, {}});
    office.action(first, Command::Delete).trigger();
    QCOMPARE(Office::bars(first, show), 0);
    QCOMPARE(Office::bars(second, show), 0);
    QVERIFY(office.action(second, Command::Undo).isEnabled());
    office.action(second, Command::Undo).trigger();
    QCOMPARE(Office::bars(first, show), 1);
    QVERIFY(office.action(first, Command::Redo).isEnabled());
}

void TestWindows::aWindowOfTwoClosesAloneAndThePlanStaysOpen()
{
    Office office;
    MainWindow *second = &office.openAnother();
    QSignalSpy gone(second, &QObject::destroyed);
    second->close();
    QVERIFY(gone.wait());
    QCOMPARE(office.count(), std::size_t{1});
    QCOMPARE(office.settings.openWindows(), QList<int>{0});
    office.window(0).setSelection({{office.desk.show}, {}});
    office.action(office.window(0), Command::Delete).trigger();
    QCOMPARE(Office::bars(office.window(0), office.desk.show), 0);
}

void TestWindows::closingTheLastWindowLetsThePlanGo()
{
    Office office;
    MainWindow *second = &office.openAnother();
    QSignalSpy gone(second, &QObject::destroyed);
    office.window(0).close();
    second->close();
    QVERIFY(gone.count() > 0 || gone.wait());
    QCOMPARE(office.count(), std::size_t{0});
    auto again = Workspace::open(office.path, office.desk.environment());
    QVERIFY(again);
    QVERIFY(!(*again)->isReadOnly());
    QCOMPARE(office.settings.sessionFile(), office.path); // to begin with next time
}

void TestWindows::windowsThatWereOpenTogetherComeBackAsTheyWere()
{
    Office office;
    Office::views(office.openAnother()).setCurrent(CentreView::Coverage);
    office.restart();
    QCOMPARE(office.count(), std::size_t{2});
    QVERIFY(Office::views(office.window(0)).current() == CentreView::Timeline);
    QVERIFY(Office::views(office.window(1)).current() == CentreView::Coverage);
    QSignalSpy gone(&office.window(1), &QObject::destroyed);
    office.window(1).close();
    QVERIFY(gone.wait());
    office.restart();
    QCOMPARE(office.count(), std::size_t{1});
}

// What is wider cannot be reached: nothing scrolls a window.
void TestWindows::bigLettersInFrenchFitASmallScreen()
{
    Office office;
    Preferences preferences = office.settings.preferences();
    preferences.language = Language::French;
    preferences.textPercent = 200;
    QSignalSpy gone(&office.window(0), &QObject::destroyed);
    Q_EMIT office.window(0).preferencesChosen(preferences);
    QVERIFY(gone.wait());
    MainWindow &window = office.window(0);
    QCoreApplication::processEvents();
    QString parts;
    for (const QWidget *part : window.findChildren<QWidget *>()) {
        if (part->minimumSizeHint().width() > 400 || part->minimumSizeHint().height() > 250)
            parts += QStringLiteral("%1 %2: %3×%4\n")
                         .arg(QLatin1String(part->metaObject()->className()), part->objectName())
                         .arg(part->minimumSizeHint().width())
                         .arg(part->minimumSizeHint().height());
    }
    QVERIFY2(window.minimumSizeHint().width() <= 1264, qPrintable(parts));
    parts += QString::number(window.minimumSizeHint().height());
    QVERIFY2(window.minimumSizeHint().height() <= 672, qPrintable(parts));
}

void TestWindows::otherPreferencesReachAllWindows()
{
    Office office;
    Office::views(office.openAnother()).setCurrent(CentreView::Table);
    office.window(1).setSelection({{office.desk.loadOut}, {}});
    Preferences preferences = office.settings.preferences();
    preferences.language = Language::French;
    preferences.theme = ThemeChoice::Dark;
    QSignalSpy gone(&office.window(1), &QObject::destroyed);
    Q_EMIT office.window(0).preferencesChosen(preferences);
    QVERIFY(gone.wait());
    QCOMPARE(office.count(), std::size_t{2});
    for (MainWindow *window : office.session->mainWindows())
        QVERIFY(office.action(*window, Command::Print).text().contains(QStringLiteral("Imprimer")));
    QVERIFY(Office::views(office.window(1)).current() == CentreView::Table);
    QCOMPARE(office.window(1).selection().shifts, std::vector{office.desk.loadOut});
}

QTEST_MAIN(TestWindows)
#include "tst_windows.moc"
