#include "core/exchange/json.h"
#include "core/exchange/planfile.h"
#include "tests/support/filledentity.h"

#include <QTemporaryDir>
#include <QTest>

using namespace planning;

class TestPlanFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldOfEveryEntitySurvivesTheRoundTrip();
    void readingBackWhatWasWrittenGivesTheSameBytes();
    void unknownKeysAreKept();
    void aBadFileIsRefusedWithAPointer_data();
    void aBadFileIsRefusedWithAPointer();
    void aTruncatedFileIsRefused();
    void aFailedWriteLeavesTheOldFile();
};

static QByteArray smallPlan()
{
    return R"({
 "format": "planning-pro",
 "format_version": 1,
 "organization": {"id":"01890000-0000-7000-8000-000000000001","org_id":"01890000-0000-7000-8000-000000000001","name":"Théâtre du Quai"},
 "sites": [
  {"id":"01890000-0000-7000-8000-000000000002","org_id":"01890000-0000-7000-8000-000000000001","name":"Grande salle","colour_of_the_door":"red"}
 ],
 "stars": [1,2]
}
)";
}

void TestPlanFile::everyFieldOfEveryEntitySurvivesTheRoundTrip()
{
    const FixedClock clock(Instant{seconds{1772442000}});
    IdSource ids(clock, 7);
    test::Filler filler(ids);
    Entities::forEach([&]<typename T>() {
        const T before = filler.filled<T>();
        const QByteArray text = toJson(before);
        const auto after = fromJsonText<T>(text);
        QVERIFY2(after, qPrintable(after ? QString() : describe(after.error())));
        QVERIFY2(*after == before, text.constData());
        QCOMPARE(toJson(*after), text);
    });
}

void TestPlanFile::readingBackWhatWasWrittenGivesTheSameBytes()
{
    const auto plan = planFromJson(smallPlan());
    QVERIFY(plan);
    const QByteArray first = planToJson(*plan);
    const auto again = planFromJson(first);
    QVERIFY(again);
    QVERIFY(*again == *plan);
    QCOMPARE(planToJson(*again), first);
}

void TestPlanFile::unknownKeysAreKept()
{
    const auto plan = planFromJson(smallPlan());
    QVERIFY(plan);
    const QByteArray text = planToJson(*plan);
    QVERIFY(text.contains(R"("colour_of_the_door":"red")"));
    QVERIFY(text.contains(R"("stars": [1,2])"));
}

void TestPlanFile::aBadFileIsRefusedWithAPointer_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("where");
    QTest::newRow("another format") << QByteArray("planning-pro") << QByteArray("rota")
                                    << int(ErrorCode::ForeignFile) << "/format";
    QTest::newRow("newer version") << QByteArray(R"(version": 1)") << QByteArray(R"(version": 2)")
                                   << int(ErrorCode::NewerVersion) << "/format_version";
    QTest::newRow("version is no number")
        << QByteArray(R"(version": 1)") << QByteArray(R"(version": "x")")
        << int(ErrorCode::InvalidInput) << "/format_version";
    QTest::newRow("a name that is no text") << QByteArray(R"("Grande salle")") << QByteArray("12")
                                            << int(ErrorCode::InvalidInput) << "/sites/0/name";
    QTest::newRow("an unknown reference")
        << QByteArray(R"("name":"Grande salle")")
        << QByteArray(R"("incompatible_sites":["01890000-0000-7000-8000-0000000000ff"])")
        << int(ErrorCode::BadReference)
        << "/sites/01890000-0000-7000-8000-000000000002/incompatible_sites";
    QTest::newRow("an id twice") << QByteArray(R"({"id":"01890000-0000-7000-8000-000000000002")")
                                 << QByteArray(R"({"id":"01890000-0000-7000-8000-000000000002"},)"
                                               R"({"id":"01890000-0000-7000-8000-000000000002")")
                                 << int(ErrorCode::Duplicate) << "/sites/1/id";
    QTest::newRow("no JSON") << QByteArray("[\n  {") << QByteArray("{\"a\":{")
                             << int(ErrorCode::InvalidInput) << "";
}

void TestPlanFile::aBadFileIsRefusedWithAPointer()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(int, code);
    QFETCH(QString, where);
    const auto plan = planFromJson(smallPlan().replace(from, to));
    QVERIFY(!plan);
    QCOMPARE(int(plan.error().code), code);
    QCOMPARE(plan.error().where, where);
}

void TestPlanFile::aTruncatedFileIsRefused()
{
    const QByteArray whole = smallPlan().trimmed();
    for (qsizetype length = 0; length < whole.size(); ++length)
        QVERIFY2(!planFromJson(whole.first(length)), qPrintable(QString::number(length)));
}

void TestPlanFile::aFailedWriteLeavesTheOldFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("missing/plan.planning"));
    const auto plan = planFromJson(smallPlan());
    QVERIFY(!writePlanFile(*plan, path));
    QVERIFY(!QFile::exists(path));
    const QString good = folder.filePath(QStringLiteral("plan.planning"));
    QVERIFY(writePlanFile(*plan, good));
    QVERIFY(*readPlanFile(good) == *plan);
}

QTEST_APPLESS_MAIN(TestPlanFile)
#include "tst_planfile.moc"
