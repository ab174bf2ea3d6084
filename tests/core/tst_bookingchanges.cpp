#include "core/workspace/bookingchanges.h"
#include "core/workspace/shiftchanges.h"
#include "tests/support/crewplan.h"

#include <QTest>

using namespace planning;
using namespace Qt::StringLiterals;

// One evening, two consoles in stock and a lift.
class TestBookingChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aPieceIsBookedForTheTimeOfTheShift();
    void bookedAgainItIsOneMore();
    void whatIsCancelledIsNotListedAndTheRestIsByName();
    void aQuantityIsAtLeastOne();
    void whatIsBookedForTheShiftFollowsItsEnds();

private:
    const Booking &onlyBooking() const { return *bookingsOf(m_crew.plan, m_evening).front(); }

    CrewPlan m_crew;
    FixedClock m_clock{*instantFromRfc3339(u"2026-03-02T08:00:00Z")};
    IdSource m_ids{m_clock, 5};
    Id<Shift> m_evening;
    Id<Equipment> m_console;
    Id<Equipment> m_lift;
};

void TestBookingChanges::init()
{
    m_crew = {};
    m_evening = m_crew.addShift(u"Evening"_s, u"2026-03-02T18:00"_s, u"2026-03-02T23:00"_s);
    Equipment console;
    console.name = u"Console"_s;
    console.quantity = 2;
    m_console = m_crew.add(console);
    Equipment lift;
    lift.name = u"Aerial lift"_s;
    m_lift = m_crew.add(lift);
}

void TestBookingChanges::aPieceIsBookedForTheTimeOfTheShift()
{
    const Change change = bookEquipment(m_crew.plan, m_console, m_evening, m_ids);
    QCOMPARE(change.name, u"Book “Console” for “Evening”"_s);
    m_crew.apply(change);
    QCOMPARE(onlyBooking().equipment, m_console);
    QCOMPARE(onlyBooking().quantity, 1);
    QVERIFY(onlyBooking().interval == m_crew.plan.find(m_evening)->planned);
}

void TestBookingChanges::bookedAgainItIsOneMore()
{
    m_crew.apply(bookEquipment(m_crew.plan, m_console, m_evening, m_ids));
    m_crew.apply(bookEquipment(m_crew.plan, m_console, m_evening, m_ids));
    QCOMPARE(bookingsOf(m_crew.plan, m_evening).size(), std::size_t{1});
    QCOMPARE(onlyBooking().quantity, 2);
}

void TestBookingChanges::whatIsCancelledIsNotListedAndTheRestIsByName()
{
    m_crew.apply(bookEquipment(m_crew.plan, m_console, m_evening, m_ids));
    m_crew.apply(bookEquipment(m_crew.plan, m_lift, m_evening, m_ids));
    QCOMPARE(onlyBooking().equipment, m_lift);
    m_crew.edit(onlyBooking().id,
                [](Booking &booking) { booking.status = BookingStatus::Cancelled; });
    QCOMPARE(onlyBooking().equipment, m_console);
    m_crew.apply(removeBooking(m_crew.plan, onlyBooking()));
    QVERIFY(bookingsOf(m_crew.plan, m_evening).empty());
}

void TestBookingChanges::aQuantityIsAtLeastOne()
{
    m_crew.apply(bookEquipment(m_crew.plan, m_console, m_evening, m_ids));
    QVERIFY(setQuantity(m_crew.plan, onlyBooking(), 0).isEmpty());
    m_crew.apply(setQuantity(m_crew.plan, onlyBooking(), 5));
    QCOMPARE(onlyBooking().quantity, 5);
}

void TestBookingChanges::whatIsBookedForTheShiftFollowsItsEnds()
{
    m_crew.apply(bookEquipment(m_crew.plan, m_lift, m_evening, m_ids));
    m_crew.apply(resizeEnd(m_crew.plan, m_evening, CrewPlan::at(u"2026-03-03T01:00"_s)));
    QVERIFY(onlyBooking().interval == m_crew.plan.find(m_evening)->planned);
    m_crew.edit(onlyBooking().id, [](Booking &booking) {
        booking.interval.start = CrewPlan::at(u"2026-03-02T19:00"_s);
    });
    m_crew.apply(resizeStart(m_crew.plan, m_evening, CrewPlan::at(u"2026-03-02T17:00"_s)));
    QCOMPARE(onlyBooking().interval.start, CrewPlan::at(u"2026-03-02T19:00"_s));
}

QTEST_APPLESS_MAIN(TestBookingChanges)
#include "tst_bookingchanges.moc"
