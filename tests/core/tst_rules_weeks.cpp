#include "core/rules/derogations.h"
#include "tests/support/crewplan.h"

#include <QJsonArray>
#include <QTest>

using namespace planning;
using namespace std::chrono;
using namespace Qt::StringLiterals;

// Limits of days, weeks and years reached exactly and passed by a minute; only the rule in question
// is looked at.
class TestRulesWeeks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneRuleOnAFewShifts_data();
    void oneRuleOnAFewShifts();
    void anEngagementElsewhereCounts_data();
    void anEngagementElsewhereCounts();
    void twelveFullWeeksAreNeededToBlock();
    void aNightWorkerIsOneByHabit();
    void theThirdReducedRestOfTheWeekReplacesTheWarning();
    void travelTwoDaysInARowIsForbidden();
    void everyCallOfADayHasItsOwnKey();
    void aMinorIsOneUntilTheBirthday();
    void countersNeedAnIntermittentContract();
    void usedDerogationsAreCounted();
};

// The conflicts of one rule: their types.
static QString typesOf(const CrewPlan &crew, Rule rule)
{
    QStringList types;
    for (const Conflict &conflict : crew.conflicts()) {
        if (conflict.rule != entryOf(rule).code)
            continue;
        const std::string_view type = nameOf(conflict.type);
        types << QString::fromLatin1(type.data(), qsizetype(type.size()));
    }
    return types.join(u' ');
}

static void useRules(CrewPlan &crew, const QString &code)
{
    crew.edit(crew.organization, [&](Organization &each) { each.defaultRuleSet = code; });
}

static QStringList everyDay(const QString &first, int count, const QString &clock)
{
    QStringList texts;
    for (int i = 0; i < count; ++i)
        texts << toIsoDate(*dayFromIsoDate(first) + days{i}) + u' ' + clock;
    return texts;
}

void TestRulesWeeks::oneRuleOnAFewShifts_data()
{
    QTest::addColumn<Rule>("rule");
    QTest::addColumn<QString>("ruleSet");
    QTest::addColumn<QStringList>("shifts");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, Rule rule, const QString &set, const QStringList &shifts,
                        const QString &expected) {
        QTest::newRow(name) << rule << set << shifts << expected;
    };
    const QString dc = u"FR-DC"_s;
    const QString us = u"US"_s;
    row("a span of thirteen hours", Rule::AmplitudeMax, dc, {u"2026-03-02 09:00-22:00"_s}, {});
    row("and a minute", Rule::AmplitudeMax, dc, {u"2026-03-02 09:00-22:01"_s}, u"hard"_s);
    row("autumn night: thirteen on the clock are fourteen", Rule::AmplitudeMax, dc,
        {u"2026-10-24 17:00-06:00"_s}, u"hard"_s);
    row("spring night: fourteen on the clock are thirteen", Rule::AmplitudeMax, dc,
        {u"2026-03-28 17:00-07:00"_s}, {});
    row("ten hours in one duty", Rule::DutyHoursMax, dc, {u"2026-03-02 20:00-06:00"_s}, {});
    row("and a minute over midnight", Rule::DutyHoursMax, dc, {u"2026-03-02 20:00-06:01"_s},
        u"soft"_s);
    row("48 hours a week", Rule::WeeklyHoursMax, dc, everyDay(u"2026-03-02"_s, 6, u"08:00-16:00"_s),
        {});
    row("and a minute of Sunday night", Rule::WeeklyHoursMax, dc,
        everyDay(u"2026-03-02"_s, 6, u"08:00-16:00"_s) << u"2026-03-08 23:59-02:00"_s, u"hard"_s);
    row("the rest of the night is next week's", Rule::WeeklyHoursMax, dc,
        everyDay(u"2026-03-02"_s, 6, u"08:00-16:00"_s) << u"2026-03-09 00:00-04:00"_s, {});
    row("35 hours of rest", Rule::WeeklyRest, dc,
        everyDay(u"2026-03-02"_s, 6, u"10:00-18:00"_s) << u"2026-03-09 05:00-08:00"_s, {});
    row("a minute less", Rule::WeeklyRest, dc,
        everyDay(u"2026-03-02"_s, 6, u"10:00-18:00"_s) << u"2026-03-09 04:59-08:00"_s, u"hard"_s);
    row("long, but less than a day of it in the week", Rule::WeeklyRest, dc,
        everyDay(u"2026-03-02"_s, 7, u"10:00-18:00"_s), u"hard"_s);
    row("two rests of a day in a fortnight", Rule::WeeklyRest, u"UK"_s,
        everyDay(u"2026-03-02"_s, 12, u"10:00-18:00"_s), {});
    row("six days", Rule::ConsecutiveDaysMax, dc, everyDay(u"2026-03-02"_s, 6, u"20:00-02:00"_s),
        {});
    row("two days too many", Rule::ConsecutiveDaysMax, dc,
        everyDay(u"2026-03-02"_s, 8, u"20:00-02:00"_s), u"hard hard"_s);
    row("the 29th of February is a day", Rule::ConsecutiveDaysMax, dc,
        everyDay(u"2028-02-25"_s, 7, u"10:00-12:00"_s), u"hard"_s);
    row("a window that is not covered", Rule::MealBreakWindow, u"FR-1285"_s,
        {u"2026-03-02 11:31-17:00"_s}, {});
    row("both windows without a meal", Rule::MealBreakWindow, u"FR-1285"_s,
        {u"2026-03-02 11:30-21:00"_s}, u"soft soft"_s);
    row("a gap is a meal", Rule::MealBreakWindow, u"FR-1285"_s,
        {u"2026-03-02 09:00-12:00"_s, u"2026-03-02 13:00-17:00"_s}, {});
    row("five hours without a meal", Rule::MealPenalty, us, {u"2026-03-02 08:00-13:00"_s}, {});
    row("a minute more", Rule::MealPenalty, us, {u"2026-03-02 08:00-13:01"_s}, u"soft"_s);
    row("three hours and a half of call", Rule::MinCall, u"FR-1285"_s,
        {u"2026-03-02 22:00-01:30"_s}, {});
    row("a minute less of call", Rule::MinCall, u"FR-1285"_s, {u"2026-03-02 22:00-01:29"_s},
        u"soft"_s);
    row("a new call after more than two hours", Rule::MinCall, us,
        {u"2026-03-02 08:00-12:00"_s, u"2026-03-02 14:01-16:00"_s}, u"soft"_s);
    row("the same call after two hours", Rule::MinCall, us,
        {u"2026-03-02 08:00-12:00"_s, u"2026-03-02 14:00-16:00"_s}, {});
    row("20 Sundays and no more", Rule::SundaysMax, dc,
        everyDay(u"2026-03-01"_s, 200, u"10:00-11:00"_s), {});
    row("35 hours", Rule::OvertimeWeekly, dc, everyDay(u"2026-03-02"_s, 5, u"08:00-15:00"_s), {});
    row("a minute is overtime", Rule::OvertimeWeekly, dc,
        everyDay(u"2026-03-02"_s, 5, u"08:00-15:00"_s) << u"2026-03-07 08:00-08:01"_s, u"soft"_s);
    row("more than eight hours: two bands", Rule::OvertimeWeekly, dc,
        everyDay(u"2026-03-02"_s, 5, u"08:00-16:37"_s), u"soft soft"_s);
    row("nine hours a day in America", Rule::OvertimeWeekly, us, {u"2026-03-02 08:00-17:00"_s},
        u"soft"_s);
    row("a short turnaround", Rule::TurnaroundShort, us,
        {u"2026-03-02 18:00-02:00"_s, u"2026-03-03 09:59-12:00"_s}, u"soft"_s);
    row("less than four hours are a break", Rule::TurnaroundShort, us,
        {u"2026-03-02 18:00-02:00"_s, u"2026-03-03 05:59-12:00"_s}, {});
    row("twelve hours are not golden", Rule::GoldenTime, us, {u"2026-03-02 08:00-20:00"_s}, {});
    row("a rest of eight hours resets", Rule::GoldenTime, us,
        {u"2026-03-02 08:00-14:00"_s, u"2026-03-02 22:00-04:00"_s}, {});
}

void TestRulesWeeks::oneRuleOnAFewShifts()
{
    QFETCH(Rule, rule);
    QFETCH(QString, ruleSet);
    QFETCH(QStringList, shifts);
    QFETCH(QString, expected);
    CrewPlan crew;
    useRules(crew, ruleSet);
    for (const QString &shift : shifts)
        crew.work(shift);
    QCOMPARE(typesOf(crew, rule), expected);
}

void TestRulesWeeks::anEngagementElsewhereCounts_data()
{
    QTest::addColumn<Rule>("rule");
    QTest::addColumn<QString>("elsewhere");
    QTest::addColumn<QString>("expected");
    const QString night = u"2026-03-06 20:00-23:30"_s;
    QTest::newRow("rest, eleven hours")
        << Rule::RestMinimum << u"2026-03-06 20:00-21:00"_s << u""_s;
    QTest::newRow("rest, half past") << Rule::RestMinimum << night << u"hard"_s;
    QTest::newRow("ten hours a day") << Rule::DailyHoursMax << u"2026-03-06 17:00-19:00"_s << u""_s;
    QTest::newRow("more") << Rule::DailyHoursMax << u"2026-03-06 17:00-19:01"_s << u"hard"_s;
    QTest::newRow("48 hours a week") << Rule::CumulatedEmployers << u""_s << u""_s;
    QTest::newRow("a minute more")
        << Rule::CumulatedEmployers << u"2026-03-02 06:00-06:01"_s << u"hard"_s;
    QTest::newRow("which is no matter of the own week")
        << Rule::WeeklyHoursMax << u"2026-03-02 06:00-06:01"_s << u""_s;
    QTest::newRow("a seventh day and the eighth")
        << Rule::ConsecutiveDaysMax << u"2026-03-08 10:00-12:00"_s << u"hard hard"_s;
    QTest::newRow("no weekly rest left")
        << Rule::WeeklyRest << u"2026-03-08 10:00-12:00"_s << u"hard"_s;
}

void TestRulesWeeks::anEngagementElsewhereCounts()
{
    QFETCH(Rule, rule);
    QFETCH(QString, elsewhere);
    QFETCH(QString, expected);
    CrewPlan crew;
    for (const QString &shift : everyDay(u"2026-03-02"_s, 6, u"08:00-16:00"_s))
        crew.work(shift);
    crew.work(u"2026-03-09 08:00-10:00"_s);
    Availability engaged;
    engaged.person = crew.ines;
    engaged.kind = AvailabilityKind::Engaged;
    if (!elsewhere.isEmpty()) {
        engaged.interval = CrewPlan::timesOf(elsewhere);
        crew.add(engaged);
    }
    QCOMPARE(typesOf(crew, rule), expected);
}

void TestRulesWeeks::twelveFullWeeksAreNeededToBlock()
{
    CrewPlan crew;
    for (int week = 0; week < 12; ++week) {
        const LocalDay monday = LocalDay{2026y / January / 5} + days{7} * week;
        for (const QString &shift : everyDay(toIsoDate(monday), 5, u"08:00-16:48"_s))
            crew.work(shift);
    }
    QCOMPARE(typesOf(crew, Rule::WeeklyAverageMax), QString()); // 44 hours exactly
    crew.work(u"2026-01-10 08:00-08:01"_s);
    QCOMPARE(typesOf(crew, Rule::WeeklyAverageMax), u"hard"_s);
    CrewPlan fewer;
    for (int week = 0; week < 11; ++week) {
        const LocalDay monday = LocalDay{2026y / January / 5} + days{7} * week;
        for (const QString &shift : everyDay(toIsoDate(monday), 5, u"08:00-17:36"_s))
            fewer.work(shift);
    }
    QCOMPARE(typesOf(fewer, Rule::WeeklyAverageMax), QString()); // 528 hours in all
    fewer.work(u"2026-01-10 08:00-08:01"_s);
    QCOMPARE(typesOf(fewer, Rule::WeeklyAverageMax), u"soft"_s);
}

void TestRulesWeeks::aNightWorkerIsOneByHabit()
{
    CrewPlan crew;
    crew.work(u"2026-03-02 22:00-06:01"_s);
    QCOMPARE(typesOf(crew, Rule::NightWorkerLimit), QString()); // one night is no habit
    crew.work(u"2026-03-04 22:00-00:59"_s);
    QCOMPARE(typesOf(crew, Rule::NightWorkerLimit), QString()); // nor is one of under three hours
    crew.work(u"2026-03-05 22:00-01:00"_s);
    QCOMPARE(typesOf(crew, Rule::NightWorkerLimit), u"soft"_s);
    CrewPlan tagged;
    tagged.edit(tagged.ines, [](Person &person) { person.tags = {u"night_worker"_s}; });
    tagged.work(u"2026-03-02 22:00-06:01"_s);
    QCOMPARE(typesOf(tagged, Rule::NightWorkerLimit), u"soft"_s);
}

void TestRulesWeeks::theThirdReducedRestOfTheWeekReplacesTheWarning()
{
    CrewPlan crew;
    useRules(crew, u"FR-2717"_s);
    for (const QString &shift : everyDay(u"2026-03-02"_s, 4, u"12:30-23:00"_s))
        crew.work(shift);
    QCOMPARE(typesOf(crew, Rule::ReducedRest), QString());
    CrewPlan tight;
    useRules(tight, u"FR-2717"_s);
    for (const QString &shift : everyDay(u"2026-03-02"_s, 4, u"08:30-23:00"_s))
        tight.work(shift);
    QCOMPARE(typesOf(tight, Rule::ReducedRest), u"soft soft"_s);
    QCOMPARE(typesOf(tight, Rule::ReducedRestQuota), u"hard"_s);
}

static void travel(CrewPlan &crew, const QString &text)
{
    crew.edit(crew.work(text), [](Shift &shift) { shift.kind = ShiftKind::Travel; });
}

void TestRulesWeeks::travelTwoDaysInARowIsForbidden()
{
    CrewPlan crew;
    useRules(crew, u"FR-3090-T"_s);
    travel(crew, u"2026-03-02 08:00-17:00"_s);
    QCOMPARE(typesOf(crew, Rule::TravelMax24h), QString());
    travel(crew, u"2026-03-02 20:00-20:01"_s);
    QCOMPARE(typesOf(crew, Rule::TravelMax24h), u"soft"_s);
    for (const int day : {10, 17, 24})
        travel(crew, u"2026-03-%1 08:00-17:01"_s.arg(day));
    QCOMPARE(typesOf(crew, Rule::TravelMax24h), u"soft soft soft soft"_s);
    travel(crew, u"2026-03-30 08:00-17:01"_s);
    QCOMPARE(typesOf(crew, Rule::TravelMax24h).count(u"hard"_s), 1); // the fifth of the month
    CrewPlan tour;
    useRules(tour, u"FR-3090-T"_s);
    travel(tour, u"2026-03-02 08:00-17:01"_s);
    travel(tour, u"2026-03-03 08:00-17:01"_s);
    QCOMPARE(typesOf(tour, Rule::TravelMax24h).count(u"hard"_s), 1);
}

void TestRulesWeeks::everyCallOfADayHasItsOwnKey()
{
    CrewPlan crew;
    useRules(crew, u"US"_s);
    crew.work(u"2026-03-02 08:00-10:00"_s);
    crew.work(u"2026-03-02 15:00-17:00"_s);
    QCOMPARE(typesOf(crew, Rule::MinCall), u"soft soft"_s);
}

void TestRulesWeeks::aMinorIsOneUntilTheBirthday()
{
    CrewPlan crew;
    crew.edit(crew.ines, [](Person &each) { each.birthDate = LocalDay{2008y / March / 3}; });
    const auto show = crew.work(u"2026-03-02 18:00-22:00"_s);
    QCOMPARE(typesOf(crew, Rule::MinorProtection), QString());
    const auto late = [&](const QString &text) {
        crew.edit(show, [&](Shift &shift) { shift.planned = CrewPlan::timesOf(text); });
        return typesOf(crew, Rule::MinorProtection);
    };
    QCOMPARE(late(u"2026-03-02 19:00-22:01"_s), u"hard"_s);
    QCOMPARE(late(u"2026-03-03 19:00-22:01"_s), QString()); // of age that day
    Certification authorisation;
    authorisation.person = crew.ines;
    authorisation.code = u"aut_mineur"_s;
    authorisation.expiresOn = LocalDay{2026y / March / 2};
    crew.add(authorisation);
    QCOMPARE(late(u"2026-03-02 20:00-00:00"_s), QString());
    QCOMPARE(late(u"2026-03-02 20:00-00:01"_s), u"hard"_s);
}

void TestRulesWeeks::countersNeedAnIntermittentContract()
{
    CrewPlan crew;
    crew.work(u"2026-03-02 08:00-10:00"_s);
    QCOMPARE(typesOf(crew, Rule::IntermittentCounters), QString());
    Contract contract;
    contract.person = crew.ines;
    contract.kind = ContractKind::CdduIntermittent;
    contract.validFrom = LocalDay{2026y / January / 1};
    const auto id = crew.add(contract);
    QCOMPARE(typesOf(crew, Rule::IntermittentCounters), u"info"_s);
    crew.edit(id, [](Contract &each) { each.kind = ContractKind::Permanent; });
    QCOMPARE(typesOf(crew, Rule::IntermittentCounters), QString());
}

static const DerogationCount *find(const std::vector<DerogationCount> &counts, Rule rule)
{
    const auto it = std::ranges::find(counts, rule, &DerogationCount::rule);
    return it == counts.end() ? nullptr : &*it;
}

void TestRulesWeeks::usedDerogationsAreCounted()
{
    CrewPlan crew;
    useRules(crew, u"FR-2717"_s);
    for (const QString &shift : everyDay(u"2026-03-02"_s, 3, u"08:30-23:00"_s))
        crew.work(shift);
    const PlanContext context(crew.plan);
    const auto counts = derogationCounts(context, crew.ines, LocalDay{2026y / March / 4});
    const DerogationCount *rests = find(counts, Rule::ReducedRestQuota);
    QVERIFY(rests);
    QCOMPARE(rests->used, 2);
    QCOMPARE(*rests->allowed, 2);
    QCOMPARE(rests->from, LocalDay{2026y / March / 2});
    QCOMPARE(rests->to, LocalDay{2026y / March / 8});
    const DerogationCount *overtime = find(counts, Rule::OvertimeContingent);
    QVERIFY(overtime);
    QCOMPARE(overtime->used, 8 * 60 + 30); // 43 h 30
    QCOMPARE(*overtime->allowed, 230 * 60);
    QCOMPARE(nameOf(*rests), u"Reduced rests this week"_s);
    QCOMPARE(amountOf(*rests), u"2 of 2"_s);
    QVERIFY(rests->isUsedUp());
    QCOMPARE(amountOf(*overtime), u"8 h 30 of 230 h"_s);
    QVERIFY(!overtime->isUsedUp());
    QVERIFY(!find(counts, Rule::SundaysMax)); // this agreement knows no such limit
    const auto later = derogationCounts(context, crew.ines, LocalDay{2026y / March / 18});
    QCOMPARE(find(later, Rule::ReducedRestQuota)->used, 0);
}

QTEST_APPLESS_MAIN(TestRulesWeeks)
#include "tst_rules_weeks.moc"
