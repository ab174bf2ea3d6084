#include "tests/support/sampleboard.h"
#include "ui/timeline/dragmime.h"
#include "ui/timeline/timelineview.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>

using namespace planning;
using namespace planning::test;
using namespace planning::ui;

// Ana's row in the afternoon of a known day, an hour on 60 pixels; everything is done with real
// mouse and keyboard events.
class TestTimelineView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aDraggedBarMovesInTime();
    void aBarDraggedToAnotherRowChangesThePerson();
    void aDragOfTheEndResizes();
    void controlCopies();
    void anUnsteadyClickMovesNothing();
    void escapeLeavesNoTrace();
    void altSwitchesSnappingOff();
    void theChosenGridIsWhatDragsAndArrowsGoBy();
    void theSelectionMovesTogether();
    void emptyTimeIsDrawnOn();
    void aDroppedPersonIsAssigned();
    void aTemplateIsShownWhereItWouldGoAndDroppedThere();
    void theWheelZoomsAroundThePointer();
    void thePreviewIsAskedWhileDragging();
    void theOtherRowsInViewAreJudgedToo();
    void shiftDragSelectsWithARubberBand();
    void arrowsMoveTheFocus();
    void altArrowsMoveByTheGrid();
    void controlArrowsChangeTheRow();
    void typingGoesToTheRowOrBarOfThatName();
    void enterAsksForTheDetails();
    void aShiftOutOfSightIsRevealed();

private:
    QPoint pointAt(const char *local, Id<Person> person) const;
    QPoint pointInRow(const char *local, const RowKey &row) const;
    RowKey rowOf(Id<Person> person) const { return {RowKind::Person, person, {}, {}}; }
    void drag(const QPoint &from, const QPoint &to, Qt::KeyboardModifiers modifiers = {});
    void moveMouse(const QPoint &to, Qt::KeyboardModifiers modifiers = {});
    const Gesture &onlyGesture() const { return m_gestures.at(0); }

    SampleBoard m_sample;
    FixedClock m_clock{m_sample.at("2026-08-20 15:00")};
    std::unique_ptr<TimelineView> m_view;
    std::vector<Gesture> m_gestures;
};

void TestTimelineView::init()
{
    m_gestures.clear();
    m_view = std::make_unique<TimelineView>(m_clock);
    m_view->resize(1200, 600);
    m_view->setBoard(m_sample.board());
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_view->setFocus();
    const TimelineMetrics metrics = TimelineMetrics::of(m_view->fontMetrics());
    const int hours = (m_view->viewport()->width() - metrics.labelWidth) / 60;
    const Instant start = m_sample.at("2026-08-20 08:00");
    m_view->showWindow(
        {start, start + minutes{(m_view->viewport()->width() - metrics.labelWidth)}});
    QVERIFY(hours > 12);
    connect(m_view.get(), &TimelineView::gestureFinished, this,
            [this](const Gesture &gesture) { m_gestures.push_back(gesture); });
}

QPoint TestTimelineView::pointInRow(const char *local, const RowKey &row) const
{
    const TimelineMetrics metrics = TimelineMetrics::of(m_view->fontMetrics());
    const TimelineLayout layout(m_view->board(), metrics);
    const auto minute =
        std::chrono::duration_cast<minutes>(m_sample.at(local) - m_view->window().start).count();
    return {metrics.labelWidth + static_cast<int>(minute),
            metrics.headerHeight() + layout.top(*m_view->board().rowOf(row)) + metrics.rowPadding
                + metrics.laneHeight / 2};
}

QPoint TestTimelineView::pointAt(const char *local, Id<Person> person) const
{
    return pointInRow(local, rowOf(person));
}

void TestTimelineView::moveMouse(const QPoint &to, Qt::KeyboardModifiers modifiers)
{
    QMouseEvent move(QEvent::MouseMove, to, m_view->viewport()->mapToGlobal(to), Qt::NoButton,
                     Qt::LeftButton, modifiers);
    QApplication::sendEvent(m_view->viewport(), &move);
}

void TestTimelineView::drag(const QPoint &from, const QPoint &to, Qt::KeyboardModifiers modifiers)
{
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, modifiers, from);
    moveMouse((from + to) / 2, modifiers);
    moveMouse(to, modifiers);
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, modifiers, to);
}

void TestTimelineView::aDraggedBarMovesInTime()
{
    drag(pointAt("2026-08-20 11:00", m_sample.ana), pointAt("2026-08-20 12:28", m_sample.ana));
    QCOMPARE(m_gestures.size(), std::size_t{1});
    QCOMPARE(onlyGesture().kind, GestureKind::Move);
    QCOMPARE(onlyGesture().bars, (std::vector{BarKey{m_sample.focus, m_sample.anaFocus}}));
    QCOMPARE(onlyGesture().delta, seconds{minutes{90}}); // 88 minutes snap to the half hour
    QCOMPARE(onlyGesture().fromRow, onlyGesture().toRow);
    QCOMPARE(onlyGesture().interval.start, m_sample.at("2026-08-20 10:30"));
}

void TestTimelineView::aBarDraggedToAnotherRowChangesThePerson()
{
    drag(pointAt("2026-08-20 11:00", m_sample.ana), pointAt("2026-08-20 11:00", m_sample.cleo));
    QCOMPARE(m_gestures.size(), std::size_t{1});
    QCOMPARE(onlyGesture().delta, seconds{0});
    QCOMPARE(onlyGesture().fromRow, rowOf(m_sample.ana));
    QCOMPARE(onlyGesture().toRow, rowOf(m_sample.cleo));
}

void TestTimelineView::aDragOfTheEndResizes()
{
    drag(pointAt("2026-08-20 16:58", m_sample.ana), pointAt("2026-08-20 18:28", m_sample.ana));
    QCOMPARE(m_gestures.size(), std::size_t{1});
    QCOMPARE(onlyGesture().kind, GestureKind::ResizeEnd);
    QCOMPARE(onlyGesture().interval.start, m_sample.at("2026-08-20 09:00"));
    QCOMPARE(onlyGesture().interval.end, m_sample.at("2026-08-20 18:30"));
}

void TestTimelineView::controlCopies()
{
    drag(pointAt("2026-08-20 11:00", m_sample.ana), pointAt("2026-08-20 11:00", m_sample.cleo),
         Qt::ControlModifier);
    QCOMPARE(m_gestures.size(), std::size_t{1});
    QCOMPARE(onlyGesture().kind, GestureKind::Copy);
    QCOMPARE(onlyGesture().toRow, rowOf(m_sample.cleo));
}

void TestTimelineView::anUnsteadyClickMovesNothing()
{
    const QPoint at = pointAt("2026-08-20 11:00", m_sample.ana);
    drag(at, at + QPoint(QApplication::startDragDistance() - 1, 0));
    QVERIFY(m_gestures.empty());
    QCOMPARE(m_view->selection(), (std::vector{BarKey{m_sample.focus, m_sample.anaFocus}}));
}

void TestTimelineView::escapeLeavesNoTrace()
{
    const QPoint from = pointAt("2026-08-20 11:00", m_sample.ana);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, from);
    moveMouse({1, 1}); // no bar is hovered
    const QImage before = m_view->grab().toImage();
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, from);
    moveMouse(from + QPoint(120, 60));
    QVERIFY(m_view->grab().toImage() != before);
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    moveMouse(from);
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, from);
    QVERIFY(m_gestures.empty());
    moveMouse({1, 1});
    QCOMPARE(m_view->grab().toImage(), before);
}

void TestTimelineView::altSwitchesSnappingOff()
{
    drag(pointAt("2026-08-20 11:00", m_sample.ana), pointAt("2026-08-20 11:22", m_sample.ana),
         Qt::AltModifier);
    QCOMPARE(m_gestures.size(), std::size_t{1});
    QCOMPARE(onlyGesture().delta, seconds{minutes{22}});
}

void TestTimelineView::theChosenGridIsWhatDragsAndArrowsGoBy()
{
    m_view->setGridStep(minutes{60});
    drag(pointAt("2026-08-20 11:00", m_sample.ana), pointAt("2026-08-20 12:20", m_sample.ana));
    QTest::keyClick(m_view.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_gestures.size(), std::size_t{2});
    QCOMPARE(m_gestures[0].interval.start, m_sample.at("2026-08-20 10:00"));
    QCOMPARE(m_gestures[1].interval.start, m_sample.at("2026-08-20 08:00"));
}

void TestTimelineView::theSelectionMovesTogether()
{
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {},
                      pointAt("2026-08-20 11:00", m_sample.ana));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ControlModifier,
                      pointAt("2026-08-20 22:00", m_sample.ana));
    QCOMPARE(m_view->selection().size(), std::size_t{2});
    drag(pointAt("2026-08-20 22:00", m_sample.ana), pointAt("2026-08-20 23:00", m_sample.ana));
    QCOMPARE(m_gestures.size(), std::size_t{1});
    QCOMPARE(onlyGesture().bars, (std::vector{BarKey{m_sample.show, m_sample.anaShow},
                                              BarKey{m_sample.focus, m_sample.anaFocus}}));
    QCOMPARE(onlyGesture().delta, seconds{minutes{60}});
}

void TestTimelineView::emptyTimeIsDrawnOn()
{
    drag(pointAt("2026-08-20 14:02", m_sample.cleo), pointAt("2026-08-20 17:33", m_sample.cleo));
    QCOMPARE(m_gestures.size(), std::size_t{1});
    QCOMPARE(onlyGesture().kind, GestureKind::Create);
    QCOMPARE(onlyGesture().toRow, rowOf(m_sample.cleo));
    QCOMPARE(onlyGesture().interval.start, m_sample.at("2026-08-20 14:00"));
    QCOMPARE(onlyGesture().interval.end, m_sample.at("2026-08-20 17:30"));
}

void TestTimelineView::aDroppedPersonIsAssigned()
{
    QMimeData mime;
    mime.setData(QString::fromLatin1(kPersonMimeType), m_sample.cleo.toString().toUtf8());
    const QPoint at = pointInRow("2026-08-20 11:00", {RowKind::Unassigned, {}, {}, m_sample.sound});
    QDragEnterEvent enter(at, Qt::CopyAction, &mime, Qt::LeftButton, {});
    QApplication::sendEvent(m_view->viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QDragMoveEvent move(at, Qt::CopyAction, &mime, Qt::LeftButton, {});
    QApplication::sendEvent(m_view->viewport(), &move);
    QVERIFY(move.isAccepted());
    QDropEvent drop(at, Qt::CopyAction, &mime, Qt::LeftButton, {});
    QApplication::sendEvent(m_view->viewport(), &drop);
    QCOMPARE(m_gestures.size(), std::size_t{1});
    QCOMPARE(onlyGesture().kind, GestureKind::AssignPerson);
    QCOMPARE(onlyGesture().bars, (std::vector{BarKey{m_sample.patch, std::nullopt}}));
    QCOMPARE(onlyGesture().person, std::optional(m_sample.cleo));
}

void TestTimelineView::aTemplateIsShownWhereItWouldGoAndDroppedThere()
{
    std::vector<Gesture> foreseen;
    m_view->setForesight([&foreseen](const Gesture &gesture) {
        foreseen.push_back(gesture);
        return BoardPreview{};
    });
    const Id<ShiftTemplate> kept{Uuid{1, 1}};
    QMimeData mime;
    mime.setData(QString::fromLatin1(kTemplatesMimeType), kept.toString().toUtf8());
    const QPoint at = pointAt("2026-08-20 14:04", m_sample.cleo);
    QDragEnterEvent enter(at, Qt::CopyAction, &mime, Qt::LeftButton, {});
    QApplication::sendEvent(m_view->viewport(), &enter);
    for (const QPoint &point : {at, at + QPoint(1, 0)}) { // still the same quarter of an hour
        QDragMoveEvent move(point, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(m_view->viewport(), &move);
        QVERIFY(move.isAccepted());
    }
    QCOMPARE(foreseen.size(), std::size_t{1});
    QDropEvent drop(at, Qt::CopyAction, &mime, Qt::LeftButton, {});
    QApplication::sendEvent(m_view->viewport(), &drop);
    QCOMPARE(m_gestures.size(), std::size_t{1});
    QCOMPARE(onlyGesture(), foreseen.front());
    QCOMPARE(onlyGesture().kind, GestureKind::PlaceTemplates);
    QCOMPARE(onlyGesture().templates, std::vector{kept});
    QCOMPARE(onlyGesture().toRow, rowOf(m_sample.cleo));
    QCOMPARE(onlyGesture().interval.start, m_sample.at("2026-08-20 14:00"));
}

void TestTimelineView::theWheelZoomsAroundThePointer()
{
    const QPoint at = pointAt("2026-08-20 14:00", m_sample.ana);
    const Interval before = m_view->window();
    QWheelEvent wheel(at, m_view->viewport()->mapToGlobal(at), {}, {0, 120}, Qt::NoButton,
                      Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(m_view->viewport(), &wheel);
    const Interval after = m_view->window();
    QVERIFY(after.duration() < before.duration());
    const Instant pointer = m_sample.at("2026-08-20 14:00");
    const auto share = [pointer](const Interval &window) {
        return double((pointer - window.start).count()) / double(window.duration().count());
    };
    QVERIFY(std::abs(share(after) - share(before)) < 1e-3);
}

void TestTimelineView::thePreviewIsAskedWhileDragging()
{
    std::vector<Gesture> asked;
    m_view->setJudge([&asked](const Gesture &gesture) {
        asked.push_back(gesture);
        return RowVerdict{TintKind::Hard, QStringLiteral("Not enough rest."), {}};
    });
    drag(pointAt("2026-08-20 11:00", m_sample.ana), pointAt("2026-08-20 13:00", m_sample.ana));
    QVERIFY(!asked.empty());
    QCOMPARE(asked.back(), onlyGesture());
}

void TestTimelineView::theOtherRowsInViewAreJudgedToo()
{
    std::vector<Gesture> asked;
    m_view->setJudge([&asked](const Gesture &gesture) {
        asked.push_back(gesture);
        return RowVerdict{};
    });
    const QPoint from = pointAt("2026-08-20 11:00", m_sample.ana);
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, from);
    moveMouse(from + QPoint(60, 0));
    const auto isJudged = [&](Id<Person> person) {
        return std::ranges::count_if(asked, [&](const Gesture &gesture) {
            return gesture.toRow == rowOf(person) && gesture.delta == std::chrono::hours{1};
        });
    };
    QCOMPARE(isJudged(m_sample.ana), 1);
    QTRY_COMPARE(isJudged(m_sample.ben), 1);
    QTRY_COMPARE(isJudged(m_sample.cleo), 1);
    moveMouse(pointAt("2026-08-20 12:00", m_sample.ben));
    QCOMPARE(isJudged(m_sample.ben), 1); // known already
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QVERIFY(m_gestures.empty());
}

void TestTimelineView::shiftDragSelectsWithARubberBand()
{
    drag(pointAt("2026-08-20 08:10", m_sample.ana) - QPoint(0, 8),
         pointAt("2026-08-20 18:30", m_sample.ben) + QPoint(0, 30), Qt::ShiftModifier);
    QVERIFY(m_gestures.empty());
    QCOMPARE(m_view->selection().size(), std::size_t{3}); // Focus twice, Repair
}

void TestTimelineView::arrowsMoveTheFocus()
{
    m_view->select({{m_sample.focus, m_sample.anaFocus}});
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QCOMPARE(m_view->selection(), (std::vector{BarKey{m_sample.show, m_sample.anaShow}}));
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QCOMPARE(m_view->selection(), (std::vector{BarKey{m_sample.repair, m_sample.benRepair}}));
}

void TestTimelineView::altArrowsMoveByTheGrid()
{
    m_view->select({{m_sample.focus, m_sample.anaFocus}});
    QTest::keyClick(m_view.get(), Qt::Key_Left, Qt::AltModifier);
    QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(m_gestures.size(), std::size_t{2});
    QCOMPARE(m_gestures[0].kind, GestureKind::Move);
    QCOMPARE(m_gestures[0].interval.start, m_sample.at("2026-08-20 08:45"));
    QCOMPARE(m_gestures[1].kind, GestureKind::ResizeEnd);
    QCOMPARE(m_gestures[1].interval.end, m_sample.at("2026-08-20 17:15"));
}

void TestTimelineView::controlArrowsChangeTheRow()
{
    m_view->select({{m_sample.repair, m_sample.benRepair}});
    QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(m_gestures.size(), std::size_t{1});
    QCOMPARE(onlyGesture().toRow, rowOf(m_sample.cleo)); // over her team's name and open posts
    QCOMPARE(onlyGesture().delta, seconds{0});
}

void TestTimelineView::typingGoesToTheRowOrBarOfThatName()
{
    QTest::keyClicks(m_view.get(), QStringLiteral("be"));
    QCOMPARE(m_view->selection().size(), std::size_t{1});
    const auto rowOfSelection = [this] {
        return m_view->board().rows[m_view->focusedBar()->row].key.person;
    };
    QCOMPARE(rowOfSelection(), std::optional(m_sample.ben));
    m_view->select({});
    QTest::keyClicks(m_view.get(), QStringLiteral("n"), Qt::NoModifier); // "ben" goes on
    QCOMPARE(rowOfSelection(), std::optional(m_sample.ben));
    QTest::keyClicks(m_view.get(), QStringLiteral("zz"));
    QCOMPARE(rowOfSelection(), std::optional(m_sample.ben)); // nobody: the focus stays
}

void TestTimelineView::enterAsksForTheDetails()
{
    QSignalSpy opened(m_view.get(), &TimelineView::openRequested);
    m_view->select({{m_sample.focus, m_sample.anaFocus}});
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
}

void TestTimelineView::aShiftOutOfSightIsRevealed()
{
    m_view->goTo(m_sample.at("2027-01-01 00:00"));
    m_view->reveal(m_sample.patch);
    QVERIFY(m_view->window().contains(m_sample.at("2026-08-20 10:00")));
    QCOMPARE(m_view->selection(), (std::vector{BarKey{m_sample.patch, std::nullopt}}));
}

QTEST_MAIN(TestTimelineView)
#include "tst_timelineview.moc"
