#include "core/base/idsource.h"
#include "core/model/plan.h"

#include <QTest>

using namespace planning;

class TestPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anInsertedShiftIsFoundByIdSiteAndDay();
    void anEditedShiftIsFoundWhereItIsNow();
    void aStaleChangeIsRefusedAndNothingIsModified();
    void theInverseTakesAChangeBack();

private:
    FixedClock m_clock{*instantFromRfc3339(u"2026-03-02T08:00:00Z")};
    IdSource m_ids{m_clock, 1};
    Shift aShift()
    {
        Shift shift;
        shift.id = m_ids.next<Shift>();
        shift.site = m_ids.next<Site>();
        shift.planned = {m_clock.now(), m_clock.now() + minutes{480}};
        return shift;
    }
};

void TestPlan::anInsertedShiftIsFoundByIdSiteAndDay()
{
    Plan plan;
    const Shift shift = aShift();
    Change change;
    change.insert(shift);
    QVERIFY(plan.apply(change));
    QCOMPARE(plan.find(shift.id)->planned, shift.planned);
    QCOMPARE(plan.by<&Shift::site>(shift.site).size(), std::size_t{1});
    QCOMPARE(plan.shiftsNear(shift.planned).size(), std::size_t{1});
    QVERIFY(plan.shiftsNear(shift.planned.shifted(minutes{3 * 1440})).empty());
}

void TestPlan::anEditedShiftIsFoundWhereItIsNow()
{
    Plan plan;
    const Shift shift = aShift();
    Shift elsewhere = shift;
    elsewhere.site = aShift().site;
    Shift later = elsewhere;
    later.planned = shift.planned.shifted(minutes{3 * 1440});
    Shift renamed = later;
    renamed.title = QStringLiteral("Balances");
    Change insert;
    insert.insert(shift);
    insert.insert(aShift()); // beside it, at a site of its own
    QVERIFY(plan.apply(insert));
    std::optional<Shift> before;
    for (const Shift &now : {shift, elsewhere, later, renamed, shift}) {
        Change edit;
        if (before)
            edit.update(*before, now);
        QVERIFY(plan.apply(edit));
        QCOMPARE(plan.find(shift.id)->title, now.title);
        QCOMPARE(plan.shiftsNear(now.site, now.planned), std::vector{shift.id});
        QCOMPARE(plan.by<&Shift::site>(now.site).size(), std::size_t{1});
        if (before && before->site != now.site)
            QVERIFY(plan.shiftsNear(before->site, before->planned).empty());
        if (before && before->planned != now.planned)
            QVERIFY(plan.shiftsNear(now.site, before->planned).empty());
        before = now;
    }
    QCOMPARE(plan.shiftsNear(shift.planned).size(), std::size_t{2});
}

void TestPlan::aStaleChangeIsRefusedAndNothingIsModified()
{
    Plan plan;
    const Shift shift = aShift();
    Change insert;
    insert.insert(shift);
    QVERIFY(plan.apply(insert));
    const Plan before = plan;

    Shift renamed = shift;
    renamed.title = QStringLiteral("Balances");
    Shift someoneElses = shift;
    someoneElses.title = QStringLiteral("Filage");
    Change stale;
    stale.insert(aShift());
    stale.update(someoneElses, renamed);
    const auto result = plan.apply(stale);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Stale);
    QVERIFY(plan == before);
}

void TestPlan::theInverseTakesAChangeBack()
{
    Plan plan;
    const Plan empty = plan;
    Change change;
    const Shift shift = aShift();
    change.insert(shift);
    QVERIFY(plan.apply(change));
    QVERIFY(plan.apply(inverse(change)));
    QVERIFY(plan == empty);
    QVERIFY(plan.by<&Shift::site>(shift.site).empty());
}

QTEST_APPLESS_MAIN(TestPlan)
#include "tst_plan.moc"
