#include "core/workspace/eventchanges.h"
#include "tests/support/crewplan.h"

#include <QTest>

using namespace planning;
using namespace Qt::StringLiterals;

// An event of two days before the clocks go back on 31 October 2027.
class TestEventChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theEventGoesToItsNewDays();
    void everythingTimedKeepsItsTimeOfTheClock();
    void missionsThatFollowGoAlongIndependentOnesStay();
    void whatIsBookedForTheEventGoesAlong();
    void shiftsOfOtherEventsStay();
    void toTheSameDayNothingChanges();

private:
    void move(const QString &to = u"2027-11-02"_s)
    {
        m_crew.apply(moveEvent(m_crew.plan, m_event, *dayFromIsoDate(to)));
    }
    Id<Mission> addMission(FollowsEvent follows);
    const Shift &shift(Id<Shift> id) const { return *m_crew.plan.find(id); }

    CrewPlan m_crew;
    Id<Event> m_event;
    Id<Shift> m_evening; // 29 October, 18:00 to 23:00
};

void TestEventChanges::init()
{
    m_crew = {};
    Event event;
    event.name = u"Biennale"_s;
    event.site = m_crew.site;
    event.startDate = *dayFromIsoDate(u"2027-10-29");
    event.endDate = *dayFromIsoDate(u"2027-10-30");
    m_event = m_crew.add(event);
    m_evening = m_crew.addShift(u"Evening"_s, u"2027-10-29T18:00"_s, u"2027-10-29T23:00"_s);
    m_crew.edit(m_evening, [&](Shift &each) { each.event = m_event; });
}

Id<Mission> TestEventChanges::addMission(FollowsEvent follows)
{
    Mission mission;
    mission.event = m_event;
    mission.site = m_crew.site;
    mission.interval = CrewPlan::timesOf(u"2027-10-29 08:00-12:00"_s);
    mission.followsEvent = follows;
    return m_crew.add(mission);
}

void TestEventChanges::theEventGoesToItsNewDays()
{
    move();

    const Event &event = *m_crew.plan.find(m_event);
    QCOMPARE(toIsoDate(event.startDate), u"2027-11-02"_s);
    QCOMPARE(toIsoDate(event.endDate), u"2027-11-03"_s);
}

void TestEventChanges::everythingTimedKeepsItsTimeOfTheClock()
{
    const Interval pause = CrewPlan::timesOf(u"2027-10-29 20:00-20:30"_s);
    m_crew.edit(m_evening, [&](Shift &each) {
        each.callTime = CrewPlan::at(u"2027-10-29T17:00"_s);
        each.breaks = {Break{pause}};
    });
    const auto assignment = m_crew.assign(m_evening, m_crew.ines);
    m_crew.edit(assignment, [](Assignment &each) {
        each.part = CrewPlan::timesOf(u"2027-10-29 19:00-23:00"_s);
    });

    move();

    QVERIFY(shift(m_evening).planned == CrewPlan::timesOf(u"2027-11-02 18:00-23:00"_s));
    QVERIFY(shift(m_evening).callTime == CrewPlan::at(u"2027-11-02T17:00"_s));
    QVERIFY(shift(m_evening).breaks.first().interval
            == CrewPlan::timesOf(u"2027-11-02 20:00-20:30"_s));
    QVERIFY(m_crew.plan.find(assignment)->part == CrewPlan::timesOf(u"2027-11-02 19:00-23:00"_s));
}

void TestEventChanges::missionsThatFollowGoAlongIndependentOnesStay()
{
    const auto following = addMission(FollowsEvent::Follow);
    const auto independent = addMission(FollowsEvent::Independent);
    const QString start = u"2027-10-29T08:00"_s;
    const QString end = u"2027-10-29T12:00"_s;
    const auto fitUp = m_crew.addShift(u"Fit-up"_s, start, end);
    m_crew.edit(fitUp, [&](Shift &each) { each.mission = following; });
    const auto service = m_crew.addShift(u"Service"_s, start, end);
    m_crew.edit(service, [&](Shift &each) { each.mission = independent; });

    move();

    QVERIFY(shift(fitUp).planned == CrewPlan::timesOf(u"2027-11-02 08:00-12:00"_s));
    QVERIFY(m_crew.plan.find(following)->interval == shift(fitUp).planned);
    QVERIFY(shift(service).planned == CrewPlan::timesOf(u"2027-10-29 08:00-12:00"_s));
    QVERIFY(m_crew.plan.find(independent)->interval == shift(service).planned);
}

void TestEventChanges::whatIsBookedForTheEventGoesAlong()
{
    Equipment console;
    const auto equipment = m_crew.add(console);
    Booking booking;
    booking.equipment = equipment;
    booking.event = m_event;
    booking.interval = CrewPlan::timesOf(u"2027-10-29 18:00-23:00"_s);
    const auto whole = m_crew.add(booking);
    booking.shift = m_evening;
    const auto ofShift = m_crew.add(booking);

    move();

    const Interval moved = CrewPlan::timesOf(u"2027-11-02 18:00-23:00"_s);
    QVERIFY(m_crew.plan.find(whole)->interval == moved);
    QVERIFY(m_crew.plan.find(ofShift)->interval == moved);
}

void TestEventChanges::shiftsOfOtherEventsStay()
{
    const auto other = m_crew.addShift(u"Other"_s, u"2027-10-29T18:00"_s, u"2027-10-29T23:00"_s);

    move();

    QVERIFY(shift(other).planned == CrewPlan::timesOf(u"2027-10-29 18:00-23:00"_s));
}

void TestEventChanges::toTheSameDayNothingChanges()
{
    QVERIFY(moveEvent(m_crew.plan, m_event, *dayFromIsoDate(u"2027-10-29")).isEmpty());
}

QTEST_GUILESS_MAIN(TestEventChanges)
#include "tst_eventchanges.moc"
