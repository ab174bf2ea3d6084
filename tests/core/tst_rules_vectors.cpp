#include "core/vectors/vectors.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace planning;
using namespace Qt::StringLiterals;

class TestRulesVectors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEngineAgreesWithTheVector_data();
    void theEngineAgreesWithTheVector();
    void aWrongExpectationFails();
    void aParameterThatCannotBeReadIsReported();
    void anythingButAListIsRefused_data();
    void anythingButAListIsRefused();
};

static QString compact(const QJsonArray &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

void TestRulesVectors::theEngineAgreesWithTheVector_data()
{
    QTest::addColumn<QString>("got");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<bool>("passed");
    QFile file(QStringLiteral(PLANNING_TEST_DATA "/rules_vectors.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto results = runVectors(file.readAll());
    QVERIFY(results);
    QCOMPARE(results->size(), std::size_t{139});
    for (const VectorResult &each : *results) {
        QTest::newRow(qPrintable(each.id))
            << compact(each.got) << compact(each.expected) << each.problem
            << (each.outcome == VectorOutcome::Passed);
    }
}

void TestRulesVectors::theEngineAgreesWithTheVector()
{
    QFETCH(QString, got);
    QFETCH(QString, expected);
    QFETCH(QString, problem);
    QFETCH(bool, passed);
    QCOMPARE(problem, QString());
    if (!passed)
        QCOMPARE(got, expected);
    QVERIFY(passed);
}

void TestRulesVectors::aWrongExpectationFails()
{
    const auto results = runVectors(R"([{"id": "X", "rule": "understaffed",
        "params": {"need": 3}, "shifts": [], "expect": [["soft", "missing", 1, "tentative", 0]]}])");
    QVERIFY(results);
    QCOMPARE(results->front().outcome, VectorOutcome::Failed);
    QCOMPARE(compact(results->front().got), u"[[\"soft\",\"missing\",2,\"tentative\",0]]"_s);
}

void TestRulesVectors::aParameterThatCannotBeReadIsReported()
{
    const auto results = runVectors(
        R"([{"id": "X", "rule": "rest_minimum", "params": {"mode": "weekly"}, "expect": []}])");
    QVERIFY(results);
    QCOMPARE(results->front().outcome, VectorOutcome::Failed);
    QVERIFY(results->front().problem.contains(u"service_day, eu24, strict_gap"_s));
}

void TestRulesVectors::anythingButAListIsRefused_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("object") << QByteArray("{}");
    QTest::newRow("truncated") << QByteArray("[{\"id\": ");
    QTest::newRow("numbers") << QByteArray("[1, 2]");
    QTest::newRow("unknown rule") << QByteArray(R"([{"id": "X", "rule": "no_such_rule"}])");
}

void TestRulesVectors::anythingButAListIsRefused()
{
    QFETCH(QByteArray, file);
    const auto results = runVectors(file);
    QVERIFY(!results);
    QCOMPARE(results.error().code, ErrorCode::InvalidInput);
}

QTEST_APPLESS_MAIN(TestRulesVectors)
#include "tst_rules_vectors.moc"
