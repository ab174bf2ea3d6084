#include "core/rulesets/rulebook.h"
#include "tests/support/crewplan.h"

#include <QJsonArray>
#include <QTest>

using namespace planning;
using namespace std::chrono;
using namespace Qt::StringLiterals;

// Limits reached exactly, and what else the rules say that the vectors do not reach.
class TestRulesLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoShiftsOfOnePerson_data();
    void twoShiftsOfOnePerson();
    void oneShift_data();
    void oneShift();
    void aPartOfAShiftIsAllThatCounts();
    void aProposalOnlyWarns();
    void declinedAndCancelledCountForNothing();
    void aDayOffIsNoWork();
    void theContractChoosesTheRules();
    void aRuleSetOfThePlanExtendsTheBuiltInOne();
    void aRuleCanBeTurnedOff();
    void reducedRestNeedsAnEligibleShift();
    void aDerogationNeedsAnEligibleShift();
    void unavailableTimesAreJudgedOnAnyDay();
    void aDuplicateIsNotADoubleBooking();
    void certificatesLastThroughTheirDay_data();
    void certificatesLastThroughTheirDay();
    void aSiteIsFullOneByOne();
    void ruleSetsThatCannotBeReadAreNamed_data();
    void ruleSetsThatCannotBeReadAreNamed();
    void everyBuiltInRuleSetResolves();
};

void TestRulesLimits::twoShiftsOfOnePerson_data()
{
    QTest::addColumn<QStringList>("times");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QStringList &times, const QString &expected) {
        QTest::newRow(name) << times << expected;
    };
    row("touching shifts do not overlap",
        {u"2026-03-02T09:00"_s, u"2026-03-02T11:00"_s, u"2026-03-02T11:00"_s,
         u"2026-03-02T12:00"_s},
        u"soft same_day_second_shift"_s);
    row("one minute is an overlap",
        {u"2026-03-02T09:00"_s, u"2026-03-02T11:01"_s, u"2026-03-02T11:00"_s,
         u"2026-03-02T12:00"_s},
        u"hard double_booking"_s);
    row("eleven hours are enough",
        {u"2026-03-02T19:00"_s, u"2026-03-02T23:00"_s, u"2026-03-03T10:00"_s,
         u"2026-03-03T12:00"_s},
        {});
    row("a minute less is not",
        {u"2026-03-02T19:00"_s, u"2026-03-02T23:01"_s, u"2026-03-03T10:00"_s,
         u"2026-03-03T12:00"_s},
        u"hard rest_minimum"_s);
    row("spring: eleven hours on the clock are ten",
        {u"2026-03-28T18:00"_s, u"2026-03-28T23:00"_s, u"2026-03-29T10:00"_s,
         u"2026-03-29T12:00"_s},
        u"hard rest_minimum"_s);
    row("autumn: ten hours on the clock are eleven",
        {u"2026-10-24T18:00"_s, u"2026-10-24T23:00"_s, u"2026-10-25T09:00"_s,
         u"2026-10-25T12:00"_s},
        {});
    row("before the cutoff it is a break of the same duty",
        {u"2026-03-02T20:00"_s, u"2026-03-03T01:00"_s, u"2026-03-03T04:59"_s,
         u"2026-03-03T06:00"_s},
        u"soft same_day_second_shift"_s);
    row("at the cutoff it is a rest",
        {u"2026-03-02T20:00"_s, u"2026-03-03T01:00"_s, u"2026-03-03T05:00"_s,
         u"2026-03-03T06:00"_s},
        u"hard rest_minimum"_s);
    row("ten hours of one civil day, split at midnight",
        {u"2026-03-02T19:00"_s, u"2026-03-03T00:30"_s, u"2026-03-03T11:30"_s,
         u"2026-03-03T16:30"_s},
        {});
}

void TestRulesLimits::twoShiftsOfOnePerson()
{
    QFETCH(QStringList, times);
    QFETCH(QString, expected);
    CrewPlan crew;
    crew.assign(crew.addShift(u"A"_s, times[0], times[1]), crew.ines);
    crew.assign(crew.addShift(u"B"_s, times[2], times[3]), crew.ines);
    QCOMPARE(crew.found(), expected);
}

void TestRulesLimits::oneShift_data()
{
    QTest::addColumn<QStringList>("times");
    QTest::addColumn<QStringList>("breaks");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QStringList &times, const QStringList &breaks,
                        const QString &expected) {
        QTest::newRow(name) << times << breaks << expected;
    };
    const QStringList tenHours{u"2026-03-02T08:00"_s, u"2026-03-02T18:00"_s};
    const QStringList elevenHours{u"2026-03-02T08:00"_s, u"2026-03-02T19:00"_s};
    const QString noon = u"2026-03-02T12:00"_s;
    const QString halfPast = u"2026-03-02T12:30"_s;
    const QString onePm = u"2026-03-02T13:00"_s;
    row("ten hours of presence with a break", tenHours, {noon, halfPast}, {});
    row("the unpaid break is not work", elevenHours, {noon, onePm}, {});
    row("half an hour too much", elevenHours, {onePm, u"2026-03-02T13:30"_s},
        u"hard daily_hours_max, soft duty_hours_max"_s);
    row("just under six hours needs no break", {u"2026-03-02T08:00"_s, u"2026-03-02T13:59"_s}, {},
        {});
    row("six hours do", {u"2026-03-02T08:00"_s, u"2026-03-02T14:00"_s}, {},
        u"soft break_missing"_s);
    row("twenty minutes are a break", tenHours, {noon, u"2026-03-02T12:20"_s}, {});
    row("nineteen are none", tenHours, {noon, u"2026-03-02T12:19"_s}, u"soft break_missing"_s);
    row("short breaks do not add up", tenHours,
        {noon, u"2026-03-02T12:15"_s, onePm, u"2026-03-02T13:15"_s}, u"soft break_missing"_s);
    row("nor when they touch", tenHours,
        {noon, u"2026-03-02T12:15"_s, u"2026-03-02T12:15"_s, halfPast}, u"soft break_missing"_s);
}

void TestRulesLimits::oneShift()
{
    QFETCH(QStringList, times);
    QFETCH(QStringList, breaks);
    QFETCH(QString, expected);
    CrewPlan crew;
    const auto shift = crew.addShift(u"A"_s, times[0], times[1]);
    crew.assign(shift, crew.ines);
    crew.edit(shift, [&breaks](Shift &edited) {
        for (qsizetype i = 0; i < breaks.size(); i += 2)
            edited.breaks.append(Break{{CrewPlan::at(breaks[i]), CrewPlan::at(breaks[i + 1])}});
    });
    QCOMPARE(crew.found(), expected);
}

void TestRulesLimits::aPartOfAShiftIsAllThatCounts()
{
    CrewPlan crew;
    const auto day = crew.addShift(u"A"_s, u"2026-03-02T08:00"_s, u"2026-03-02T20:00"_s);
    const auto evening = crew.assign(day, crew.ines);
    QCOMPARE(crew.found(), u"soft break_missing, hard daily_hours_max, soft duty_hours_max"_s);
    crew.edit(evening, [](Assignment &assignment) {
        assignment.part = {CrewPlan::at(u"2026-03-02T16:00"_s),
                           CrewPlan::at(u"2026-03-02T20:00"_s)};
    });
    QCOMPARE(crew.found(), QString());
}

void TestRulesLimits::aProposalOnlyWarns()
{
    CrewPlan crew;
    const auto firm = crew.addShift(u"A"_s, u"2026-03-02T09:00"_s, u"2026-03-02T12:00"_s);
    const auto offered = crew.addShift(u"B"_s, u"2026-03-02T11:00"_s, u"2026-03-02T13:00"_s);
    crew.assign(firm, crew.ines);
    crew.assign(offered, crew.ines, AssignmentStatus::Invited);
    crew.edit(offered, [](Shift &shift) {
        shift.requiredSkills = {{u"pyro_operator"_s, 1}};
        shift.headcount = 0;
    });
    QCOMPARE(crew.found(), u"soft skill_missing, soft tentative_conflict"_s);
    for (const Conflict &conflict : crew.conflicts())
        QVERIFY(conflict.tentative);
}

void TestRulesLimits::declinedAndCancelledCountForNothing()
{
    CrewPlan crew;
    const auto a = crew.addShift(u"A"_s, u"2026-03-02T09:00"_s, u"2026-03-02T12:00"_s);
    const auto b = crew.addShift(u"B"_s, u"2026-03-02T11:00"_s, u"2026-03-02T13:00"_s);
    crew.assign(a, crew.ines);
    const auto other = crew.assign(b, crew.ines);
    QCOMPARE(crew.found(), u"hard double_booking"_s);
    crew.edit(other, [](Assignment &edited) { edited.status = AssignmentStatus::Declined; });
    QCOMPARE(crew.found(), u"soft understaffed"_s);
    crew.edit(other, [](Assignment &edited) { edited.status = AssignmentStatus::Confirmed; });
    crew.edit(b, [](Shift &edited) { edited.status = ShiftStatus::Cancelled; });
    QCOMPARE(crew.found(), QString());
}

void TestRulesLimits::aDayOffIsNoWork()
{
    CrewPlan crew;
    const auto off = crew.addShift(u"Relâche"_s, u"2026-03-02T00:00"_s, u"2026-03-03T00:00"_s);
    crew.edit(off, [](Shift &shift) { shift.kind = ShiftKind::Rest; });
    crew.assign(off, crew.ines);
    QCOMPARE(crew.found(), QString());
}

void TestRulesLimits::theContractChoosesTheRules()
{
    CrewPlan crew;
    crew.assign(crew.addShift(u"A"_s, u"2026-03-02T19:00"_s, u"2026-03-02T23:00"_s), crew.ines);
    crew.assign(crew.addShift(u"B"_s, u"2026-03-03T10:00"_s, u"2026-03-03T12:00"_s), crew.ines);
    QCOMPARE(crew.found(), QString()); // eleven hours
    Contract contract;
    contract.person = crew.ines;
    contract.kind = ContractKind::Permanent;
    contract.ruleSet = u"SEED"_s; // asks for twelve
    contract.validFrom = LocalDay{2026y / January / 1};
    const auto id = crew.add(contract);
    QCOMPARE(crew.found(), u"hard rest_minimum"_s);
    crew.edit(id, [](Contract &edited) { edited.validTo = LocalDay{2026y / March / 2}; });
    QCOMPARE(crew.found(), QString()); // over before the second shift
}

static RuleSet ownRules()
{
    RuleSet set;
    set.code = u"FR-DC"_s;
    set.parameters = {{u"rest_minimum"_s, QJsonObject{{u"min_rest"_s, 720}}}};
    return set;
}

void TestRulesLimits::aRuleSetOfThePlanExtendsTheBuiltInOne()
{
    CrewPlan crew;
    crew.assign(crew.addShift(u"A"_s, u"2026-03-02T19:00"_s, u"2026-03-02T23:00"_s), crew.ines);
    crew.assign(crew.addShift(u"B"_s, u"2026-03-03T10:00"_s, u"2026-03-03T20:30"_s), crew.ines);
    QCOMPARE(crew.found(), u"soft break_missing, hard daily_hours_max, soft duty_hours_max"_s);
    crew.add(ownRules());
    QCOMPARE(crew.found(), u"soft break_missing, hard daily_hours_max, soft duty_hours_max, "
                           "hard rest_minimum"_s);
}

void TestRulesLimits::aRuleCanBeTurnedOff()
{
    CrewPlan crew;
    crew.assign(crew.addShift(u"A"_s, u"2026-03-02T08:00"_s, u"2026-03-02T19:00"_s), crew.ines);
    RuleSet set = ownRules();
    set.severities = {{u"break_missing"_s, u"off"_s},
                      {u"duty_hours_max"_s, u"off"_s},
                      {u"daily_hours_max"_s, u"soft"_s}};
    crew.add(set);
    QCOMPARE(crew.found(), u"soft daily_hours_max"_s);
}

void TestRulesLimits::reducedRestNeedsAnEligibleShift()
{
    CrewPlan crew;
    crew.edit(crew.organization, [](Organization &each) { each.defaultRuleSet = u"FR-1285"_s; });
    crew.assign(crew.addShift(u"A"_s, u"2026-03-02T19:00"_s, u"2026-03-02T23:30"_s), crew.ines);
    const auto b = crew.addShift(u"B"_s, u"2026-03-03T09:00"_s, u"2026-03-03T13:00"_s);
    crew.assign(b, crew.ines);
    QCOMPARE(crew.found(), u"hard rest_minimum"_s);
    crew.edit(b, [](Shift &shift) { shift.tags = {u"build"_s}; });
    QCOMPARE(crew.found(), u"soft reduced_rest"_s);
    crew.edit(b, [](Shift &shift) { shift.planned.start = CrewPlan::at(u"2026-03-03T08:29"_s); });
    QCOMPARE(crew.found(), u"hard rest_minimum"_s); // a minute below the floor
}

void TestRulesLimits::aDerogationNeedsAnEligibleShift()
{
    CrewPlan crew;
    const QString others = u", soft duty_hours_max, soft meal_break_window"_s;
    crew.edit(crew.organization, [](Organization &each) { each.defaultRuleSet = u"FR-1285"_s; });
    const auto shift = crew.addShift(u"A"_s, u"2026-03-02T08:00"_s, u"2026-03-02T20:20"_s);
    crew.assign(shift, crew.ines);
    crew.edit(shift, [](Shift &each) {
        each.breaks = {
            {{CrewPlan::at(u"2026-03-02T13:40"_s), CrewPlan::at(u"2026-03-02T14:20"_s)}}};
    });
    QCOMPARE(crew.found(), u"hard daily_hours_max"_s + others);
    crew.edit(shift, [](Shift &each) { each.tags = {u"festival"_s}; });
    QCOMPARE(crew.found(), others.sliced(2));
}

void TestRulesLimits::unavailableTimesAreJudgedOnAnyDay()
{
    CrewPlan crew;
    crew.assign(crew.addShift(u"A"_s, u"2026-03-10T14:00"_s, u"2026-03-10T19:00"_s), crew.ines);
    Availability tuesdays;
    tuesdays.person = crew.ines;
    tuesdays.interval = {CrewPlan::at(u"2026-03-03T18:00"_s), CrewPlan::at(u"2026-03-03T20:00"_s)};
    tuesdays.recurrence = u"FREQ=WEEKLY;BYDAY=TU"_s;
    tuesdays.timezone = u"Europe/Paris"_s;
    const auto id = crew.add(tuesdays);
    QCOMPARE(crew.found(), u"soft availability_outside"_s);
    QVERIFY(*crew.conflicts().front().detail("minutes"_L1) == DetailValue{60});
    crew.edit(id, [](Availability &each) { each.kind = AvailabilityKind::Available; });
    QVERIFY(*crew.conflicts().front().detail("minutes"_L1) == DetailValue{240});
}

void TestRulesLimits::aDuplicateIsNotADoubleBooking()
{
    CrewPlan crew;
    const auto shift = crew.addShift(u"A"_s, u"2026-03-02T09:00"_s, u"2026-03-02T12:00"_s);
    crew.assign(shift, crew.ines);
    crew.assign(shift, crew.ines, AssignmentStatus::Proposed);
    QCOMPARE(crew.found(), u"hard duplicate_assignment"_s);
}

void TestRulesLimits::certificatesLastThroughTheirDay_data()
{
    QTest::addColumn<QString>("end");
    QTest::addColumn<QString>("expected");
    QTest::newRow("until midnight") << u"2026-03-03T00:00"_s << u"soft certification_invalid"_s;
    QTest::newRow("a minute into the next day")
        << u"2026-03-03T00:01"_s << u"hard certification_invalid"_s;
}

void TestRulesLimits::certificatesLastThroughTheirDay()
{
    QFETCH(QString, end);
    QFETCH(QString, expected);
    CrewPlan crew;
    crew.edit(crew.role, [](Role &role) { role.requiredCertifications = {u"sst"_s}; });
    crew.assign(crew.addShift(u"A"_s, u"2026-03-02T20:00"_s, end), crew.ines);
    Certification certification;
    certification.person = crew.ines;
    certification.code = u"sst"_s;
    certification.expiresOn = LocalDay{2026y / March / 2};
    const auto id = crew.add(certification);
    QCOMPARE(crew.found(), expected);
    crew.edit(id, [](Certification &each) { each.expiresOn.reset(); });
    QCOMPARE(crew.found(), QString()); // never expires
}

void TestRulesLimits::aSiteIsFullOneByOne()
{
    CrewPlan crew;
    crew.edit(crew.site, [](Site &site) {
        site.capacity = 1;
        site.capacityKind = CapacityKind::Hard;
    });
    const auto paul = crew.addPerson(u"Paul"_s, u"Martin"_s);
    crew.assign(crew.addShift(u"A"_s, u"2026-03-02T09:00"_s, u"2026-03-02T12:00"_s), crew.ines);
    const auto b = crew.addShift(u"B"_s, u"2026-03-02T12:00"_s, u"2026-03-02T14:00"_s);
    crew.assign(b, paul);
    QCOMPARE(crew.found(), QString()); // one leaves as the other arrives
    crew.edit(b, [](Shift &shift) { shift.callTime = CrewPlan::at(u"2026-03-02T11:30"_s); });
    QCOMPARE(crew.found(), u"hard capacity_exceeded"_s);
    crew.edit(crew.site, [](Site &site) { site.capacityKind = CapacityKind::Soft; });
    QCOMPARE(crew.found(), u"soft capacity_exceeded"_s);
}

void TestRulesLimits::ruleSetsThatCannotBeReadAreNamed_data()
{
    QTest::addColumn<QString>("parameter");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("named");
    QTest::newRow("text") << u"min_rest"_s << QJsonValue(u"eleven"_s) << u"a number of minutes"_s;
    QTest::newRow("negative") << u"min_rest"_s << QJsonValue(-1) << u"a number of minutes"_s;
    QTest::newRow("word") << u"mode"_s << QJsonValue(u"weekly"_s) << u"service_day"_s;
}

void TestRulesLimits::ruleSetsThatCannotBeReadAreNamed()
{
    QFETCH(QString, parameter);
    QFETCH(QJsonValue, value);
    QFETCH(QString, named);
    CrewPlan crew;
    RuleSet set;
    set.code = u"OURS"_s;
    set.base = u"FR-DC"_s;
    set.parameters = {{u"rest_minimum"_s, QJsonObject{{parameter, value}}}};
    crew.add(set);
    const auto rules = RuleBook(crew.plan).resolve(u"OURS"_s, LocalDay{});
    QVERIFY(!rules);
    QCOMPARE(rules.error().where, u"rest_minimum/"_s + parameter);
    QVERIFY(rules.error().detail.contains(named));
}

void TestRulesLimits::everyBuiltInRuleSetResolves()
{
    const RuleBook book{Plan()};
    const QStringList codes{u"EU-WTD"_s, u"FR-1285"_s, u"FR-2717"_s, u"FR-3090-T"_s,
                            u"FR-DC"_s,  u"SEED"_s,    u"UK"_s,      u"US"_s};
    QCOMPARE(book.codes(), codes);
    for (const QString &code : codes) {
        const auto rules = book.resolve(code, LocalDay{2026y / March / 2});
        QVERIFY2(rules, qPrintable(code));
        QVERIFY2(rules->parameters.rest.minRest, qPrintable(code));
        QVERIFY2(rules->parameters.duty.callCounts, qPrintable(code));
    }
}

QTEST_APPLESS_MAIN(TestRulesLimits)
#include "tst_rules_limits.moc"
