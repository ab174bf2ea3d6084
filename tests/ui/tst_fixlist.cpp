#include "core/fixes/override.h"
#include "core/rules/conflictindex.h"
#include "core/workspace/crewchanges.h"
#include "tests/support/desk.h"
#include "ui/panels/fixlist.h"
#include "ui/panels/fixrow.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace planning;
using namespace planning::ui;

// Ana is on two shifts that overlap; Inès is free.
class Bench final
{
public:
    Bench() : list({desk.editor(), desk.sample.ids(), Theme::light(), Language::English})
    {
        for (const Id<Shift> shift : {desk.show, desk.loadOut}) {
            Change change = assign(desk.plan(), shift, desk.ana, desk.sample.ids());
            std::get<Edit<Assignment>>(change.edits.front()).after->status =
                AssignmentStatus::Confirmed;
            desk.editor().perform(std::move(change));
        }
        list.resize(400, 500);
        list.show();
        list.setConflict(overlap().key);
    }

    Conflict overlap() const
    {
        for (const Conflict &conflict : desk.workspace().conflicts().all()) {
            if (conflict.rule == QStringLiteral("double_booking"))
                return conflict;
        }
        return {};
    }
    bool exists(const QString &key) const { return desk.workspace().conflicts().find(key); }

    bool waitForRows()
    {
        return QTest::qWaitFor([this] { return !rows().isEmpty() && rows().front()->isVisible(); });
    }
    QList<FixRow *> rows() const { return list.findChildren<FixRow *>(); }
    FixRow *rowWith(const QString &words) const
    {
        for (FixRow *row : rows()) {
            if (row->accessibleName().contains(words))
                return row;
        }
        return nullptr;
    }
    QString state() const { return list.findChild<QLabel *>(QStringLiteral("fixState"))->text(); }

    mutable test::Desk desk;
    FixList list;
};

class TestFixList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneClickRepairsAndOneUndoTakesItBack();
    void whoLooksIsToldSo();
    void aChangedPlanIsLookedAtAnew();
    void anEmptyReasonIsRefusedAtTheField();
    void anAllowedConflictSaysWhyAndIsWithdrawn();
    void theKeyboardPreviewsAndPerforms();
    void thePointerLeavesNoTrace();
};

void TestFixList::oneClickRepairsAndOneUndoTakesItBack()
{
    Bench bench;
    QVERIFY(bench.waitForRows());
    const QString key = bench.overlap().key;
    const Plan before = bench.desk.plan();
    FixRow *give = bench.rowWith(QStringLiteral("Inès Le Goff"));
    QVERIFY(give);
    const QString name = give->accessibleName();
    QTest::mouseClick(give, Qt::LeftButton);
    QVERIFY(!bench.exists(key));
    QCOMPARE(bench.desk.workspace().undoText(), QString(name).remove(QLatin1Char('\n')));
    QVERIFY(bench.rows().isEmpty());
    QVERIFY(bench.desk.editor().undo());
    QVERIFY(bench.desk.plan() == before);
    QVERIFY(bench.exists(key));
}

void TestFixList::whoLooksIsToldSo()
{
    const Bench bench;
    QCOMPARE(bench.state(), QStringLiteral("Looking for ways out…"));
}

void TestFixList::aChangedPlanIsLookedAtAnew()
{
    Bench bench;
    // Still looking: Inès goes to the load-out meanwhile and can no longer take it.
    QVERIFY(bench.desk.editor().perform(
        assign(bench.desk.plan(), bench.desk.loadOut, bench.desk.ines, bench.desk.sample.ids())));
    QVERIFY(bench.waitForRows());
    QVERIFY(!bench.rowWith(QStringLiteral("Give “Load-out” to Inès Le Goff")));
}

void TestFixList::anEmptyReasonIsRefusedAtTheField()
{
    Bench bench;
    QVERIFY(bench.waitForRows());
    const QString key = bench.overlap().key;
    QTest::mouseClick(bench.rows().last(), Qt::LeftButton);
    auto *reason = bench.list.findChild<QLineEdit *>(QStringLiteral("overrideReason"));
    auto *allow = bench.list.findChild<QPushButton *>(QStringLiteral("allow"));
    QVERIFY(reason->isVisible());
    QTest::mouseClick(allow, Qt::LeftButton);
    QVERIFY(reason->property("invalid").toBool());
    QCOMPARE(overrideOf(bench.desk.plan(), key), nullptr);
    QTest::keyClicks(reason, QStringLiteral("agreed with the crew"));
    QVERIFY(!reason->property("invalid").toBool());
    QTest::mouseClick(allow, Qt::LeftButton);
    QCOMPARE(overrideOf(bench.desk.plan(), key)->reason, QStringLiteral("agreed with the crew"));
}

void TestFixList::anAllowedConflictSaysWhyAndIsWithdrawn()
{
    Bench bench;
    const Conflict overlap = bench.overlap();
    QVERIFY(bench.desk.editor().perform(*overrideConflict(
        bench.desk.plan(), overlap, QStringLiteral("force majeure"), bench.desk.sample.ids())));
    QVERIFY2(bench.state().contains(QStringLiteral("force majeure")), qPrintable(bench.state()));
    QVERIFY2(bench.state().contains(QStringLiteral("09:00")), qPrintable(bench.state()));
    QTest::mouseClick(bench.list.findChild<FixRow *>(QStringLiteral("withdraw")), Qt::LeftButton);
    QCOMPARE(overrideOf(bench.desk.plan(), overlap.key), nullptr);
    QVERIFY(QTest::qWaitFor([&bench] { return bench.rows().size() > 1; }));
}

void TestFixList::theKeyboardPreviewsAndPerforms()
{
    Bench bench;
    QVERIFY(bench.waitForRows());
    bench.list.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&bench.list));
    const QString key = bench.overlap().key;
    std::vector<std::optional<Change>> previews;
    QObject::connect(&bench.list, &FixList::previewed,
                     [&previews](const auto &change) { previews.push_back(change); });
    bench.list.focusFirst();
    QVERIFY(bench.rows().front()->hasFocus());
    QVERIFY(previews.back().has_value());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QVERIFY(bench.rows().at(1)->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(!bench.exists(key));
    QVERIFY(!previews.back().has_value());
}

void TestFixList::thePointerLeavesNoTrace()
{
    Bench bench;
    QVERIFY(bench.waitForRows());
    const Plan before = bench.desk.plan();
    std::vector<bool> previews;
    QObject::connect(&bench.list, &FixList::previewed,
                     [&previews](const auto &change) { previews.push_back(change.has_value()); });
    QEnterEvent enter({4, 4}, {4, 4}, {4, 4});
    QCoreApplication::sendEvent(bench.rows().front(), &enter);
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(bench.rows().front(), &leave);
    QCOMPARE(previews, (std::vector<bool>{true, false}));
    QVERIFY(bench.desk.plan() == before);
}

QTEST_MAIN(TestFixList)
#include "tst_fixlist.moc"
