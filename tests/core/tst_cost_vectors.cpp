#include "core/vectors/vectordsl.h"
#include "core/vectors/vectors.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace planning;
using namespace Qt::StringLiterals;

class TestCostVectors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEngineAgreesWithTheVector_data();
    void theEngineAgreesWithTheVector();
    void aCentTooManyFails();
    void whatIsNotUnderstoodIsNamed_data();
    void whatIsNotUnderstoodIsNamed();
    void aShiftInShortIsSpelledOut_data();
    void aShiftInShortIsSpelledOut();
};

static QString compact(const QJsonArray &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

// Those of the specification, and more of the same kind.
void TestCostVectors::theEngineAgreesWithTheVector_data()
{
    QTest::addColumn<QString>("got");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("problem");
    for (const auto &[name, count] :
         {std::pair("costs_vectors", 14), std::pair("costs_more", 15)}) {
        QFile file(QStringLiteral(PLANNING_TEST_DATA "/%1.json").arg(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto results = runVectors(file.readAll());
        QVERIFY(results);
        QCOMPARE(results->size(), static_cast<std::size_t>(count));
        for (const VectorResult &each : *results)
            QTest::newRow(qPrintable(each.id))
                << compact(each.got) << compact(each.expected) << each.problem;
    }
}

void TestCostVectors::theEngineAgreesWithTheVector()
{
    QFETCH(QString, got);
    QFETCH(QString, expected);
    QFETCH(QString, problem);
    QCOMPARE(problem, QString());
    QCOMPARE(got, expected);
}

void TestCostVectors::aCentTooManyFails()
{
    const auto results = runVectors(R"([{"id": "X", "profile": "SEED", "rate": 45, "args": {},
        "dsl": "S 2024-02-15 10:00-18:00", "expect": {"labor_cost": 360.01}}])");
    QVERIFY(results);
    QCOMPARE(results->front().outcome, VectorOutcome::Failed);
    QCOMPARE(compact(results->front().got), u"[{\"labor_cost\":360}]"_s);
}

void TestCostVectors::whatIsNotUnderstoodIsNamed_data()
{
    QTest::addColumn<QByteArray>("vector");
    QTest::addColumn<QString>("problem");
    QTest::newRow("premium") << QByteArray(R"("premiums": [{"k": "moonlight", "pct": 1}],
        "dsl": "S 2024-02-15 10:00-18:00")")
                             << u"moonlight"_s;
    QTest::newRow("argument") << QByteArray(R"("args": {"weather": "rain"},
        "dsl": "S 2024-02-15 10:00-18:00")")
                              << u"weather"_s;
    QTest::newRow("value") << QByteArray(R"("args": {"stacking": "all"},
        "dsl": "S 2024-02-15 10:00-18:00")")
                           << u"max, additive, product"_s;
    QTest::newRow("no shift") << QByteArray(R"("args": {})") << u"without shifts"_s;
    QTest::newRow("shift") << QByteArray(R"("dsl": "S 2024-02-31 10:00-18:00")") << u"2024-02-31"_s;
}

void TestCostVectors::whatIsNotUnderstoodIsNamed()
{
    QFETCH(QByteArray, vector);
    QFETCH(QString, problem);
    const auto results = runVectors(R"([{"id": "X", "profile": "LEGAL", "rate": 10, "expect": 80, )"
                                    + vector + "}]");
    QVERIFY(results);
    QCOMPARE(results->front().outcome, VectorOutcome::Failed);
    QVERIFY2(results->front().problem.contains(problem), qPrintable(results->front().problem));
}

void TestCostVectors::aShiftInShortIsSpelledOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("over midnight, called before")
        << u"S 2024-02-15 20:00-02:00 call 18:00"_s << QByteArray(R"({"id": "S",
        "start": "2024-02-15T19:00:00Z", "end": "2024-02-16T01:00:00Z",
        "duty_end": "2024-02-16T01:00:00Z", "call": "2024-02-15T17:00:00Z", "breaks": []})");
    QTest::newRow("a break after midnight, paid")
        << u"S 2026-07-10 22:00-05:00 pbr 01:00-01:30 p P2"_s << QByteArray(R"({"id": "S",
        "person": "P2", "start": "2026-07-10T20:00:00Z", "end": "2026-07-11T03:00:00Z",
        "duty_end": "2026-07-11T03:00:00Z",
        "breaks": [{"start": "2026-07-10T23:00:00Z", "end": "2026-07-10T23:30:00Z",
                    "paid": true}]})");
    QTest::newRow("the second 02:30 of the night")
        << u"S 2026-10-25 02:30#2-04:00 wrap 30"_s << QByteArray(R"({"id": "S",
        "start": "2026-10-25T01:30:00Z", "end": "2026-10-25T03:00:00Z",
        "duty_end": "2026-10-25T03:30:00Z", "breaks": []})");
    QTest::newRow("elsewhere") << u"S 2026-03-02 20:00-23:00 tz Europe/London"_s
                               << QByteArray(R"({"id": "S", "tz": "Europe/London",
        "start": "2026-03-02T20:00:00Z", "end": "2026-03-02T23:00:00Z",
        "duty_end": "2026-03-02T23:00:00Z", "breaks": []})");
}

void TestCostVectors::aShiftInShortIsSpelledOut()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, expected);
    const auto shift = shiftOfDsl(text);
    QVERIFY(shift);
    QCOMPARE(*shift, QJsonDocument::fromJson(expected).object());
}

QTEST_APPLESS_MAIN(TestCostVectors)
#include "tst_cost_vectors.moc"
