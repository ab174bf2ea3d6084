#include "core/store/store.h"
#include "core/workspace/opening.h"
#include "core/workspace/workspace.h"
#include "tests/support/filledentity.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace planning;

class TestOpening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFileIsOpenedInAWorkerAndThenTakesEdits();
    void itTellsHowFarItIs();
    void aCancelledOpeningLetsGoOfTheFile();
    void anOpeningThatIsDroppedLetsGoOfTheFile();
    void aFileThatCannotBeOpenedIsAnError();

private:
    Environment environment() { return {m_clock, m_ids, {}, {}}; }
    QString path() const { return m_folder->filePath(QStringLiteral("plan.planningdb")); }

    FixedClock m_clock{*instantFromRfc3339(u"2026-03-02T08:00:00Z")};
    IdSource m_ids{m_clock, 7};
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestOpening::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(Store::create(path(), test::filledPlan()));
}

void TestOpening::aFileIsOpenedInAWorkerAndThenTakesEdits()
{
    Opening opening(path());
    QVERIFY(QSignalSpy(&opening, &Opening::finished).wait());
    const auto workspace = opening.take(environment());
    QVERIFY(workspace);
    QVERIFY((*workspace)->plan() == test::filledPlan());
    QVERIFY(!(*workspace)->isReadOnly());
    Team team;
    team.id = m_ids.next<Team>();
    Change change;
    change.insert(team);
    QVERIFY((*workspace)->commit(change));
    QVERIFY((*Store::open(path()))->loadPlan()->find(team.id));
}

void TestOpening::itTellsHowFarItIs()
{
    Opening opening(path());
    const QSignalSpy progress(&opening, &Opening::progressed);
    QVERIFY(QSignalSpy(&opening, &Opening::finished).wait());
    QVERIFY(!progress.empty());
    QVERIFY(progress.back().front().toInt() > 0);
}

void TestOpening::aCancelledOpeningLetsGoOfTheFile()
{
    Opening opening(path());
    opening.cancel();
    QVERIFY(QSignalSpy(&opening, &Opening::finished).wait());
    QCOMPARE(opening.take(environment()).error().code, ErrorCode::Cancelled);
    QCOMPARE((*Store::open(path()))->mode(), OpenMode::ReadWrite);
}

void TestOpening::anOpeningThatIsDroppedLetsGoOfTheFile()
{
    std::make_unique<Opening>(path()).reset();
    QThreadPool::globalInstance()->waitForDone();
    QCOMPARE((*Store::open(path()))->mode(), OpenMode::ReadWrite);
}

void TestOpening::aFileThatCannotBeOpenedIsAnError()
{
    Opening opening(path() + QStringLiteral(".gone"));
    QVERIFY(QSignalSpy(&opening, &Opening::finished).wait());
    QCOMPARE(opening.take(environment()).error().code, ErrorCode::FileMissing);
}

QTEST_GUILESS_MAIN(TestOpening)
#include "tst_opening.moc"
