#include "core/model/holidays.h"

#include <QJsonArray>
#include <QTest>

using namespace planning;
using namespace std::chrono;
using namespace Qt::StringLiterals;

class TestHolidays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movableFeastsOfFranceFollowEaster_data();
    void movableFeastsOfFranceFollowEaster();
    void franceHasElevenHolidays();
    void twoHolidaysMayFallOnOneDay();
    void aYearIsAsPublished_data();
    void aYearIsAsPublished();
    void overseasAbolitionDays_data();
    void overseasAbolitionDays();
    void anUnknownZoneIsRefusedWithTheKnownOnes();
    void everyShippedZoneIsReadable();
    void aMalformedRuleIsNamedByItsPointer();
};

void TestHolidays::movableFeastsOfFranceFollowEaster_data()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<QStringList>("dates"); // Good Friday, Easter Monday, Ascension, Whit Monday
    QTest::newRow("2024") << 2024 << QStringList{u"03-29"_s, u"04-01"_s, u"05-09"_s, u"05-20"_s};
    QTest::newRow("2025") << 2025 << QStringList{u"04-18"_s, u"04-21"_s, u"05-29"_s, u"06-09"_s};
    QTest::newRow("2026") << 2026 << QStringList{u"04-03"_s, u"04-06"_s, u"05-14"_s, u"05-25"_s};
    QTest::newRow("2027") << 2027 << QStringList{u"03-26"_s, u"03-29"_s, u"05-06"_s, u"05-17"_s};
    QTest::newRow("2028") << 2028 << QStringList{u"04-14"_s, u"04-17"_s, u"05-25"_s, u"06-05"_s};
    QTest::newRow("2029") << 2029 << QStringList{u"03-30"_s, u"04-02"_s, u"05-10"_s, u"05-21"_s};
    QTest::newRow("2030") << 2030 << QStringList{u"04-19"_s, u"04-22"_s, u"05-30"_s, u"06-10"_s};
    QTest::newRow("2031") << 2031 << QStringList{u"04-11"_s, u"04-14"_s, u"05-22"_s, u"06-02"_s};
    QTest::newRow("2032") << 2032 << QStringList{u"03-26"_s, u"03-29"_s, u"05-06"_s, u"05-17"_s};
}

static QStringList datesOf(const QString &zone, int yearNumber)
{
    QStringList dates;
    const auto calendar = HolidayCalendar::ofZone(zone);
    for (const Holiday &holiday : calendar.value().ofYear(year{yearNumber}))
        dates << toIsoDate(holiday.day).mid(5);
    return dates;
}

void TestHolidays::movableFeastsOfFranceFollowEaster()
{
    QFETCH(int, year);
    QFETCH(QStringList, dates);
    QStringList found;
    const QStringList names{u"Vendredi saint"_s, u"Lundi de Pâques"_s, u"Ascension"_s,
                            u"Lundi de Pentecôte"_s};
    const auto calendar = HolidayCalendar::ofZone(u"FR-AM"_s);
    QVERIFY(calendar);
    for (const Holiday &holiday : calendar->ofYear(std::chrono::year{year})) {
        if (names.contains(holiday.nameFr))
            found << toIsoDate(holiday.day).mid(5);
    }
    QCOMPARE(found, dates);
}

void TestHolidays::franceHasElevenHolidays()
{
    QCOMPARE(datesOf(u"FR"_s, 2026).size(), 11);
    QCOMPARE(datesOf(u"FR-AM"_s, 2026).size(), 13);
}

void TestHolidays::twoHolidaysMayFallOnOneDay()
{
    const auto france = HolidayCalendar::ofZone(u"FR"_s);
    QVERIFY(france);
    const auto holidays = france->on(LocalDay{2008y / May / 1});
    QCOMPARE(holidays.size(), std::size_t{2});
    QCOMPARE(holidays[0].nameFr, u"Fête du Travail"_s);
    QCOMPARE(holidays[1].nameFr, u"Ascension"_s);
}

void TestHolidays::aYearIsAsPublished_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<int>("year");
    QTest::addColumn<QString>("dates");
    const auto row = [](const char *zone, int year, const char *dates) {
        QTest::addRow("%s %d", zone, year)
            << QString::fromLatin1(zone) << year << QString::fromLatin1(dates);
    };
    row("FR", 2026, "01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25");
    row("BE", 2026, "01-01 04-06 05-01 05-14 05-25 07-21 08-15 11-01 11-11 12-25");
    row("LU", 2026, "01-01 04-06 05-01 05-09 05-14 05-25 06-23 08-15 11-01 12-25 12-26");
    row("DE", 2026, "01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26");
    row("CH", 2026, "01-01 05-14 08-01 12-25");
    row("ES", 2026, "01-01 01-06 04-03 05-01 08-15 10-12 12-08 12-25");
    row("IT", 2026,
        "01-01 01-06 04-05 04-06 04-25 05-01 06-02 08-15 10-04 11-01 12-08 12-25 12-26");
    row("GB-ENG", 2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28");
    row("GB-ENG", 2022, "01-03 04-15 04-18 05-02 05-30 08-29 12-26 12-27");
    row("US", 2026, "01-01 01-19 02-16 05-25 06-19 07-03 07-04 09-07 10-12 11-11 11-26 12-25");
    row("US", 2021,
        "01-01 01-18 02-15 05-31 06-18 06-19 07-04 07-05 09-06 10-11 11-11 11-25 12-24 12-25 "
        "12-31");
}

void TestHolidays::aYearIsAsPublished()
{
    QFETCH(QString, zone);
    QFETCH(int, year);
    QFETCH(QString, dates);
    QCOMPARE(datesOf(zone, year).join(u' '), dates);
}

void TestHolidays::overseasAbolitionDays_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("date");
    QTest::newRow("Guadeloupe") << u"FR-971"_s << u"05-27"_s;
    QTest::newRow("Martinique") << u"FR-972"_s << u"05-22"_s;
    QTest::newRow("Guyane") << u"FR-973"_s << u"06-10"_s;
    QTest::newRow("La Reunion") << u"FR-974"_s << u"12-20"_s;
    QTest::newRow("Mayotte") << u"FR-976"_s << u"04-27"_s;
    QTest::newRow("Saint-Barthelemy") << u"FR-BL"_s << u"10-09"_s;
    QTest::newRow("Saint-Martin") << u"FR-MF"_s << u"05-28"_s;
}

void TestHolidays::overseasAbolitionDays()
{
    QFETCH(QString, zone);
    QFETCH(QString, date);
    QVERIFY(datesOf(zone, 2026).contains(date));
    QVERIFY(!datesOf(u"FR"_s, 2026).contains(date));
}

void TestHolidays::anUnknownZoneIsRefusedWithTheKnownOnes()
{
    const auto calendar = HolidayCalendar::ofZone(u"XX"_s);
    QVERIFY(!calendar);
    QCOMPARE(calendar.error().code, ErrorCode::NotFound);
    QVERIFY(calendar.error().detail.contains(u"FR-AM"_s));
}

void TestHolidays::everyShippedZoneIsReadable()
{
    const QStringList zones = HolidayCalendar::knownZones();
    QVERIFY(zones.size() >= 19);
    for (const QString &zone : zones) {
        const auto calendar = HolidayCalendar::ofZone(zone);
        QVERIFY2(calendar, qPrintable(zone));
        QVERIFY2(!calendar->ofYear(2026y).empty(), qPrintable(zone));
    }
}

void TestHolidays::aMalformedRuleIsNamedByItsPointer()
{
    const QJsonObject february{{u"name_fr"_s, u"Jamais"_s},
                               {u"name_en"_s, u"Never"_s},
                               {u"kind"_s, u"fixed"_s},
                               {u"month"_s, 2},
                               {u"day"_s, 30}};
    const auto calendar = HolidayCalendar::fromJson({{u"holidays"_s, QJsonArray{february}}});
    QVERIFY(!calendar);
    QCOMPARE(calendar.error().where, u"/holidays/0"_s);
}

QTEST_APPLESS_MAIN(TestHolidays)
#include "tst_holidays.moc"
