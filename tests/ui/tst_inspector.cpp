#include "tests/support/desk.h"
#include "ui/panels/inspector.h"
#include "ui/panels/zonedtimeedit.h"
#include "ui/theme/theme.h"
#include "ui/window/wheelguard.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QWheelEvent>

using namespace planning;
using namespace planning::ui;

// An inspector over a desk, as in the window.
class Bench final
{
public:
    Bench() : inspector({desk.editor(), desk.sample.ids(), Theme::light(), Language::English})
    {
        QObject::connect(&desk.editor(), &Editor::changed, &inspector, &Inspector::update);
        inspector.resize(320, 700);
        inspector.show();
    }

    template <typename Widget>
    Widget &field(const char *name)
    {
        auto *found = inspector.findChild<Widget *>(QLatin1String(name));
        Q_ASSERT(found);
        return *found;
    }

    test::Desk desk;
    Inspector inspector;
};

class TestInspector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTypedTitleIsOneUndoableChange();
    void anEndBeforeTheStartIsMarkedAndNothingChanges();
    void theCallFollowsTheStart();
    void severalShiftsAreChangedTogether();
    void whoBreaksARuleCannotBeConfirmed();
    void theWheelScrollsTheFormAndChangesNoField();
    void aDeletedShiftLeavesTheEmptyState();
    void aContractChoosesItsRuleSet();
};

void TestInspector::aTypedTitleIsOneUndoableChange()
{
    Bench bench;
    bench.inspector.setSelection({{bench.desk.show}, {}});
    auto &title = bench.field<QLineEdit>("shiftTitle");
    QCOMPARE(title.text(), QStringLiteral("Show"));
    title.selectAll();
    QTest::keyClicks(&title, QStringLiteral("Concert"));
    QTest::keyClick(&title, Qt::Key_Return);
    QCOMPARE(bench.desk.plan().find(bench.desk.show)->title, QStringLiteral("Concert"));
    QVERIFY(bench.desk.editor().undo());
    QCOMPARE(title.text(), QStringLiteral("Show"));
    QVERIFY(!bench.desk.editor().canUndo());
}

void TestInspector::anEndBeforeTheStartIsMarkedAndNothingChanges()
{
    Bench bench;
    bench.inspector.setSelection({{bench.desk.show}, {}});
    const Plan before = bench.desk.plan();
    auto &end = bench.field<ZonedTimeEdit>("shiftEnd");
    Q_EMIT end.edited(bench.desk.sample.at("2026-03-02 17:00"));
    QVERIFY(bench.desk.plan() == before);
    QVERIFY(end.property("invalid").toBool());
    QVERIFY(bench.field<QLabel>("problem").text().contains(QStringLiteral("after the start")));
    Q_EMIT end.edited(bench.desk.sample.at("2026-03-03 00:00"));
    QVERIFY(!end.property("invalid").toBool());
    QCOMPARE(bench.desk.plan().find(bench.desk.show)->planned.end,
             bench.desk.sample.at("2026-03-03 00:00"));
}

void TestInspector::theCallFollowsTheStart()
{
    Bench bench;
    Shift called = *bench.desk.plan().find(bench.desk.show);
    called.callTime = called.planned.start - minutes{60};
    Change change;
    change.update(*bench.desk.plan().find(bench.desk.show), called);
    QVERIFY(bench.desk.editor().perform(change));
    bench.inspector.setSelection({{bench.desk.show}, {}});
    Q_EMIT bench.field<ZonedTimeEdit>("shiftStart")
        .edited(bench.desk.sample.at("2026-03-02 19:00"));
    QCOMPARE(*bench.desk.plan().find(bench.desk.show)->callTime,
             bench.desk.sample.at("2026-03-02 18:00"));
}

void TestInspector::severalShiftsAreChangedTogether()
{
    Bench bench;
    bench.inspector.setSelection({{bench.desk.show, bench.desk.loadOut}, {}});
    QCOMPARE(bench.field<QLineEdit>("shiftTitle").text(), QString());
    auto &status = bench.field<QComboBox>("shiftStatus");
    status.setCurrentIndex(0);
    Q_EMIT status.activated(0);
    QCOMPARE(bench.desk.plan().find(bench.desk.show)->status, ShiftStatus::Draft);
    QCOMPARE(bench.desk.plan().find(bench.desk.loadOut)->status, ShiftStatus::Draft);
    QVERIFY(bench.desk.editor().undo());
    QCOMPARE(bench.desk.plan().find(bench.desk.loadOut)->status, ShiftStatus::Published);
}

static QComboBox &answerOf(Inspector &inspector, const QString &name)
{
    const auto boxes = inspector.findChildren<QComboBox *>();
    const auto it =
        std::ranges::find(boxes, QStringLiteral("Answer of ") + name, &QComboBox::accessibleName);
    Q_ASSERT(it != boxes.end());
    return **it;
}

void TestInspector::whoBreaksARuleCannotBeConfirmed()
{
    Bench bench;
    const Id<Person> ines = bench.desk.ines;
    Change change;
    for (const Id<Shift> shift : {bench.desk.show, bench.desk.loadOut}) {
        Assignment assignment;
        assignment.id = bench.desk.sample.ids().next<Assignment>();
        assignment.shift = shift;
        assignment.person = ines;
        assignment.status =
            shift == bench.desk.show ? AssignmentStatus::Confirmed : AssignmentStatus::Proposed;
        change.insert(assignment);
    }
    QVERIFY(bench.desk.editor().perform(change));
    bench.inspector.setSelection({{bench.desk.loadOut}, {}});
    const Plan before = bench.desk.plan();
    const QString name = bench.desk.plan().find(ines)->fullName();
    QComboBox &answer = answerOf(bench.inspector, name);
    QCOMPARE(answer.currentText(), QStringLiteral("Proposed"));
    const int confirmed = answer.findText(QStringLiteral("Confirmed"));
    answer.setFocus();
    answer.setCurrentIndex(confirmed);
    Q_EMIT answer.activated(confirmed);
    QVERIFY(bench.desk.plan() == before);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the former row
    QCOMPARE(answerOf(bench.inspector, name).currentText(), QStringLiteral("Proposed"));
    const auto said = bench.inspector.findChildren<QLabel *>(QStringLiteral("problem"));
    QVERIFY(std::ranges::any_of(said, [&](const QLabel *label) {
        return !label->isHidden() && label->text().startsWith(name)
               && label->text().contains(QStringLiteral("cannot be confirmed"));
    }));
}

void TestInspector::theWheelScrollsTheFormAndChangesNoField()
{
    Bench bench;
    WheelGuard guard;
    qApp->installEventFilter(&guard);
    bench.inspector.resize(320, 200);
    bench.inspector.setSelection({{bench.desk.show}, {}});
    QCoreApplication::processEvents();
    auto &status = bench.field<QComboBox>("shiftStatus");
    const int before = status.currentIndex();
    QWidget *page = bench.inspector.currentWidget();
    auto *scroll = page->findChild<QScrollArea *>();
    const int top = scroll->verticalScrollBar()->value();
    const QPoint centre = status.rect().center();
    QWheelEvent wheel(centre, status.mapToGlobal(centre), {}, {0, -120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&wheel); // others are not handed on to parents
    qApp->notify(&status, &wheel);
    QCOMPARE(status.currentIndex(), before);
    QVERIFY(scroll->verticalScrollBar()->value() > top);
}

void TestInspector::aContractChoosesItsRuleSet()
{
    Bench bench;
    Contract contract;
    contract.id = bench.desk.sample.ids().next<Contract>();
    contract.person = bench.desk.ana;
    Change change;
    change.insert(contract);
    QVERIFY(bench.desk.editor().perform(change));
    bench.inspector.setSelection({{}, bench.desk.ana});
    auto &choice = bench.field<QComboBox>("contractRuleSet");
    QCOMPARE(choice.currentIndex(), 0); // that of the organisation
    choice.setFocus();
    QTest::keyClick(&choice, Qt::Key_Down);
    QCOMPARE(bench.desk.plan().find(contract.id)->ruleSet, QStringLiteral("EU-WTD"));
    QVERIFY(bench.desk.editor().undo());
    QCOMPARE(choice.currentIndex(), 0);
}

void TestInspector::aDeletedShiftLeavesTheEmptyState()
{
    Bench bench;
    QWidget *empty = bench.inspector.currentWidget();
    bench.inspector.setSelection({{bench.desk.show}, {}});
    QVERIFY(bench.inspector.currentWidget() != empty);
    Change change;
    change.remove(*bench.desk.plan().find(bench.desk.show));
    QVERIFY(bench.desk.editor().perform(change));
    QCOMPARE(bench.inspector.currentWidget(), empty);
}

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"
