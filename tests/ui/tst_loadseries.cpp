#include "tests/support/planbuilder.h"
#include "ui/charts/loadseries.h"

#include <QTest>

using namespace planning;
using namespace planning::ui;
using planning::test::PlanBuilder;
using namespace Qt::StringLiterals;

class TestLoadSeries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void workOfOneWeekIsAddedUp();
    void aNightFromSundayToMondayIsSplitAtMidnight();
    void theWeekOfAClockChangeHasRealHours();
    void overlapsCountOnceAndDeclinedAssignmentsNever();
    void theCeilingIsTheOneOfTheContractOfThatWeek();
    void whoWorksMostComesFirst();

private:
    LoadPoint point(int week)
    {
        return series().people.at(0).weeks.at(static_cast<std::size_t>(week));
    }
    LoadSeries series() { return loadSeries(m_builder->plan(), {m_person}, m_weeks); }
    Id<Shift> addShift(const QString &day, const QString &start, const QString &end)
    {
        return m_builder->add(
            m_builder->shift(u"Service"_s, m_site, m_builder->span(day, start, end)));
    }
    void work(const QString &day, const QString &start, const QString &end)
    {
        m_builder->assign(addShift(day, start, end), m_person);
    }

    WeekRange m_weeks{*dayFromIsoDate(u"2026-06-08"_s), 2};
    std::optional<PlanBuilder> m_builder;
    Id<Site> m_site;
    Id<Person> m_person;
};

void TestLoadSeries::init()
{
    m_weeks = {*dayFromIsoDate(u"2026-06-08"_s), 2};
    m_builder.emplace();
    m_site = m_builder->site(u"Salle"_s);
    m_person = m_builder->person(u"Inès"_s, u"Le Goff"_s);
}

void TestLoadSeries::workOfOneWeekIsAddedUp()
{
    work(u"2026-06-07"_s, u"09:00"_s, u"17:00"_s);
    work(u"2026-06-08"_s, u"09:00"_s, u"17:00"_s);
    work(u"2026-06-12"_s, u"20:00"_s, u"02:00"_s);
    work(u"2026-06-22"_s, u"09:00"_s, u"17:00"_s);
    QCOMPARE(point(0).work, minutes{14 * 60});
    QCOMPARE(point(1).work, minutes{0});
}

void TestLoadSeries::aNightFromSundayToMondayIsSplitAtMidnight()
{
    work(u"2026-06-14"_s, u"20:00"_s, u"03:00"_s);
    QCOMPARE(point(0).work, minutes{4 * 60});
    QCOMPARE(point(1).work, minutes{3 * 60});
}

void TestLoadSeries::theWeekOfAClockChangeHasRealHours()
{
    m_weeks = {*dayFromIsoDate(u"2026-10-19"_s), 1};
    work(u"2026-10-24"_s, u"22:00"_s, u"06:00"_s);
    QCOMPARE(point(0).work, minutes{9 * 60});
}

void TestLoadSeries::overlapsCountOnceAndDeclinedAssignmentsNever()
{
    work(u"2026-06-08"_s, u"09:00"_s, u"13:00"_s);
    work(u"2026-06-08"_s, u"12:00"_s, u"14:00"_s);
    work(u"2026-06-08"_s, u"10:00"_s, u"11:00"_s);
    m_builder->assign(addShift(u"2026-06-09"_s, u"09:00"_s, u"13:00"_s), m_person,
                      AssignmentStatus::Declined);
    QCOMPARE(point(0).work, minutes{5 * 60});
}

void TestLoadSeries::theCeilingIsTheOneOfTheContractOfThatWeek()
{
    auto contract = m_builder->made<Contract>();
    contract.person = m_person;
    contract.validFrom = *dayFromIsoDate(u"2026-06-15"_s);
    contract.softCeilingWeek = minutes{10 * 60};
    m_builder->add(contract);
    work(u"2026-06-15"_s, u"09:00"_s, u"20:30"_s);
    QCOMPARE(point(0).ceiling, kUsualWeeklyCeiling);
    QCOMPARE(point(1).ceiling, minutes{10 * 60});
    QCOMPARE(point(1).excess(), minutes{90});
}

void TestLoadSeries::whoWorksMostComesFirst()
{
    const auto second = m_builder->person(u"Paul"_s, u"Martin"_s);
    m_builder->person(u"Noé"_s, u"Petit"_s);
    work(u"2026-06-08"_s, u"09:00"_s, u"10:00"_s);
    m_builder->assign(addShift(u"2026-06-09"_s, u"09:00"_s, u"13:00"_s), second);
    const std::vector<Id<Person>> both{second, m_person};
    QCOMPARE(busiestPersons(m_builder->plan(), m_weeks, 5), both);
    QCOMPARE(busiestPersons(m_builder->plan(), m_weeks, 1).size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(TestLoadSeries)
#include "tst_loadseries.moc"
