#include "core/demo/demo.h"
#include "core/exchange/planfile.h"
#include "core/model/references.h"
#include "core/rules/checker.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace planning;

static const LocalDay kMonday = *dayFromIsoDate(u"2026-07-06");

class TestDemo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameSeedGivesTheSameBytes_data();
    void theSameSeedGivesTheSameBytes();
    void anotherSeedGivesOtherPeople();
    void aSizeHasItsCounts_data();
    void aSizeHasItsCounts();
    void aSeasonCanHaveAnyNumberOfShifts();
    void everyReferenceLeadsSomewhere_data();
    void everyReferenceLeadsSomewhere();
    void mostPostsOfTheFestivalAreFilled();
    void theFestivalHasTheConflictsThatWerePutThere();
    void everyShiftOfAProductionIsOnALineOfItsBudget_data();
    void everyShiftOfAProductionIsOnALineOfItsBudget();
    void theTheatreWeekHasNoHardConflict();
};

static void sizes()
{
    QTest::addColumn<DemoSize>("size");
    QTest::newRow("small") << DemoSize::Small;
    QTest::newRow("festival") << DemoSize::Festival;
    QTest::newRow("season") << DemoSize::Season;
}

void TestDemo::theSameSeedGivesTheSameBytes_data()
{
    sizes();
}

void TestDemo::theSameSeedGivesTheSameBytes()
{
    QFETCH(DemoSize, size);
    QCOMPARE(planToJson(demoPlan(size, 7, kMonday)), planToJson(demoPlan(size, 7, kMonday)));
}

void TestDemo::anotherSeedGivesOtherPeople()
{
    QVERIFY(demoPlan(DemoSize::Festival, 1, kMonday) != demoPlan(DemoSize::Festival, 2, kMonday));
}

void TestDemo::aSizeHasItsCounts_data()
{
    QTest::addColumn<DemoSize>("size");
    QTest::addColumn<std::size_t>("people");
    QTest::addColumn<std::size_t>("shifts");
    QTest::addColumn<std::size_t>("assignmentsAtLeast");
    QTest::newRow("small") << DemoSize::Small << std::size_t{12} << std::size_t{40}
                           << std::size_t{40};
    QTest::newRow("festival") << DemoSize::Festival << std::size_t{60} << std::size_t{156}
                              << std::size_t{180};
    QTest::newRow("season") << DemoSize::Season << std::size_t{150} << std::size_t{20'000}
                            << std::size_t{20'000};
    QTest::newRow("huge") << DemoSize::Huge << std::size_t{1'000} << std::size_t{100'000}
                          << std::size_t{100'000};
}

void TestDemo::aSizeHasItsCounts()
{
    QFETCH(DemoSize, size);
    QFETCH(std::size_t, assignmentsAtLeast);
    const Plan plan = demoPlan(size, 1, kMonday);
    QTEST(plan.all<Person>().size(), "people");
    QTEST(plan.all<Shift>().size(), "shifts");
    QVERIFY2(plan.all<Assignment>().size() >= assignmentsAtLeast,
             qPrintable(QString::number(plan.all<Assignment>().size())));
    QSet<QString> names;
    for (const Person &person : plan.all<Person>())
        names.insert(person.fullName());
    QCOMPARE(static_cast<std::size_t>(names.size()), plan.all<Person>().size());
}

void TestDemo::aSeasonCanHaveAnyNumberOfShifts()
{
    for (const int shifts : {1'000, 4'000}) {
        const Plan plan = demoSeason(shifts, 1, kMonday);
        QCOMPARE(static_cast<int>(plan.all<Shift>().size()), shifts);
        const int assignments = static_cast<int>(plan.all<Assignment>().size());
        QVERIFY2(std::abs(assignments - shifts) <= shifts / 4,
                 qPrintable(QString::number(assignments)));
    }
}

void TestDemo::everyReferenceLeadsSomewhere_data()
{
    sizes();
}

void TestDemo::everyReferenceLeadsSomewhere()
{
    QFETCH(DemoSize, size);
    const Plan plan = demoPlan(size, 3, kMonday);
    Entities::forEach([&plan]<typename T>() {
        for (const T &entity : plan.all<T>()) {
            const auto broken = firstBrokenReference(plan, entity);
            QVERIFY2(!broken, qPrintable(broken.value_or(Error{}).detail));
        }
    });
}

void TestDemo::mostPostsOfTheFestivalAreFilled()
{
    const Plan plan = demoPlan(DemoSize::Festival, 1, kMonday);
    int posts = 0;
    for (const Shift &shift : plan.all<Shift>())
        posts += shift.headcount;
    const int filled = static_cast<int>(plan.all<Assignment>().size());
    QVERIFY2(filled * 100 >= posts * 95,
             qPrintable(QStringLiteral("%1/%2").arg(filled).arg(posts)));
    QVERIFY(filled < posts);
}

// The double booking also makes a day of 11 hours: over the limit of the day and of the
// duty and over the ceiling. The long night is one of somebody who often works at night. Building
// costs a little more than its budget.
void TestDemo::theFestivalHasTheConflictsThatWerePutThere()
{
    QStringList rules;
    for (const Conflict &conflict : Checker().check(demoPlan(DemoSize::Festival, 1, kMonday))) {
        if (conflict.rule != u"understaffed" && conflict.type != ConflictType::Info)
            rules.append(conflict.rule);
    }
    rules.sort();
    const QStringList expected{
        u"availability_outside"_s, u"break_missing"_s,         u"budget_exceeded"_s,
        u"capacity_exceeded"_s,    u"certification_invalid"_s, u"daily_hours_max"_s,
        u"double_booking"_s,       u"duty_hours_max"_s,        u"hours_soft_ceiling"_s,
        u"leave_overlap"_s,        u"night_worker_limit"_s,    u"rest_minimum"_s};
    QCOMPARE(rules, expected);
}

void TestDemo::everyShiftOfAProductionIsOnALineOfItsBudget_data()
{
    QTest::addColumn<DemoSize>("size");
    QTest::newRow("small") << DemoSize::Small;
    QTest::newRow("festival") << DemoSize::Festival;
}

void TestDemo::everyShiftOfAProductionIsOnALineOfItsBudget()
{
    QFETCH(DemoSize, size);
    const Plan plan = demoPlan(size, 1, kMonday);
    const Event &event = plan.all<Event>().front();
    for (const Shift &shift : plan.all<Shift>()) {
        const auto line = std::ranges::find(event.budget, shift.budgetLine, &BudgetLine::line);
        QVERIFY2(line != event.budget.end(), qPrintable(shift.title));
    }
}

void TestDemo::theTheatreWeekHasNoHardConflict()
{
    const std::vector<Conflict> conflicts = Checker().check(demoPlan(DemoSize::Small, 1, kMonday));
    QVERIFY(std::ranges::none_of(
        conflicts, [](const Conflict &conflict) { return conflict.type == ConflictType::Hard; }));
}

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"
