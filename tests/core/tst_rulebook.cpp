#include "core/rulesets/rulebook.h"
#include "tests/support/crewplan.h"

#include <QTest>

using namespace planning;
using namespace std::chrono;
using namespace Qt::StringLiterals;

// Which rule set judges a duty, and what is told of rule sets that cannot be used.
class TestRuleBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMostParticularRuleSetHolds_data();
    void theMostParticularRuleSetHolds();
    void theEventOfTheMissionCounts();
    void tagsHoldOnlyWhileTheirVersionDoes();
    void ofTwoTaggedRuleSetsTheFirstByCodeHolds();
    void brokenRuleSetsAreListed_data();
    void brokenRuleSetsAreListed();
    void aBrokenRuleSetIsStillChecked();
};

static RuleSet restOf(const QString &code, int minutes)
{
    RuleSet set;
    set.code = code;
    set.base = u"FR-DC"_s;
    set.parameters = {{u"rest_minimum"_s, QJsonObject{{u"min_rest"_s, minutes}}}};
    return set;
}

// Two shifts with ten minutes of rest; the rules applied tell themselves.
static std::pair<Id<Shift>, Id<Shift>> addTwoShifts(CrewPlan &crew)
{
    const auto a = crew.addShift(u"A"_s, u"2026-03-02T22:00"_s, u"2026-03-03T04:59"_s);
    const auto b = crew.addShift(u"B"_s, u"2026-03-03T05:09"_s, u"2026-03-03T06:00"_s);
    crew.assign(a, crew.ines);
    crew.assign(b, crew.ines);
    return {a, b};
}

static QString ruleSetApplied(const CrewPlan &crew)
{
    for (const Conflict &conflict : crew.conflicts()) {
        if (conflict.rule == u"rest_minimum")
            return conflict.ruleSet;
    }
    return {};
}

void TestRuleBook::theMostParticularRuleSetHolds_data()
{
    QTest::addColumn<QString>("contract");
    QTest::addColumn<QString>("event");
    QTest::addColumn<QStringList>("tags");
    QTest::addColumn<QString>("expected");
    const QStringList none;
    const QStringList tour{u"festival"_s, u"tour"_s};
    QTest::newRow("organisation") << QString() << QString() << none << u"FR-DC"_s;
    QTest::newRow("contract") << u"SEED"_s << QString() << none << u"SEED"_s;
    QTest::newRow("event") << u"SEED"_s << u"FR-1285"_s << none << u"FR-1285"_s;
    QTest::newRow("tag") << u"SEED"_s << u"FR-1285"_s << tour << u"TOUR"_s;
    QTest::newRow("another tag") << u"SEED"_s << QString() << QStringList{u"build"_s} << u"SEED"_s;
}

void TestRuleBook::theMostParticularRuleSetHolds()
{
    QFETCH(QString, contract);
    QFETCH(QString, event);
    QFETCH(QStringList, tags);
    QFETCH(QString, expected);
    CrewPlan crew;
    RuleSet tour = restOf(u"TOUR"_s, 660);
    tour.activityTags = {u"tour"_s};
    crew.add(tour);
    Contract signedContract;
    signedContract.person = crew.ines;
    signedContract.ruleSet = contract;
    crew.add(signedContract);
    Event festival;
    festival.ruleSet = event;
    const auto id = crew.add(festival);
    const auto [a, b] = addTwoShifts(crew);
    crew.edit(b, [&](Shift &shift) {
        shift.event = id;
        shift.tags = tags;
    });
    QCOMPARE(ruleSetApplied(crew), expected);
}

void TestRuleBook::theEventOfTheMissionCounts()
{
    CrewPlan crew;
    Event festival;
    festival.ruleSet = u"SEED"_s;
    Mission mission;
    mission.event = crew.add(festival);
    const auto id = crew.add(mission);
    const auto [a, b] = addTwoShifts(crew);
    crew.edit(b, [&](Shift &shift) { shift.mission = id; });
    QCOMPARE(ruleSetApplied(crew), u"SEED"_s);
}

void TestRuleBook::tagsHoldOnlyWhileTheirVersionDoes()
{
    CrewPlan crew;
    RuleSet tour = restOf(u"TOUR"_s, 660);
    tour.activityTags = {u"tour"_s};
    tour.validTo = LocalDay{2026y / March / 3};
    const auto set = crew.add(tour);
    const auto [a, b] = addTwoShifts(crew);
    crew.edit(b, [](Shift &shift) { shift.tags = {u"tour"_s}; });
    QCOMPARE(ruleSetApplied(crew), u"TOUR"_s);
    crew.edit(set, [](RuleSet &each) { each.validTo = LocalDay{2026y / March / 2}; });
    QCOMPARE(ruleSetApplied(crew), u"FR-DC"_s);
}

void TestRuleBook::ofTwoTaggedRuleSetsTheFirstByCodeHolds()
{
    CrewPlan crew;
    for (const QString &code : {u"ZULU"_s, u"ALPHA"_s}) {
        RuleSet set = restOf(code, 660);
        set.activityTags = {u"tour"_s};
        crew.add(set);
    }
    const auto [a, b] = addTwoShifts(crew);
    crew.edit(b, [](Shift &shift) { shift.tags = {u"tour"_s}; });
    QCOMPARE(ruleSetApplied(crew), u"ALPHA"_s);
}

void TestRuleBook::brokenRuleSetsAreListed_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<int>("rest");
    QTest::addColumn<QString>("contract");
    QTest::addColumn<QStringList>("named"); // one word of each problem
    QTest::newRow("none") << u"FR-DC"_s << 660 << u"OURS"_s << QStringList{};
    QTest::newRow("unknown base") << u"FR-XX"_s << 660 << QString() << QStringList{u"FR-XX"_s};
    QTest::newRow("unreadable") << u"FR-DC"_s << -1 << QString() << QStringList{u"min_rest"_s};
    QTest::newRow("named by a contract")
        << u"FR-DC"_s << 660 << u"NONE"_s << QStringList{u"NONE"_s};
    QTest::newRow("both") << u"FR-DC"_s << -1 << u"NONE"_s << QStringList{u"NONE"_s, u"min_rest"_s};
}

void TestRuleBook::brokenRuleSetsAreListed()
{
    QFETCH(QString, base);
    QFETCH(int, rest);
    QFETCH(QString, contract);
    QFETCH(QStringList, named);
    CrewPlan crew;
    RuleSet ours = restOf(u"OURS"_s, rest);
    ours.base = base;
    crew.add(ours);
    Contract signedContract;
    signedContract.person = crew.ines;
    signedContract.ruleSet = contract;
    crew.add(signedContract);
    const auto problems = RuleBook(crew.plan).problems(crew.plan);
    QCOMPARE(problems.size(), static_cast<std::size_t>(named.size()));
    for (std::size_t i = 0; i < problems.size(); ++i)
        QVERIFY(problems[i].detail.contains(named[static_cast<qsizetype>(i)]));
}

void TestRuleBook::aBrokenRuleSetIsStillChecked()
{
    CrewPlan crew;
    crew.add(restOf(u"OURS"_s, -1));
    crew.edit(crew.organization, [](Organization &each) { each.defaultRuleSet = u"OURS"_s; });
    const auto [a, b] = addTwoShifts(crew);
    crew.edit(b, [](Shift &shift) { shift.planned.start = CrewPlan::at(u"2026-03-03T04:00"_s); });
    QVERIFY(crew.found().contains(u"hard double_booking"_s));
}

QTEST_APPLESS_MAIN(TestRuleBook)
#include "tst_rulebook.moc"
