#include "tests/support/crewplan.h"

#include <QTest>

using namespace planning;
using namespace std::chrono;
using namespace Qt::StringLiterals;

// What the rules on equipment say at their limits.
class TestRulesEquipment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bookingsOfOneDesk_data();
    void bookingsOfOneDesk();
    void aCancelledBookingIsNone();
    void useBeforeAndAfterMaintenanceIsDue_data();
    void useBeforeAndAfterMaintenanceIsDue();
    void theDayIsThatOfTheSite();
    void withoutALastMaintenanceNothingIsDue();
};

static Id<Booking> book(CrewPlan &crew, Id<Equipment> desk, const QString &start,
                        const QString &end, int quantity = 1)
{
    Booking booking;
    booking.equipment = desk;
    booking.interval = {CrewPlan::at(start), CrewPlan::at(end)};
    booking.quantity = quantity;
    return crew.add(booking);
}

static Id<Equipment> addDesk(CrewPlan &crew, int quantity)
{
    Equipment desk;
    desk.name = u"Console"_s;
    desk.quantity = quantity;
    return crew.add(desk);
}

// "2/1 60": booked, in stock, minutes
static QString excesses(const CrewPlan &crew)
{
    QStringList texts;
    for (const Conflict &conflict : crew.conflicts()) {
        const auto number = [&conflict](QLatin1String name) {
            return QString::number(std::get<int>(*conflict.detail(name)));
        };
        texts << number("n"_L1) + u'/' + number("stock"_L1) + u' ' + number("minutes"_L1);
    }
    return texts.join(u", ");
}

void TestRulesEquipment::bookingsOfOneDesk_data()
{
    QTest::addColumn<int>("stock");
    QTest::addColumn<QString>("start"); // of the second, from 18:00 on the first is back
    QTest::addColumn<int>("quantity");
    QTest::addColumn<QString>("expected");
    QTest::newRow("when it is back") << 1 << u"18:00"_s << 1 << QString();
    QTest::newRow("a minute before") << 1 << u"17:59"_s << 1 << u"2/1 1"_s;
    QTest::newRow("the second of two") << 2 << u"12:00"_s << 1 << QString();
    QTest::newRow("two more of two") << 2 << u"12:00"_s << 2 << u"3/2 360"_s;
    QTest::newRow("more than there are") << 1 << u"18:00"_s << 2 << u"2/1 300"_s;
}

void TestRulesEquipment::bookingsOfOneDesk()
{
    QFETCH(int, stock);
    QFETCH(QString, start);
    QFETCH(int, quantity);
    QFETCH(QString, expected);
    CrewPlan crew;
    const auto desk = addDesk(crew, stock);
    book(crew, desk, u"2026-03-02T08:00"_s, u"2026-03-02T18:00"_s);
    book(crew, desk, u"2026-03-02T"_s + start, u"2026-03-02T23:00"_s, quantity);
    QCOMPARE(excesses(crew), expected);
}

void TestRulesEquipment::aCancelledBookingIsNone()
{
    CrewPlan crew;
    const auto desk = addDesk(crew, 1);
    book(crew, desk, u"2026-03-02T08:00"_s, u"2026-03-02T18:00"_s);
    const auto second = book(crew, desk, u"2026-03-02T08:00"_s, u"2026-03-02T18:00"_s);
    crew.edit(second, [](Booking &booking) { booking.status = BookingStatus::Pending; });
    QCOMPARE(crew.found(), u"hard equipment_double_booking"_s);
    crew.edit(second, [](Booking &booking) { booking.status = BookingStatus::Cancelled; });
    QCOMPARE(crew.found(), QString());
}

void TestRulesEquipment::useBeforeAndAfterMaintenanceIsDue_data()
{
    QTest::addColumn<QString>("use");
    QTest::addColumn<QString>("expected");
    // Last on 30 November 2025, every three months: due on 28 February 2026.
    QTest::newRow("61 days before") << u"2025-12-29"_s << QString();
    QTest::newRow("60 days before") << u"2025-12-30"_s << u"soft due 60"_s;
    QTest::newRow("on the day") << u"2026-02-28"_s << u"soft due 0"_s;
    QTest::newRow("the day after") << u"2026-03-01"_s << u"hard overdue 1"_s;
}

static QString maintenance(const CrewPlan &crew)
{
    QStringList texts;
    for (const Conflict &conflict : crew.conflicts()) {
        texts << (conflict.type == ConflictType::Hard ? u"hard "_s : u"soft "_s) + conflict.variant
                     + u' ' + QString::number(std::get<int>(*conflict.detail("days"_L1)));
    }
    return texts.join(u", ");
}

void TestRulesEquipment::useBeforeAndAfterMaintenanceIsDue()
{
    QFETCH(QString, use);
    QFETCH(QString, expected);
    CrewPlan crew;
    const auto desk = addDesk(crew, 1);
    crew.edit(desk,
              [](Equipment &each) { each.lastMaintenance = LocalDay{2025y / November / 30}; });
    book(crew, desk, use + u"T08:00"_s, use + u"T18:00"_s);
    QCOMPARE(maintenance(crew), expected);
    crew.edit(desk, [](Equipment &each) { each.maintenanceIntervalMonths = 12; });
    QCOMPARE(maintenance(crew), QString());
}

void TestRulesEquipment::theDayIsThatOfTheSite()
{
    CrewPlan crew;
    const auto desk = addDesk(crew, 1);
    crew.edit(desk,
              [](Equipment &each) { each.lastMaintenance = LocalDay{2025y / November / 30}; });
    const auto booking = book(crew, desk, u"2026-03-01T01:00"_s, u"2026-03-01T05:00"_s);
    QCOMPARE(maintenance(crew), u"hard overdue 1"_s);
    crew.edit(crew.site, [](Site &site) { site.timezone = u"America/New_York"_s; });
    Event event;
    event.site = crew.site;
    const auto id = crew.add(event);
    crew.edit(booking, [id](Booking &each) { each.event = id; });
    QCOMPARE(maintenance(crew), u"soft due 0"_s);
}

void TestRulesEquipment::withoutALastMaintenanceNothingIsDue()
{
    CrewPlan crew;
    book(crew, addDesk(crew, 1), u"2026-03-02T08:00"_s, u"2026-03-02T18:00"_s);
    QCOMPARE(crew.found(), QString());
}

QTEST_APPLESS_MAIN(TestRulesEquipment)
#include "tst_rules_equipment.moc"
