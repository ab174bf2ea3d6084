#include "core/base/idsource.h"
#include "core/model/touched.h"

#include <QTest>

using namespace planning;

class TestTouched : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void movingAShiftTouchesItsCrewAndSite();
    void removingAnAssignmentTouchesThePersonAndTheShift();
    void aRuleSetTouchesEverything();
    void twoChangesTouchWhatEachOfThemDoes();

private:
    FixedClock m_clock{Instant{seconds{1772442000}}};
    IdSource m_ids{m_clock, 3};
    Plan m_plan;
    Shift m_shift;
    Assignment m_assignment;
};

void TestTouched::init()
{
    m_plan = Plan();
    m_shift = Shift();
    m_shift.id = m_ids.next<Shift>();
    m_shift.site = m_ids.next<Site>();
    m_shift.planned = {m_clock.now(), m_clock.now() + minutes{60}};
    m_assignment = Assignment();
    m_assignment.id = m_ids.next<Assignment>();
    m_assignment.shift = m_shift.id;
    m_assignment.person = m_ids.next<Person>();
    m_plan.load(m_shift);
    m_plan.load(m_assignment);
}

void TestTouched::movingAShiftTouchesItsCrewAndSite()
{
    Shift moved = m_shift;
    moved.planned = moved.planned.shifted(minutes{30});
    moved.site = m_ids.next<Site>();
    Change change;
    change.update(m_shift, moved);
    QVERIFY(m_plan.apply(change));
    const Touched result = touched(change, m_plan);
    QCOMPARE(result.persons, std::vector{m_assignment.person});
    QCOMPARE(result.shifts, std::vector{m_shift.id});
    QCOMPARE(result.sites, (std::vector{m_shift.site, moved.site}));
    QVERIFY(!result.everything);
}

void TestTouched::removingAnAssignmentTouchesThePersonAndTheShift()
{
    Change change;
    change.remove(m_assignment);
    QVERIFY(m_plan.apply(change));
    const Touched result = touched(change, m_plan);
    QCOMPARE(result.persons, std::vector{m_assignment.person});
    QCOMPARE(result.shifts, std::vector{m_shift.id});
    QCOMPARE(result.sites, std::vector{m_shift.site});
}

void TestTouched::aRuleSetTouchesEverything()
{
    Change change;
    RuleSet rules;
    rules.id = m_ids.next<RuleSet>();
    change.insert(rules);
    QVERIFY(m_plan.apply(change));
    QVERIFY(touched(change, m_plan).everything);
}

void TestTouched::twoChangesTouchWhatEachOfThemDoes()
{
    const auto early = m_ids.next<Person>();
    const auto late = m_ids.next<Person>();
    Touched one;
    one.persons = {late};
    Touched other;
    other.persons = {early, late};
    other.shifts = {m_shift.id};
    Touched both;
    both.add(one);
    both.add(other);
    QCOMPARE(both, other);
    both.add(everythingTouched());
    QVERIFY(both.everything);
    QCOMPARE(both.persons, (std::vector{early, late}));
}

QTEST_APPLESS_MAIN(TestTouched)
#include "tst_touched.moc"
