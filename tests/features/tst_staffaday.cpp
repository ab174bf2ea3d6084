#include "core/workspace/shiftchanges.h"
#include "tests/support/desk.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timelineview.h"
#include "ui/window/boardcontroller.h"

using namespace planning;
using namespace planning::ui;

// A planner fills an evening with the gestures of the board.
class StaffADay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyGestureIsUndoneRedoneAndStillThereAfterReopening();
};

static Gesture drop(Id<Person> person, Id<Shift> shift)
{
    Gesture gesture;
    gesture.kind = GestureKind::AssignPerson;
    gesture.bars = {{shift, {}}};
    gesture.person = person;
    return gesture;
}

void StaffADay::everyGestureIsUndoneRedoneAndStillThereAfterReopening()
{
    test::Desk desk;
    const Plan empty = desk.plan();
    Plan staffed;
    {
        TimelineView view(desk.clock);
        const BoardController board(
            view, {desk.editor(), desk.sample.ids(), Theme::light(), Language::French});
        Q_EMIT view.gestureFinished(drop(desk.ana, desk.show));
        Q_EMIT view.gestureFinished(drop(desk.ines, desk.loadOut));

        Gesture later;
        later.kind = GestureKind::Move;
        later.bars = {{desk.loadOut, {}}};
        later.delta = minutes{60};
        Q_EMIT view.gestureFinished(later);
        staffed = desk.plan();
        QCOMPARE(staffed.all<Assignment>().size(), std::size_t{2});
        QCOMPARE(staffed.find(desk.loadOut)->planned.start,
                 empty.find(desk.loadOut)->planned.start + minutes{60});

        while (desk.editor().canUndo())
            QVERIFY(desk.editor().undo());
        QVERIFY(desk.plan() == empty);
        while (desk.editor().canRedo())
            QVERIFY(desk.editor().redo());
        QVERIFY(desk.plan() == staffed);
    }
    desk.reopen();
    QVERIFY(desk.plan() == staffed);
}

QTEST_MAIN(StaffADay)
#include "tst_staffaday.moc"
