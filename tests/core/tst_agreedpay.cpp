#include "tests/support/paidcrew.h"

#include <QTest>

using namespace planning;
using namespace Qt::StringLiterals;

// What agreements pay for a late meal (R13), a short turnaround (R37) and golden time (R38).
class TestAgreedPay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDayCosts_data();
    void aDayCosts();
    void theLineNamesItsRule();
    void aRuleThatIsOffPaysNothing();
    void hoursWorkedDecide();
};

void TestAgreedPay::aDayCosts_data()
{
    QTest::addColumn<QString>("ruleSet");
    QTest::addColumn<QStringList>("duties");
    QTest::addColumn<QString>("costs");
    const QString morning = u"2026-03-02 08:00-13:00"_s;
    const QString afternoon = u"2026-03-02 14:00-19:00"_s;
    QTest::newRow("five hours without a meal")
        << u"US"_s << QStringList{morning} << u"base 100.00"_s;
    QTest::newRow("two hours past the fifth are doubled")
        << u"US"_s << QStringList{u"2026-03-02 08:00-15:00"_s}
        << u"base 140.00, meal_penalty 40.00"_s;
    QTest::newRow("a gap of an hour is a meal")
        << u"US"_s << QStringList{morning, u"2026-03-02 14:00-17:00"_s} << u"base 160.00"_s;
    QTest::newRow("from the twelfth hour of the period, not half overtime as well")
        << u"US"_s << QStringList{morning, afternoon, u"2026-03-02 20:00-22:00"_s}
        << u"base 240.00, overtime 20.00, golden_time 40.00"_s;
    QTest::newRow("eight hours off end the period")
        << u"US"_s << QStringList{u"2026-03-02 08:00-12:00"_s, u"2026-03-02 20:00-00:00"_s}
        << u"base 160.00"_s;
    QTest::newRow("work until eight hours after the last")
        << u"US"_s << QStringList{u"2026-03-02 08:00-12:00"_s, u"2026-03-02 17:00-21:00"_s}
        << u"base 160.00, turnaround 30.00, golden_time 20.00"_s;
    QTest::newRow("no more than was worked of it")
        << u"US"_s << QStringList{u"2026-03-02 08:00-12:00"_s, u"2026-03-02 16:00-20:00"_s}
        << u"base 160.00, turnaround 40.00"_s;
    QTest::newRow("UK: the hour that is missing to eleven")
        << u"UK"_s << QStringList{u"2026-03-02 14:00-23:00"_s, u"2026-03-03 09:00-13:00"_s}
        << u"base 260.00, turnaround 20.00"_s;
    QTest::newRow("UK: eleven hours off")
        << u"UK"_s << QStringList{u"2026-03-02 14:00-22:00"_s, u"2026-03-03 09:00-13:00"_s}
        << u"base 240.00"_s;
    QTest::newRow("FR-DC knows none of them")
        << u"FR-DC"_s << QStringList{morning, afternoon, u"2026-03-02 23:00-03:00"_s}
        << u"base 280.00"_s;
    QTest::newRow("the formula of whole shifts neither")
        << u"SEED"_s << QStringList{u"2026-03-02 08:00-15:00"_s} << u"base 140.00"_s;
}

void TestAgreedPay::aDayCosts()
{
    QFETCH(QString, ruleSet);
    QFETCH(QStringList, duties);
    PaidCrew crew(ruleSet);
    for (const QString &duty : duties)
        crew.work(duty);
    QTEST(crew.costs(), "costs");
}

void TestAgreedPay::theLineNamesItsRule()
{
    PaidCrew crew(u"US"_s);
    crew.work(u"2026-03-02 08:00-15:00"_s);
    const Costs costs = costsOf(crew.plan);
    const auto line =
        std::ranges::find(costs.lines, CostCategory::MealPenalty, &CostLine::category);
    QVERIFY(line != costs.lines.end());
    QCOMPARE(line->parameter, "meal_penalty"_L1);
    QCOMPARE(line->legalRef, u"IATSE Local 470, art. 4"_s);
    QCOMPARE(line->counted, minutes{120});
    QCOMPARE(line->intervals, std::vector{CrewPlan::timesOf(u"2026-03-02 13:00-15:00"_s)});
}

void TestAgreedPay::aRuleThatIsOffPaysNothing()
{
    PaidCrew crew(u"OURS"_s);
    RuleSet ours;
    ours.code = u"OURS"_s;
    ours.base = u"US"_s;
    ours.severities = {{u"meal_penalty"_s, u"off"_s}};
    const auto id = crew.add(ours);
    crew.work(u"2026-03-02 08:00-15:00"_s);
    QCOMPARE(crew.costs(), u"base 140.00"_s);
    crew.edit(id, [](RuleSet &set) { set.severities = {}; });
    QCOMPARE(crew.costs(), u"base 140.00, meal_penalty 40.00"_s);
    crew.edit(id, [](RuleSet &set) {
        set.parameters = {{u"meal_penalty"_s, QJsonObject{{u"multiplier"_s, 1}}}};
    });
    QCOMPARE(crew.costs(), u"base 140.00"_s);
}

void TestAgreedPay::hoursWorkedDecide()
{
    const CostScope worked{.basis = CostBasis::Worked};
    PaidCrew crew(u"US"_s);
    crew.enter(crew.work(u"2026-03-02 08:00-12:00"_s), u"2026-03-02 08:00-15:00"_s);
    QCOMPARE(crew.costs(), u"base 80.00"_s);
    QCOMPARE(crew.costs(worked), u"base 140.00, meal_penalty 40.00"_s);
    PaidCrew fed(u"US"_s);
    fed.enter(fed.work(u"2026-03-02 08:00-15:00"_s), u"2026-03-02 08:00-15:00"_s,
              {{CrewPlan::timesOf(u"2026-03-02 12:00-12:30"_s), true, true}});
    QCOMPARE(fed.costs(worked), u"base 140.00"_s);
    QCOMPARE(fed.costs(), u"base 140.00, meal_penalty 40.00"_s);
}

QTEST_APPLESS_MAIN(TestAgreedPay)
#include "tst_agreedpay.moc"
