#include "core/model/zone.h"

#include <QTest>

using namespace planning;
using namespace std::chrono_literals;

class TestZone : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wallClockTimesResolve_data();
    void wallClockTimesResolve();
    void aDayHasAsManyHoursAsTheClockSays_data();
    void aDayHasAsManyHoursAsTheClockSays();
    void anUnknownZoneIsRefused();
};

void TestZone::wallClockTimesResolve_data()
{
    QTest::addColumn<QString>("day");
    QTest::addColumn<int>("minute");
    QTest::addColumn<int>("existence");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    const int unique = int(Zone::Existence::Unique);
    QTest::newRow("winter") << "2026-03-02" << 540 << unique << "2026-03-02T08:00:00Z"
                            << "2026-03-02T08:00:00Z";
    QTest::newRow("just before the spring change")
        << "2026-03-29" << 119 << unique << "2026-03-29T00:59:00Z"
        << "2026-03-29T00:59:00Z";
    QTest::newRow("skipped in spring")
        << "2026-03-29" << 150 << int(Zone::Existence::Nonexistent) << "2026-03-29T01:30:00Z"
        << "2026-03-29T01:30:00Z";
    QTest::newRow("just after the spring change")
        << "2026-03-29" << 180 << unique << "2026-03-29T01:00:00Z"
        << "2026-03-29T01:00:00Z";
    QTest::newRow("twice in autumn")
        << "2026-10-25" << 150 << int(Zone::Existence::Ambiguous) << "2026-10-25T00:30:00Z"
        << "2026-10-25T01:30:00Z";
    QTest::newRow("after the autumn change")
        << "2026-10-25" << 180 << unique << "2026-10-25T02:00:00Z"
        << "2026-10-25T02:00:00Z";
}

void TestZone::wallClockTimesResolve()
{
    QFETCH(QString, day);
    QFETCH(int, minute);
    QFETCH(int, existence);
    QFETCH(QString, first);
    QFETCH(QString, second);
    const auto zone = Zone::named(QStringLiteral("Europe/Paris"));
    QVERIFY(zone);
    const auto resolution = zone->resolve(*dayFromIsoDate(day) + minutes{minute});
    QCOMPARE(int(resolution.existence), existence);
    QCOMPARE(toRfc3339(resolution.first), first);
    QCOMPARE(toRfc3339(resolution.second), second);
}

void TestZone::aDayHasAsManyHoursAsTheClockSays_data()
{
    QTest::addColumn<QString>("day");
    QTest::addColumn<int>("hours");
    QTest::newRow("ordinary") << "2026-03-02" << 24;
    QTest::newRow("spring") << "2026-03-29" << 23;
    QTest::newRow("autumn") << "2026-10-25" << 25;
    QTest::newRow("leap day") << "2028-02-29" << 24;
}

void TestZone::aDayHasAsManyHoursAsTheClockSays()
{
    QFETCH(QString, day);
    QFETCH(int, hours);
    const auto zone = Zone::named(QStringLiteral("Europe/Paris"));
    QCOMPARE(zone->dayInterval(*dayFromIsoDate(day)).duration(), seconds{hours * 3600});
}

void TestZone::anUnknownZoneIsRefused()
{
    QVERIFY(!Zone::named(QStringLiteral("Europe/Atlantis")));
    QVERIFY(!Zone::named(QString()));
}

QTEST_APPLESS_MAIN(TestZone)
#include "tst_zone.moc"
