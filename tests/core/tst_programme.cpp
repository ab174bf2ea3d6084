#include "core/exchange/programme.h"
#include "core/model/zone.h"

#include <QFile>
#include <QTest>

using namespace planning;
using namespace Qt::StringLiterals;

class TestProgramme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRealScheduleIsRead_data();
    void aRealScheduleIsRead();
    void durationsMayHaveDays_data();
    void durationsMayHaveDays();
    void badInputIsRefusedWithItsPlace_data();
    void badInputIsRefusedWithItsPlace();
    void unknownKeysAreSkipped();
    void aMissingFileIsNamed();
};

static QString dataFile(const QString &name)
{
    return QStringLiteral(PLANNING_TEST_DATA "/programmes/") + name;
}

void TestProgramme::aRealScheduleIsRead_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<qsizetype>("days");
    QTest::addColumn<QString>("rooms");
    QTest::addColumn<qsizetype>("items");
    QTest::addColumn<QString>("last");
    QTest::newRow("frab JSON") << u"camp2019-schedule.json"_s << u"Chaos Communication Camp 2019"_s
                               << u"Camp2019"_s << u"Europe/Berlin"_s << qsizetype{5}
                               << u"Curie, Meitner"_s << qsizetype{79}
                               << u"Visualization of networks using physics"_s;
    QTest::newRow("frab XML") << u"31c3-schedule.xml"_s << u"31. Chaos Communication Congress"_s
                              << u"31c3"_s << QString() << qsizetype{4}
                              << u"Saal 1, Saal 2, Saal G, Saal 6"_s << qsizetype{138}
                              << u"Security Nightmares (Stream)"_s;
}

void TestProgramme::aRealScheduleIsRead()
{
    QFETCH(QString, file);
    const auto programme = readProgrammeFile(dataFile(file));
    QVERIFY2(programme, programme ? "" : qPrintable(describe(programme.error())));
    QTEST(programme->title, "title");
    QTEST(programme->key(), "key");
    QTEST(programme->zone, "zone");
    QTEST(qsizetype(programme->days.size()), "days");
    QTEST(programme->rooms.join(u", "_s), "rooms");
    QTEST(qsizetype(programme->items.size()), "items");
    QTEST(programme->items.back().title, "last");
    for (const ProgrammeItem &item : programme->items) {
        QVERIFY(!item.interval.isEmpty());
        QVERIFY(!item.guid.isEmpty());
    }
}

void TestProgramme::durationsMayHaveDays_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("expected"); // minutes; 0: refused
    QTest::newRow("hours and minutes") << u"01:30"_s << 90;
    QTest::newRow("one digit") << u"1:05"_s << 65;
    QTest::newRow("more than a day of hours") << u"25:00"_s << 1500;
    QTest::newRow("days") << u"1:02:30"_s << 1590;
    QTest::newRow("minutes only") << u"90"_s << 0;
    QTest::newRow("zero") << u"00:00"_s << 0;
    QTest::newRow("negative") << u"-1:00"_s << 0;
    QTest::newRow("60 minutes") << u"00:60"_s << 0;
    QTest::newRow("24 hours beside days") << u"1:24:00"_s << 0;
    QTest::newRow("words") << u"an:hour"_s << 0;
    QTest::newRow("huge") << u"99999999:00"_s << 0;
    QTest::newRow("empty") << u""_s << 0;
}

void TestProgramme::durationsMayHaveDays()
{
    QFETCH(QString, text);
    const auto duration = programmeDuration(text);
    QTEST(duration ? int(duration->count()) : 0, "expected");
}

void TestProgramme::badInputIsRefusedWithItsPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("message");
    const QByteArray json(R"({"schedule":{"conference":{"title":"F","days":[{"date":"2026-07-14",
"rooms":{"A/B":[{"date":"%1","duration":"%2"}]}}]}}})");
    const auto item = [&json](const char *date, const char *duration) {
        return QByteArray(json).replace("%1", date).replace("%2", duration);
    };
    QTest::newRow("neither JSON nor XML") << QByteArray("Nom;Prénom") << u"JSON or XML"_s;
    QTest::newRow("empty") << QByteArray() << u"JSON or XML"_s;
    QTest::newRow("JSON cut short") << QByteArray("{\n \"schedule\":") << u"2:"_s;
    QTest::newRow("another JSON") << QByteArray("{\"a\":1}") << u"/schedule/conference/title"_s;
    QTest::newRow("no days") << QByteArray(R"({"schedule":{"conference":{"title":"F"}}})")
                             << u"/schedule/conference/days"_s;
    QTest::newRow("time without offset")
        << item("2026-07-14T20:00:00", "01:00") << u"/schedule/conference/days/0/rooms/A~1B/0"_s;
    QTest::newRow("duration in words")
        << item("2026-07-14T20:00:00Z", "one hour") << u"'one hour'"_s;
    QTest::newRow("XML cut short") << QByteArray("<schedule>\n<conference>") << u"2:"_s;
    QTest::newRow("another XML") << QByteArray("<html/>") << u"<html>"_s;
    QTest::newRow("XML without a title") << QByteArray("<schedule/>") << u"<title>"_s;
    QTest::newRow("bad day") << QByteArray("<schedule><day date='soon'/></schedule>")
                             << u"'soon'"_s;
    QTest::newRow("entities that explode")
        << QByteArray("<!DOCTYPE a [<!ENTITY b 'bbbb'><!ENTITY c '&b;&b;'>]><schedule/>")
        << u"document type"_s;
    QTest::newRow("bad event") << QByteArray(
        "<schedule><conference><title>F</title></conference>\n"
        "<day date='2026-07-14'><room name='A'>\n<event id='1'>"
        "<date>noon</date></event></room></day></schedule>")
                               << u"event at 3:"_s;
}

void TestProgramme::badInputIsRefusedWithItsPlace()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, message);
    const auto programme = readProgramme(text);
    QVERIFY(!programme);
    QVERIFY2(describe(programme.error()).contains(message),
             qPrintable(describe(programme.error())));
}

void TestProgramme::unknownKeysAreSkipped()
{
    const auto programme = readProgramme(R"(<schedule><generator name="x"><title>no</title>
        </generator><conference><title>F</title><track name="y"/></conference>
        <day date="2026-07-14"><room name="A"><event guid="g"><date>2026-07-14T20:00:00+02:00</date>
        <persons><person id="1">someone</person></persons><duration>01:00</duration>
        <title>Show <b>tonight</b></title></event></room></day></schedule>)");
    QVERIFY2(programme, programme ? "" : qPrintable(describe(programme.error())));
    QCOMPARE(programme->title, u"F"_s);
    QCOMPARE(programme->items.size(), std::size_t{1});
    QCOMPARE(programme->items.front().title, u"Show"_s);
    QCOMPARE(toRfc3339(programme->items.front().interval.end), u"2026-07-14T19:00:00Z"_s);
}

void TestProgramme::aMissingFileIsNamed()
{
    const auto programme = readProgrammeFile(dataFile(u"nowhere.json"_s));
    QVERIFY(!programme);
    QCOMPARE(programme.error().code, ErrorCode::Storage);
    QVERIFY(programme.error().where.endsWith(u"nowhere.json"_s));
}

QTEST_APPLESS_MAIN(TestProgramme)
#include "tst_programme.moc"
