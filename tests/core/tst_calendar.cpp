#include "core/model/calendar.h"

#include <QTest>

using namespace planning;
using namespace std::chrono;
using namespace Qt::StringLiterals;

class TestCalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theServiceDayBeginsAtFive_data();
    void theServiceDayBeginsAtFive();
    void anIntervalIsCutAtLocalMidnight();
    void aServiceDayCutsAtFive();
    void nightMinutesAreAbsolute_data();
    void nightMinutesAreAbsolute();
    void weeksStartOnTheChosenDay();
    void isoWeeksFollowTheFirstThursday_data();
    void isoWeeksFollowTheFirstThursday();
    void holidaysAreThoseOfThePlace();

private:
    const Zone m_paris = *Zone::named(u"Europe/Paris"_s);
    const Calendar m_calendar{m_paris};

    Instant at(const QString &local) const
    {
        const auto utc = *instantFromRfc3339(local + u"Z"_s);
        return m_paris.toInstant(LocalSeconds{utc.time_since_epoch()});
    }
    static LocalDay day(const QString &iso) { return *dayFromIsoDate(iso); }
};

void TestCalendar::theServiceDayBeginsAtFive_data()
{
    QTest::addColumn<QString>("local");
    QTest::addColumn<QString>("expected");
    QTest::newRow("after midnight") << u"2026-03-03T02:00"_s << u"2026-03-02"_s;
    QTest::newRow("before the cutoff") << u"2026-03-03T04:59:59"_s << u"2026-03-02"_s;
    QTest::newRow("at the cutoff") << u"2026-03-03T05:00"_s << u"2026-03-03"_s;
    QTest::newRow("first of the month") << u"2026-03-01T01:00"_s << u"2026-02-28"_s;
    QTest::newRow("leap day") << u"2028-03-01T01:00"_s << u"2028-02-29"_s;
    QTest::newRow("spring, short night") << u"2026-03-29T04:30"_s << u"2026-03-28"_s;
    QTest::newRow("spring, at five by the clock") << u"2026-03-29T05:00"_s << u"2026-03-29"_s;
    QTest::newRow("autumn, long night") << u"2026-10-25T04:30"_s << u"2026-10-24"_s;
}

void TestCalendar::theServiceDayBeginsAtFive()
{
    QFETCH(QString, local);
    QFETCH(QString, expected);
    const LocalDay service = m_calendar.serviceDay(at(local));
    QCOMPARE(toIsoDate(service), expected);
    QVERIFY(m_calendar.serviceDayInterval(service).contains(at(local)));
}

void TestCalendar::anIntervalIsCutAtLocalMidnight()
{
    const Interval night{at(u"2026-03-28T22:00"_s), at(u"2026-03-29T06:00"_s)};
    const auto parts = m_calendar.splitByDay(night);
    QCOMPARE(parts.size(), std::size_t{2});
    QCOMPARE(toIsoDate(parts[0].day), u"2026-03-28"_s);
    QCOMPARE(parts[0].interval.durationInMinutes(), minutes{120});
    QCOMPARE(parts[1].interval.durationInMinutes(), minutes{300}); // the clock skips an hour
    QVERIFY(m_calendar.splitByDay({night.start, night.start}).empty());
    const Interval wholeDay = m_paris.dayInterval(day(u"2026-03-02"_s));
    QCOMPARE(m_calendar.splitByDay(wholeDay).size(), std::size_t{1});
}

void TestCalendar::aServiceDayCutsAtFive()
{
    const auto parts =
        m_calendar.splitByServiceDay({at(u"2026-03-02T20:00"_s), at(u"2026-03-03T06:00"_s)});
    QCOMPARE(parts.size(), std::size_t{2});
    QCOMPARE(toIsoDate(parts[0].day), u"2026-03-02"_s);
    QCOMPARE(parts[0].interval.durationInMinutes(), minutes{540});
    QCOMPARE(parts[1].interval.durationInMinutes(), minutes{60});
}

void TestCalendar::nightMinutesAreAbsolute_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("end");
    QTest::addColumn<int>("expected");
    QTest::newRow("none") << u"2026-03-02T09:00"_s << u"2026-03-02T17:00"_s << 0;
    QTest::newRow("evening") << u"2026-03-02T20:00"_s << u"2026-03-02T23:30"_s << 90;
    QTest::newRow("early") << u"2026-03-02T05:00"_s << u"2026-03-02T09:00"_s << 120;
    QTest::newRow("touching") << u"2026-03-02T07:00"_s << u"2026-03-02T22:00"_s << 0;
    QTest::newRow("whole night") << u"2026-03-02T20:00"_s << u"2026-03-03T09:00"_s << 540;
    QTest::newRow("spring") << u"2026-03-28T22:00"_s << u"2026-03-29T07:00"_s << 480;
    QTest::newRow("autumn") << u"2026-10-24T22:00"_s << u"2026-10-25T07:00"_s << 600;
    QTest::newRow("two nights") << u"2026-03-02T23:00"_s << u"2026-03-04T06:00"_s << 480 + 480;
}

void TestCalendar::nightMinutesAreAbsolute()
{
    QFETCH(QString, start);
    QFETCH(QString, end);
    QFETCH(int, expected);
    const LocalWindow night{hours{22}, hours{7}};
    QCOMPARE(m_calendar.minutesIn(night, {at(start), at(end)}), minutes{expected});
}

void TestCalendar::weeksStartOnTheChosenDay()
{
    const LocalDay sunday = day(u"2026-03-08"_s);
    QCOMPARE(toIsoDate(weekStart(sunday)), u"2026-03-02"_s);
    QCOMPARE(toIsoDate(weekStart(sunday, Sunday)), u"2026-03-08"_s);
    QCOMPARE(toIsoDate(weekStart(sunday, Saturday)), u"2026-03-07"_s);
    QCOMPARE(toIsoDate(monthStart(sunday)), u"2026-03-01"_s);
}

void TestCalendar::isoWeeksFollowTheFirstThursday_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<int>("year");
    QTest::addColumn<int>("week");
    QTest::newRow("ordinary") << u"2026-03-02"_s << 2026 << 10;
    QTest::newRow("January in the old year") << u"2027-01-01"_s << 2026 << 53;
    QTest::newRow("December in the new year") << u"2024-12-30"_s << 2025 << 1;
    QTest::newRow("first Monday") << u"2024-01-01"_s << 2024 << 1;
}

void TestCalendar::isoWeeksFollowTheFirstThursday()
{
    QFETCH(QString, date);
    QFETCH(int, year);
    QFETCH(int, week);
    const IsoWeek expected{year, week};
    QCOMPARE(isoWeek(day(date)), expected);
}

void TestCalendar::holidaysAreThoseOfThePlace()
{
    const Calendar strasbourg{m_paris, *HolidayCalendar::ofZone(u"FR-AM"_s)};
    const Calendar paris{m_paris, *HolidayCalendar::ofZone(u"FR"_s)};
    QVERIFY(strasbourg.isHoliday(day(u"2026-12-26"_s)));
    QVERIFY(!paris.isHoliday(day(u"2026-12-26"_s)));
    QVERIFY(paris.isHoliday(day(u"2026-05-01"_s)));
    QVERIFY(!m_calendar.isHoliday(day(u"2026-05-01"_s)));
}

QTEST_APPLESS_MAIN(TestCalendar)
#include "tst_calendar.moc"
