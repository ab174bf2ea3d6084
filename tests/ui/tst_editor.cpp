#include "core/workspace/shiftchanges.h"
#include "tests/support/desk.h"

#include <QSignalSpy>

using namespace planning;

class TestEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsPerformedIsStillThereAfterReopening();
    void undoAndRedoLeadBackAndForth();
    void aStaleChangeIsRefusedWithASentenceAndChangesNothing();
    void aChangeWithoutEditsIsDoneWithoutAnUndoStep();
    void aSecondInstanceCanOnlyRead();
};

void TestEditor::whatIsPerformedIsStillThereAfterReopening()
{
    test::Desk desk;
    QVERIFY(desk.editor().perform(assign(desk.plan(), desk.show, desk.ana, desk.sample.ids())));
    const Plan performed = desk.plan();
    desk.reopen();
    QVERIFY(desk.plan() == performed);
    QCOMPARE(desk.plan().by<&Assignment::shift>(desk.show).size(), std::size_t{1});
}

void TestEditor::undoAndRedoLeadBackAndForth()
{
    test::Desk desk;
    const Plan before = desk.plan();
    const Id<Shift> moved[] = {desk.show};
    QVERIFY(desk.editor().perform(moveShifts(desk.plan(), moved, minutes{30})));
    const Plan after = desk.plan();
    QSignalSpy changed(&desk.editor(), &ui::Editor::changed);
    QVERIFY(desk.editor().undo());
    QVERIFY(desk.plan() == before);
    QVERIFY(desk.editor().redo());
    QVERIFY(desk.plan() == after);
    QCOMPARE(changed.count(), 2);
}

void TestEditor::aStaleChangeIsRefusedWithASentenceAndChangesNothing()
{
    test::Desk desk;
    const Plan before = desk.plan();
    Shift unknown = *desk.plan().find(desk.show);
    unknown.title = QStringLiteral("Somebody else's title");
    Shift renamed = unknown;
    renamed.title = QStringLiteral("Concert");
    Change change;
    change.name = QStringLiteral("Rename");
    change.update(unknown, renamed);

    QSignalSpy failed(&desk.editor(), &ui::Editor::failed);
    QVERIFY(!desk.editor().perform(change));
    QVERIFY(desk.plan() == before);
    QCOMPARE(failed.count(), 1);
    QVERIFY(failed.front().front().toString().contains(QStringLiteral("“Rename”")));
}

void TestEditor::aChangeWithoutEditsIsDoneWithoutAnUndoStep()
{
    test::Desk desk;
    QVERIFY(desk.editor().perform({}));
    QVERIFY(!desk.editor().canUndo());
}

void TestEditor::aSecondInstanceCanOnlyRead()
{
    test::Desk desk;
    auto second = Workspace::open(desk.path(), Environment{desk.clock, desk.sample.ids(), {}, {}});
    QVERIFY(second);
    ui::Editor reader(**second);
    QCOMPARE(reader.saveState(), ui::Editor::SaveState::ReadOnly);
    QSignalSpy failed(&reader, &ui::Editor::failed);
    QVERIFY(!reader.perform(assign(reader.plan(), desk.show, desk.ana, desk.sample.ids())));
    QCOMPARE(failed.count(), 1);
}

QTEST_GUILESS_MAIN(TestEditor)
#include "tst_editor.moc"
