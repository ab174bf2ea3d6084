#include "core/demo/demo.h"
#include "core/rules/checker.h"
#include "core/workspace/validate.h"
#include "tests/support/desk.h"
#include "tests/support/pictures.h"
#include "ui/models/peoplemodel.h"
#include "ui/models/templatesmodel.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timelineview.h"
#include "ui/window/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QScrollBar>

#include <random>

using namespace planning;
using namespace planning::ui;
using namespace Qt::StringLiterals;

namespace
{

// How many gestures: PLANNING_ENDURANCE says, for a run of hours.
int gestureCount()
{
    const int wanted = qEnvironmentVariableIntValue("PLANNING_ENDURANCE");
    return wanted > 0 ? wanted : 300;
}

// The demo festival in a file and in a window.
class Festival final
{
public:
    Festival()
    {
        const LocalDay monday{std::chrono::year{2026} / 6 / std::chrono::day{8}};
        original = demoPlan(DemoSize::Festival, 1, monday);
        auto created = Workspace::create(path(), original, environment());
        Q_ASSERT(created);
        workspace = std::move(*created);
        editor = std::make_unique<Editor>(*workspace);
        window = std::make_unique<MainWindow>(
            MainWindow::Surroundings{{*editor, ids, Theme::light(), Language::English},
                                     settings,
                                     prompts,
                                     clock,
                                     {Language::English, ThemeChoice::Light, minutes{15}},
                                     path()});
        window->resize(1280, 720);
        window->show();
    }

    QString path() const { return folder.filePath(u"festival.planningdb"_s); }
    Environment environment() { return {clock, ids, {}, {}}; }
    TimelineView &board() const { return *window->findChild<TimelineView *>(u"board"_s); }
    void closeFile()
    {
        window.reset();
        editor.reset();
        workspace.reset();
    }

    QTemporaryDir folder;
    FixedClock clock{*instantFromRfc3339(u"2026-06-11T12:00:00Z")};
    IdSource ids{clock, 7};
    Settings settings{folder.filePath(u"settings.ini"_s)};
    test::SilentPrompts prompts;
    Plan original;
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<Editor> editor;
    std::unique_ptr<MainWindow> window;
};

// A hand that does anything a hand can do, always the same for the same seed.
class Hand final
{
public:
    Hand(Festival &festival, unsigned seed)
        : m_festival(festival),
          m_board(festival.board()),
          m_surface(*m_board.viewport()),
          m_random(seed)
    {
    }

    void doSomething()
    {
        keepThePlanSmall();
        const int what = below(100);
        if (what < 40)
            drag();
        else if (what < 60)
            pressKey();
        else if (what < 70)
            turnWheel();
        else if (what < 80)
            click();
        else if (what < 90)
            goBackOrForth();
        else if (what < 95)
            drop();
        else
            order();
        // As the loop of the program does after every event; what waits to be deleted would pile
        // up.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

private:
    int below(int bound) { return std::uniform_int_distribution(0, bound - 1)(m_random); }
    template <typename T>
    const T &oneOf(const std::vector<T> &things)
    {
        return things[std::size_t(below(int(things.size())))];
    }

    QPoint anywhere() { return {below(m_surface.width()), below(m_surface.height())}; }

    // On a bar when one is in view.
    QPoint onABar()
    {
        for (int attempt = 0; attempt < 40; ++attempt) {
            const QPoint point = anywhere();
            if (m_board.hitAt(point).bar)
                return point;
        }
        return anywhere();
    }

    Qt::KeyboardModifiers modifiers()
    {
        static const std::vector<Qt::KeyboardModifiers> kChoices{
            Qt::NoModifier,
            Qt::NoModifier,
            Qt::NoModifier,
            Qt::NoModifier,
            Qt::ControlModifier,
            Qt::AltModifier,
            Qt::ShiftModifier,
            Qt::ControlModifier | Qt::ShiftModifier,
            Qt::AltModifier | Qt::ShiftModifier};
        return oneOf(kChoices);
    }

    void move(QPoint to, Qt::KeyboardModifiers held)
    {
        QMouseEvent event(QEvent::MouseMove, to, m_surface.mapToGlobal(to), Qt::NoButton,
                          Qt::LeftButton, held);
        QApplication::sendEvent(&m_surface, &event);
    }

    void drag()
    {
        const auto held = modifiers();
        QPoint at = onABar();
        const auto button = below(12) == 0 ? Qt::MiddleButton : Qt::LeftButton;
        QTest::mousePress(&m_surface, button, held, at);
        for (int steps = 1 + below(4); steps > 0; --steps) {
            at = below(3) == 0 ? anywhere() : at + QPoint(below(240) - 120, below(120) - 60);
            move(at, held);
        }
        if (below(8) == 0)
            QTest::keyClick(&m_board, Qt::Key_Escape);
        if (below(16) == 0)
            turnWheel();
        QTest::mouseRelease(&m_surface, button, held, at);
    }

    void pressKey()
    {
        static const std::vector<Qt::Key> kKeys{
            Qt::Key_Left, Qt::Key_Right, Qt::Key_Up,     Qt::Key_Down,  Qt::Key_Home,
            Qt::Key_End,  Qt::Key_M,     Qt::Key_Escape, Qt::Key_Left,  Qt::Key_Right,
            Qt::Key_Up,   Qt::Key_Down,  Qt::Key_Delete, Qt::Key_Space, Qt::Key_Backspace};
        QTest::keyClick(&m_board, oneOf(kKeys), modifiers());
    }

    void turnWheel()
    {
        const QPointF at = anywhere();
        const QPoint by = below(2) == 0 ? QPoint(0, below(480) - 240) : QPoint(below(480) - 240, 0);
        QWheelEvent event(at, m_surface.mapToGlobal(at), {}, by, Qt::NoButton, modifiers(),
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(&m_surface, &event);
    }

    void click() { QTest::mouseClick(&m_surface, Qt::LeftButton, modifiers(), onABar()); }

    void goBackOrForth()
    {
        Editor &editor = *m_festival.editor;
        const bool back = below(3) > 0;
        for (int steps = 1 + below(4); steps > 0; --steps) {
            if (back && editor.canUndo())
                editor.undo();
            else if (!back && editor.canRedo())
                editor.redo();
        }
    }

    // A person or a template, onto a bar or anywhere.
    void drop()
    {
        const Plan &plan = m_festival.editor->plan();
        const PeopleModel people(plan, Language::English);
        const TemplatesModel templates(plan, Language::English);
        const QAbstractItemModel &model = below(3) == 0 && templates.rowCount() > 0
                                              ? static_cast<const QAbstractItemModel &>(templates)
                                              : people;
        const std::unique_ptr<QMimeData> mime(
            model.mimeData({model.index(below(model.rowCount()), 0)}));
        const auto held = modifiers();
        QDragEnterEvent enter(anywhere(), Qt::CopyAction, mime.get(), Qt::LeftButton, held);
        QApplication::sendEvent(&m_surface, &enter);
        const QPoint at = onABar();
        QDragMoveEvent over(at, Qt::CopyAction, mime.get(), Qt::LeftButton, held);
        QApplication::sendEvent(&m_surface, &over);
        if (below(5) == 0) {
            QDragLeaveEvent leave;
            QApplication::sendEvent(&m_surface, &leave);
            return;
        }
        QDropEvent event(at, Qt::CopyAction, mime.get(), Qt::LeftButton, held);
        QApplication::sendEvent(&m_surface, &event);
    }

    // What menus do with the selection.
    void order()
    {
        static const std::vector<QString> kOrders{u"Split"_s,
                                                  u"Merge"_s,
                                                  u"Swap"_s,
                                                  u"Duplicate"_s,
                                                  u"Keep"_s,
                                                  u"Confirm"_s,
                                                  u"Rows by people"_s,
                                                  u"Rows by sites"_s,
                                                  u"Rows by teams"_s,
                                                  u"Rows by events"_s,
                                                  u"Rows by equipment"_s,
                                                  u"Rows by roles"_s,
                                                  u"Sort by"_s,
                                                  u"Sort again"_s,
                                                  u"Collapse"_s,
                                                  u"Expand"_s,
                                                  u"Copy"_s,
                                                  u"Paste"_s,
                                                  u"Select all"_s,
                                                  u"Fit"_s};
        const QString &wanted = oneOf(kOrders);
        for (QAction *action : m_festival.window->findChildren<QAction *>()) {
            if (QString(action->text()).remove(u'&').startsWith(wanted)) {
                action->trigger();
                return;
            }
        }
    }

    // Copies of copies would grow without bound.
    void keepThePlanSmall()
    {
        const auto most = 2 * m_festival.original.all<Shift>().size();
        Editor &editor = *m_festival.editor;
        while (editor.plan().all<Shift>().size() > most && editor.canUndo())
            editor.undo();
    }

    Festival &m_festival;
    TimelineView &m_board;
    QWidget &m_surface;
    std::mt19937 m_random;
};

// What the process holds, where the system tells; else 0.
int residentMegabytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    static constexpr int kPagesPerMegabyte = 256;
    return file.readAll().split(' ').value(1).toInt() / kPagesPerMegabyte;
}

// The same board, looked at the same way, in a view that was not there before.
QImage pictureOfANewView(const TimelineView &view, const Clock &clock)
{
    TimelineView other(clock);
    other.setTheme(Theme::light());
    other.setFont(view.font());
    other.setAttribute(Qt::WA_DontShowOnScreen);
    other.resize(view.size());
    other.setBoard(view.board());
    other.setCollapsedGroups(view.collapsedGroups());
    other.show();
    other.showWindow(view.window());
    other.verticalScrollBar()->setValue(view.verticalScrollBar()->value());
    return other.viewport()->grab().toImage();
}

} // namespace

class TestEndurance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whateverAHandDoesPlanFileAndScreenStayEqual();
};

void TestEndurance::whateverAHandDoesPlanFileAndScreenStayEqual()
{
    Festival festival;
    QVERIFY(QTest::qWaitForWindowExposed(festival.window.get()));
    Hand hand(festival, 2026);
    for (int i = 1; i <= gestureCount(); ++i) {
        hand.doSomething();
        if (i % 300 == 0)
            qInfo("%d gestures: %d MB, %d widgets", i, residentMegabytes(),
                  int(QApplication::allWidgets().size()));
    }

    const Plan plan = festival.editor->plan();
    QVERIFY(plan != festival.original);
    const auto valid = validate(plan);
    QVERIFY2(valid, valid ? "" : qPrintable(describe(valid.error())));
    QVERIFY(festival.workspace->conflicts().all() == Checker().check(plan));

    TimelineView &board = festival.board();
    board.select({});
    board.clearFocus();
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(board.viewport(), &leave);
    const QImage seen = board.viewport()->grab().toImage();
    const QImage expected = pictureOfANewView(board, festival.clock);
    const int differing = test::squaresThatDiffer(seen, expected);
    if (differing > 0) {
        seen.save(u"endurance-seen.png"_s);
        expected.save(u"endurance-expected.png"_s);
    }
    QCOMPARE(differing, 0); // but for where the lines of drafts begin

    int steps = 0;
    for (; festival.editor->canUndo(); ++steps)
        QVERIFY(festival.editor->undo());
    QVERIFY(festival.editor->plan() == festival.original);
    for (; steps > 0; --steps)
        QVERIFY(festival.editor->redo());
    QVERIFY(festival.editor->plan() == plan);

    festival.closeFile();
    const auto reopened = Workspace::open(festival.path(), festival.environment());
    QVERIFY(reopened);
    QVERIFY((*reopened)->plan() == plan);
}

// A long run takes longer than tests may.
int main(int argc, char *argv[])
{
    qputenv("QTEST_FUNCTION_TIMEOUT", QByteArray::number(std::numeric_limits<int>::max()));
    QApplication application(argc, argv);
    TestEndurance test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_endurance.moc"
