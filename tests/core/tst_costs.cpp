#include "core/demo/demo.h"
#include "tests/support/paidcrew.h"

#include <QTest>

using namespace planning;
using namespace Qt::StringLiterals;

class TestCosts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWorkedExampleCosts1200WithoutAConflict();
    void aDutyCosts_data();
    void aDutyCosts();
    void aMealIsPaidOncePerServiceDay();
    void onlyConfirmedPeopleOfLiveShiftsCost();
    void thePartOfAShiftIsPaid();
    void aBookingCostsTheRateOfItsEquipment();
    void hoursWorkedReplacePlannedOnes();
    void hoursWithoutAPriceAreListed_data();
    void hoursWithoutAPriceAreListed();
    void theContractWinsOverTheRuleSet();
    void aWeekIsRoundedUpToTheHalfHour();
    void dailyOvertimeIsDeductedFromWeekly();
    void everyTotalIsTheSumOfItsLines_data();
    void everyTotalIsTheSumOfItsLines();
    void anEmptyPlanCostsNothing();
};

void TestCosts::theWorkedExampleCosts1200WithoutAConflict()
{
    PaidCrew crew(u"SEED"_s);
    crew.edit(crew.contract, [](Contract &contract) {
        contract.kind = ContractKind::Permanent; // an intermittent's hours are counted besides
        contract.hourlyRate = {4500};
        contract.nightBonus = {150};
        contract.weekendBonus = {130};
        contract.emergencyCallBonus = {250};
        contract.mealAllowance = {2000};
    });
    for (const auto &[from, to] : {std::pair(u"2024-02-15T08:00"_s, u"2024-02-15T18:00"_s),
                                   std::pair(u"2024-02-15T20:00"_s, u"2024-02-16T02:00"_s)}) {
        Availability availability;
        availability.person = crew.ines;
        availability.timezone = u"Europe/Paris"_s;
        availability.interval = {CrewPlan::at(from), CrewPlan::at(to)};
        crew.add(availability);
    }
    crew.edit(crew.work(u"2024-02-15 20:00-02:00"_s), [](Shift &shift) {
        shift.callTime = CrewPlan::at(u"2024-02-15T18:00"_s);
        shift.breaks = {{{CrewPlan::at(u"2024-02-15T22:30"_s), CrewPlan::at(u"2024-02-15T23:00"_s)},
                         false,
                         true}};
        shift.equipmentRate = {50000};
        shift.transportCost = {5000};
    });
    QCOMPARE(crew.costs(),
             u"base 405.00, overtime 225.00, meal 20.00, equipment 500.00, transport 50.00"_s);
    QCOMPARE(total(costsOf(crew.plan).lines).cents, 120000);
    // The stage API puts only hard ones under "conflicts". The hole in the availability that makes
    // the call an emergency stays a warning (R16-1).
    QCOMPARE(crew.found(), u"soft availability_outside"_s);
}

void TestCosts::aDutyCosts_data()
{
    QTest::addColumn<QString>("ruleSet");
    QTest::addColumn<QStringList>("duties");
    QTest::addColumn<QString>("costs");
    const QStringList mayNight{u"2026-04-30 20:00-04:00"_s};
    QTest::newRow("FR-DC: only 1 May doubles")
        << u"FR-DC"_s << mayNight << u"base 160.00, holiday 80.00"_s;
    QTest::newRow("FR-DC: 8 May does not")
        << u"FR-DC"_s << QStringList{u"2026-05-08 10:00-18:00"_s} << u"base 160.00"_s;
    QTest::newRow("FR-2717: night from midnight and holiday add up")
        << u"FR-2717"_s << mayNight << u"base 160.00, night 20.00, holiday 80.00"_s;
    QTest::newRow("FR-1285: night from 1 to 6")
        << u"FR-1285"_s << QStringList{u"2026-03-02 20:00-03:00"_s} << u"base 140.00, night 6.00"_s;
    QTest::newRow("FR-3090-T: hours beyond 8 of a span beyond 10")
        << u"FR-3090-T"_s << QStringList{u"2026-03-02 10:00-21:00"_s}
        << u"base 220.00, overtime 15.00"_s;
    QTest::newRow("FR-3090-T: a span of exactly 10 h has none")
        << u"FR-3090-T"_s << QStringList{u"2026-03-02 10:00-20:00"_s} << u"base 200.00"_s;
    QTest::newRow("FR-3090-T: reduced rest")
        << u"FR-3090-T"_s << QStringList{u"2026-03-02 16:00-23:00"_s, u"2026-03-03 09:00-13:00"_s}
        << u"base 220.00, reduced_rest 50.00"_s;
    QTest::newRow("FR-1285: minimum call of 3 h 30")
        << u"FR-1285"_s << QStringList{u"2026-03-02 10:00-12:00"_s}
        << u"base 40.00, min_call 30.00"_s;
    QTest::newRow("FR-1285: midnight opens no second call")
        << u"FR-1285"_s << QStringList{u"2026-03-02 22:30-01:00"_s}
        << u"base 50.00, min_call 20.00"_s;
    QTest::newRow("FR-1285: exactly 3 h 30")
        << u"FR-1285"_s << QStringList{u"2026-03-02 10:00-13:30"_s} << u"base 70.00"_s;
    QTest::newRow("US: a gap beyond 2 h opens a new call")
        << u"US"_s << QStringList{u"2026-03-02 09:00-11:00"_s, u"2026-03-02 14:00-16:00"_s}
        << u"base 80.00, min_call 80.00"_s;
    QTest::newRow("US: beyond 8 h, the night only once")
        << u"US"_s << QStringList{u"2026-03-02 14:00-18:30"_s, u"2026-03-02 19:30-00:30"_s}
        << u"base 190.00, overtime 10.00, night 5.00"_s;
    QTest::newRow("UK: Sunday from midnight")
        << u"UK"_s << QStringList{u"2026-03-07 20:00-04:00"_s} << u"base 160.00, weekend 40.00"_s;
    QTest::newRow("FR-DC: beyond 35 h and beyond 43 h of the week")
        << u"FR-DC"_s
        << QStringList{u"2026-03-02 08:00-18:00"_s, u"2026-03-03 08:00-18:00"_s,
                       u"2026-03-04 08:00-18:00"_s, u"2026-03-05 08:00-18:00"_s,
                       u"2026-03-06 08:00-13:00"_s}
        << u"base 900.00, overtime 60.00"_s;
    QTest::newRow("FR-DC: the week ends at Sunday midnight")
        << u"FR-DC"_s
        << QStringList{u"2026-03-04 08:00-18:00"_s, u"2026-03-05 08:00-18:00"_s,
                       u"2026-03-06 08:00-18:00"_s, u"2026-03-08 20:00-04:00"_s}
        << u"base 760.00"_s;
    QTest::newRow("FR-2717: an autumn night has an hour more")
        << u"FR-2717"_s << QStringList{u"2026-10-24 22:00-06:00"_s}
        << u"base 180.00, night 35.00"_s;
    QTest::newRow("FR-2717: a spring night has one less")
        << u"FR-2717"_s << QStringList{u"2026-03-28 22:00-06:00"_s}
        << u"base 140.00, night 25.00"_s;
}

void TestCosts::aDutyCosts()
{
    QFETCH(QString, ruleSet);
    QFETCH(QStringList, duties);
    PaidCrew crew(ruleSet);
    for (const QString &duty : duties)
        crew.work(duty);
    QTEST(crew.costs(), "costs");
}

void TestCosts::aMealIsPaidOncePerServiceDay()
{
    PaidCrew crew(u"SEED"_s);
    crew.edit(crew.contract, [](Contract &contract) { contract.mealAllowance = {2000}; });
    crew.work(u"2026-03-02 08:00-15:00"_s);
    crew.work(u"2026-03-02 20:00-03:00"_s); // still the same service day
    crew.work(u"2026-03-03 14:00-20:00"_s); // six hours are not more than six
    QVERIFY(crew.costs().endsWith(u"meal 20.00"_s));
    crew.work(u"2026-03-04 14:00-20:01"_s);
    QVERIFY(crew.costs().endsWith(u"meal 40.00"_s));
}

void TestCosts::onlyConfirmedPeopleOfLiveShiftsCost()
{
    PaidCrew crew(u"FR-DC"_s);
    const auto shift = crew.work(u"2026-03-02 10:00-14:00"_s);
    const auto paul = crew.addPerson(u"Paul"_s, u"Martin"_s);
    crew.addContract(paul, 3000);
    const auto offer = crew.assign(shift, paul, AssignmentStatus::Proposed);
    QCOMPARE(crew.costs(), u"base 80.00"_s);
    crew.edit(offer, [](Assignment &each) { each.status = AssignmentStatus::Confirmed; });
    QCOMPARE(crew.costs(), u"base 200.00"_s);
    crew.edit(shift, [](Shift &each) { each.status = ShiftStatus::Cancelled; });
    crew.edit(shift, [](Shift &each) { each.transportCost = Money{5000}; });
    QCOMPARE(crew.costs(), QString());
}

void TestCosts::thePartOfAShiftIsPaid()
{
    PaidCrew crew(u"FR-DC"_s);
    const auto shift = crew.work(u"2026-03-02 10:00-18:00"_s);
    const auto assignment = crew.plan.by<&Assignment::shift>(shift).front();
    crew.edit(assignment, [](Assignment &each) {
        each.part = {CrewPlan::at(u"2026-03-02T14:00"_s), CrewPlan::at(u"2026-03-02T18:00"_s)};
    });
    QCOMPARE(crew.costs(), u"base 80.00"_s);
}

void TestCosts::aBookingCostsTheRateOfItsEquipment()
{
    PaidCrew crew(u"FR-DC"_s);
    const auto shift = crew.addShift(u"A"_s, u"2026-03-02T10:00"_s, u"2026-03-02T12:00"_s);
    Equipment console;
    console.specifications = {{u"rate_per_shift"_s, 120.5}};
    Booking booking;
    booking.equipment = crew.add(console);
    booking.shift = shift;
    booking.quantity = 2;
    const auto id = crew.add(booking);
    QCOMPARE(crew.costs(), u"equipment 241.00"_s);
    crew.edit(shift, [](Shift &each) { each.equipmentRate = Money{20000}; });
    QCOMPARE(crew.costs(), u"equipment 200.00"_s);
    crew.edit(shift, [](Shift &each) { each.equipmentRate.reset(); });
    crew.edit(id, [](Booking &each) { each.status = BookingStatus::Cancelled; });
    QCOMPARE(crew.costs(), QString());
}

void TestCosts::hoursWorkedReplacePlannedOnes()
{
    PaidCrew crew(u"FR-2717"_s);
    const auto shift = crew.work(u"2026-03-02 10:00-18:00"_s);
    crew.work(u"2026-03-03 10:00-18:00"_s); // nothing entered
    crew.enter(shift, u"2026-03-02 09:00-20:00"_s,
               {{CrewPlan::timesOf(u"2026-03-02 13:00-14:00"_s), false, true}});
    QCOMPARE(crew.costs(), u"base 320.00"_s);
    QCOMPARE(crew.costs({.basis = CostBasis::Worked}), u"base 200.00"_s);
}

void TestCosts::hoursWithoutAPriceAreListed_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("rate");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no contract") << QString() << 0 << QString() << u"no_contract"_s;
    QTest::newRow("no rate") << u"freelance"_s << 0 << u"EUR"_s << u"no_rate"_s;
    QTest::newRow("volunteer") << u"volunteer"_s << 0 << u"EUR"_s << QString();
    QTest::newRow("other currency") << u"freelance"_s << 2000 << u"GBP"_s << u"other_currency"_s;
}

void TestCosts::hoursWithoutAPriceAreListed()
{
    QFETCH(QString, kind);
    QFETCH(int, rate);
    QFETCH(QString, currency);
    QFETCH(QString, reason);
    PaidCrew crew(u"FR-DC"_s);
    crew.edit(crew.organization, [](Organization &each) { each.currency = u"EUR"_s; });
    const auto shift = crew.addShift(u"A"_s, u"2026-03-02T10:00"_s, u"2026-03-02T14:00"_s);
    const auto paul = crew.addPerson(u"Paul"_s, u"Martin"_s);
    crew.assign(shift, paul);
    if (!kind.isEmpty()) {
        const auto contract = crew.addContract(paul, rate);
        crew.edit(contract, [&](Contract &each) {
            each.kind = *enumFromName<ContractKind>(kind.toStdString());
            each.currency = currency;
        });
    }
    const Costs costs = costsOf(crew.plan);
    QVERIFY(costs.lines.empty());
    QCOMPARE(costs.unpriced.empty(), reason.isEmpty());
    if (!reason.isEmpty()) {
        QCOMPARE(QString::fromLatin1(nameOf(costs.unpriced.front().reason).data()), reason);
        QCOMPARE(costs.unpriced.front().work, minutes{240});
    }
}

void TestCosts::theContractWinsOverTheRuleSet()
{
    PaidCrew crew(u"FR-2717"_s);
    crew.work(u"2026-05-08 20:00-02:00"_s);
    QCOMPARE(crew.costs(), u"base 120.00, night 10.00"_s);
    crew.edit(crew.contract, [](Contract &contract) {
        contract.nightBonus = {150};
        contract.holidayBonus = {200}; // on every holiday then, not only on 1 May
    });
    QCOMPARE(crew.costs(), u"base 120.00, night 20.00, holiday 80.00"_s);
}

void TestCosts::aWeekIsRoundedUpToTheHalfHour()
{
    PaidCrew crew(u"FR-2717"_s);
    crew.work(u"2026-03-02 08:00-12:10"_s);
    crew.work(u"2026-03-03 08:00-12:00"_s);
    const Costs costs = costsOf(crew.plan);
    QCOMPARE(PaidCrew::summary(costs), u"base 163.33, rounding 6.67"_s);
    QCOMPARE(costs.lines.back().counted, minutes{20});
}

void TestCosts::dailyOvertimeIsDeductedFromWeekly()
{
    PaidCrew crew(u"FR-3090-T"_s);
    for (int day = 2; day <= 5; ++day)
        crew.work(u"2026-03-0%1 08:00-19:00"_s.arg(day));
    // 44 h: 12 h beyond 8 a day at +25 % are 60 €; 8 h at +25 % and 1 h at +50 % beyond 35 h are
    // 50 € and are paid already.
    QCOMPARE(crew.costs(), u"base 880.00, overtime 60.00"_s);
}

void TestCosts::everyTotalIsTheSumOfItsLines_data()
{
    QTest::addColumn<QString>("ruleSet");
    for (const char *code : {"SEED", "FR-DC", "FR-1285", "FR-3090-T", "FR-2717", "UK", "US"})
        QTest::newRow(code) << QString::fromLatin1(code);
}

void TestCosts::everyTotalIsTheSumOfItsLines()
{
    QFETCH(QString, ruleSet);
    Plan plan = demoPlan(DemoSize::Festival, 1, *dayFromIsoDate(u"2026-07-06"));
    Change change;
    Organization after = *plan.organization();
    after.defaultRuleSet = ruleSet;
    change.update(*plan.organization(), after);
    QVERIFY(plan.apply(change));
    const Costs costs = costsOf(plan);
    QVERIFY(!costs.lines.empty());
    for (const CostGrouping grouping :
         {CostGrouping::Event, CostGrouping::Person, CostGrouping::Day, CostGrouping::BudgetLine}) {
        Money sum;
        std::size_t lines = 0;
        for (const CostGroup &group : grouped(costs.lines, plan, grouping)) {
            Money ofLines;
            Money ofCategories;
            for (const CostLine *line : group.lines)
                ofLines.cents += line->amount.cents;
            for (const Money &each : group.byCategory)
                ofCategories.cents += each.cents;
            QCOMPARE(group.total.cents, ofLines.cents);
            QCOMPARE(group.total.cents, ofCategories.cents);
            sum.cents += group.total.cents;
            lines += group.lines.size();
        }
        QCOMPARE(sum.cents, total(costs.lines).cents);
        QCOMPARE(lines, costs.lines.size());
    }
    Money byEvent;
    for (const Event &event : plan.all<Event>())
        byEvent.cents += total(costsOf(plan, {.event = event.id}).lines).cents;
    for (const CostLine &line : costs.lines) {
        if (!plan.find(line.shift)->event)
            byEvent.cents += line.amount.cents;
    }
    QCOMPARE(byEvent.cents, total(costs.lines).cents);
}

void TestCosts::anEmptyPlanCostsNothing()
{
    const Costs costs = costsOf(Plan());
    QVERIFY(costs.lines.empty());
    QVERIFY(costs.unpriced.empty());
    QVERIFY(grouped(costs.lines, Plan(), CostGrouping::Day).empty());
}

QTEST_APPLESS_MAIN(TestCosts)
#include "tst_costs.moc"
