#include "app/server/operations/readiness.h"
#include "tests/support/testserver.h"

#include <QElapsedTimer>

#include <atomic>
#include <semaphore>

using namespace planning;
using namespace planning::server;
using namespace planning::test;
using namespace Qt::StringLiterals;

// Saying whether the database answers, however often that is asked.
class ReadinessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manyQuestionsAreOneCheck();
    void whatFailsIsSaidWithinMoments();
    void aSlowDatabaseIsAskedOnceAtATime();
    void theServerIsReady();
};

void ReadinessTest::manyQuestionsAreOneCheck()
{
    std::atomic<int> checks = 0;
    Readiness readiness([&]() -> Result<void> {
        ++checks;
        return ok();
    });
    // What was known at the start is a second old then.
    QVERIFY(QTest::qWaitFor([&] { return readiness.verdict().hasValue() && checks > 0; }, 10'000));
    const int before = checks;
    QElapsedTimer since;
    since.start();

    std::vector<std::thread> callers;
    for (int i = 0; i < 8; ++i)
        callers.emplace_back([&] {
            for (int j = 0; j < 100; ++j)
                static_cast<void>(readiness.verdict());
        });
    for (std::thread &caller : callers)
        caller.join();

    QVERIFY(checks - before <= 1 + since.elapsed() / 1000);
}

void ReadinessTest::whatFailsIsSaidWithinMoments()
{
    Readiness readiness([]() -> Result<void> { return Error{ErrorCode::Storage, u"gone"_s, {}}; });

    QVERIFY(QTest::qWaitFor([&] { return !readiness.verdict(); }, 10'000));

    QCOMPARE(readiness.verdict().error().detail, u"gone"_s);
    QVERIFY(!readiness.isReady());
}

void ReadinessTest::aSlowDatabaseIsAskedOnceAtATime()
{
    std::atomic<int> checks = 0;
    std::counting_semaphore<> gate(0);
    Readiness readiness([&]() -> Result<void> {
        ++checks;
        gate.acquire();
        return ok();
    });

    // The verdict before stands for a while, then the silence is one.
    QVERIFY(readiness.verdict());
    QVERIFY(QTest::qWaitFor([&] { return !readiness.verdict(); }, 20'000));
    QCOMPARE(checks.load(), 1);

    gate.release(1'000);
    QVERIFY(QTest::qWaitFor([&] { return readiness.verdict().hasValue(); }, 10'000));
}

void ReadinessTest::theServerIsReady()
{
    TestServer server;

    for (int i = 0; i < 20; ++i)
        QCOMPARE(server.get(u"/readyz"_s, {}).status(), 200);

    const QByteArray text = server.get(u"/metrics"_s, {}).response.body;
    QVERIFY(text.contains("planning_database_ready 1\n"));
}

QTEST_GUILESS_MAIN(ReadinessTest)
#include "tst_readiness.moc"
