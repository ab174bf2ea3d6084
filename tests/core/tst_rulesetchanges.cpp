#include "core/workspace/rulesetchanges.h"
#include "tests/support/crewplan.h"

#include <QTest>

using namespace planning;
using namespace Qt::StringLiterals;

// The rule sets of an organisation: adding, dating, renaming and deleting them.
class TestRuleSetChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewOneInheritsEverything();
    void itsCodeIsFree();
    void aVersionHoldsFromItsDay();
    void whatIsInUseStays_data();
    void whatIsInUseStays();
    void anOlderVersionMayGo();
    void aNewCodeIsFollowedByWhoeverNamesIt();
    void whatMakesNoSenseIsRefused_data();
    void whatMakesNoSenseIsRefused();
    void aValueSetAndResetLeavesNoTrace();
    void theOrganisationGoesByAnother();

private:
    static LocalDay day(QStringView text) { return *dayFromIsoDate(text); }
    // Ours, on top of FR-1285.
    const RuleSet &addOurs();

    CrewPlan m_crew;
    FixedClock m_clock{*instantFromRfc3339(u"2026-03-02T08:00:00Z")};
    IdSource m_ids{m_clock, 5};
};

const RuleSet &TestRuleSetChanges::addOurs()
{
    m_crew = {};
    RuleSet ours;
    ours.code = u"OURS"_s;
    ours.name = u"Ours"_s;
    ours.base = u"FR-1285"_s;
    ours.validFrom = day(u"2026-01-01");
    ours.parameters = {{u"rest_minimum"_s, QJsonObject{{u"min_rest"_s, 720}}}};
    return *m_crew.plan.find(m_crew.add(ours));
}

void TestRuleSetChanges::aNewOneInheritsEverything()
{
    m_crew = {};
    m_crew.apply(addRuleSet(m_crew.plan, u"FR-1285"_s, u"Ours"_s, day(u"2026-01-01"), m_ids));
    const RuleSet &set = m_crew.plan.all<RuleSet>().front();
    QCOMPARE(set.base, u"FR-1285"_s);
    QVERIFY(set.parameters.isEmpty() && set.severities.isEmpty());
    const auto rules = RuleBook(m_crew.plan).resolve(set.code, day(u"2026-03-02"));
    QVERIFY(rules);
    QCOMPARE(rules->parameters.rest.restFloor, std::optional(minutes{540}));
    QCOMPARE(rules->name, u"Ours"_s);
}

void TestRuleSetChanges::itsCodeIsFree()
{
    m_crew = {};
    for (int i = 0; i < 2; ++i)
        m_crew.apply(addRuleSet(m_crew.plan, u"UK"_s, u"Ours"_s, day(u"2026-01-01"), m_ids));
    QCOMPARE(m_crew.plan.all<RuleSet>()[0].code, u"UK-2"_s);
    QCOMPARE(m_crew.plan.all<RuleSet>()[1].code, u"UK-3"_s);
}

void TestRuleSetChanges::aVersionHoldsFromItsDay()
{
    const RuleSet ours = addOurs();
    const Change change = addVersion(ours, day(u"2026-07-01"), m_ids);
    m_crew.apply(change);
    const RuleSet version = std::get<Edit<RuleSet>>(change.edits.front()).present();
    m_crew.edit(version.id, [](RuleSet &set) {
        set = withParameter(set, u"rest_minimum"_s, u"min_rest"_s, 780);
    });
    const RuleBook book(m_crew.plan);
    QCOMPARE(book.resolve(u"OURS"_s, day(u"2026-06-30"))->parameters.rest.minRest, minutes{720});
    QCOMPARE(book.resolve(u"OURS"_s, day(u"2026-07-01"))->parameters.rest.minRest, minutes{780});
}

void TestRuleSetChanges::whatIsInUseStays_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("said");
    QTest::newRow("nobody") << QString() << QString();
    QTest::newRow("organisation") << u"organisation"_s << u"the organisation goes by it"_s;
    QTest::newRow("event") << u"event"_s << u"events go by it: Rives"_s;
    QTest::newRow("contract") << u"contract"_s << u"contract(s) name it"_s;
    QTest::newRow("heir") << u"heir"_s << u"rule sets inherit from it: HEIR"_s;
}

void TestRuleSetChanges::whatIsInUseStays()
{
    QFETCH(QString, who);
    QFETCH(QString, said);
    const RuleSet ours = addOurs();
    if (who == u"organisation")
        m_crew.edit(m_crew.organization,
                    [](Organization &organization) { organization.defaultRuleSet = u"OURS"_s; });
    Event event;
    event.name = u"Rives"_s;
    event.ruleSet = who == u"event" ? u"OURS"_s : QString();
    m_crew.add(event);
    Contract contract;
    contract.person = m_crew.ines;
    contract.ruleSet = who == u"contract" ? u"OURS"_s : QString();
    m_crew.add(contract);
    RuleSet heir;
    heir.code = u"HEIR"_s;
    heir.base = who == u"heir" ? u"OURS"_s : u"FR-DC"_s;
    m_crew.add(heir);
    const auto removal = removeRuleSet(m_crew.plan, ours);
    QCOMPARE(bool(removal), said.isEmpty());
    if (removal)
        m_crew.apply(*removal);
    else
        QVERIFY2(removal.error().detail.contains(said), qPrintable(removal.error().detail));
    QCOMPARE(m_crew.plan.find(ours.id) == nullptr, said.isEmpty());
}

void TestRuleSetChanges::anOlderVersionMayGo()
{
    const RuleSet ours = addOurs();
    m_crew.apply(addVersion(ours, day(u"2026-07-01"), m_ids));
    m_crew.apply(useAsDefault(m_crew.plan, u"OURS"_s));
    QVERIFY(removeRuleSet(m_crew.plan, ours));
}

void TestRuleSetChanges::aNewCodeIsFollowedByWhoeverNamesIt()
{
    const RuleSet ours = addOurs();
    m_crew.apply(useAsDefault(m_crew.plan, u"OURS"_s));
    m_crew.apply(addVersion(ours, day(u"2026-07-01"), m_ids));
    m_crew.apply(addRuleSet(m_crew.plan, u"OURS"_s, u"Heir"_s, day(u"2026-01-01"), m_ids));
    Event event;
    event.ruleSet = u"OURS"_s;
    const Id<Event> festival = m_crew.add(event);
    RuleSet renamed = *m_crew.plan.find(ours.id);
    renamed.code = u"HOUSE"_s;
    const auto change = editRuleSet(m_crew.plan, *m_crew.plan.find(ours.id), renamed);
    QVERIFY(change);
    m_crew.apply(*change);
    QCOMPARE(m_crew.plan.organization()->defaultRuleSet, u"HOUSE"_s);
    QCOMPARE(m_crew.plan.find(festival)->ruleSet, u"HOUSE"_s);
    QVERIFY(useOf(m_crew.plan, u"OURS"_s).isEmpty());
    QCOMPARE(useOf(m_crew.plan, u"HOUSE"_s).heirs, QStringList{u"OURS-2"_s});
    QVERIFY(RuleBook(m_crew.plan).problems(m_crew.plan).empty());
}

void TestRuleSetChanges::whatMakesNoSenseIsRefused_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("said");
    QTest::newRow("no name") << u"name"_s << QString() << u"Give a name"_s;
    QTest::newRow("no code") << u"code"_s << QString() << u"Code: “” does not fit"_s;
    QTest::newRow("code with spaces") << u"code"_s << u"A B"_s << u"“A B” does not fit"_s;
    QTest::newRow("code taken") << u"code"_s << u"FR-DC"_s << u"that of another rule set"_s;
    QTest::newRow("end before start")
        << u"valid_to"_s << u"2025-12-31"_s << u"Give 2026-01-01 or later"_s;
    QTest::newRow("day of another version")
        << u"valid_from"_s << u"2026-07-01"_s << u"another version of “OURS” begins"_s;
    QTest::newRow("unknown base") << u"base"_s << u"NONE"_s << u"“NONE” does not exist"_s;
    QTest::newRow("circle") << u"base"_s << u"OURS-2"_s << u"inherits from “OURS” itself"_s;
}

void TestRuleSetChanges::whatMakesNoSenseIsRefused()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(QString, said);
    const RuleSet ours = addOurs();
    m_crew.apply(addVersion(ours, day(u"2026-07-01"), m_ids));
    m_crew.apply(addRuleSet(m_crew.plan, u"OURS"_s, u"Heir"_s, day(u"2026-01-01"), m_ids));
    RuleSet after = ours;
    if (field == u"name")
        after.name = value;
    else if (field == u"code")
        after.code = value;
    else if (field == u"base")
        after.base = value;
    else if (field == u"valid_from")
        after.validFrom = day(value);
    else
        after.validTo = day(value);
    const auto change = editRuleSet(m_crew.plan, ours, after);
    QVERIFY(!change);
    QCOMPARE(change.error().where, field);
    QVERIFY2(change.error().detail.contains(said), qPrintable(change.error().detail));
}

void TestRuleSetChanges::aValueSetAndResetLeavesNoTrace()
{
    const RuleSet ours = addOurs();
    const RuleSet set = withParameter(withSeverity(ours, u"break_missing"_s, u"hard"_s),
                                      u"break_missing"_s, u"min_break"_s, 30);
    QVERIFY(set != ours);
    const RuleSet reset =
        withParameter(withSeverity(set, u"break_missing"_s, QJsonValue::Undefined),
                      u"break_missing"_s, u"min_break"_s, QJsonValue::Undefined);
    QCOMPARE(reset, ours);
    QVERIFY(editRuleSet(m_crew.plan, ours, reset)->isEmpty());
}

void TestRuleSetChanges::theOrganisationGoesByAnother()
{
    m_crew = {};
    m_crew.apply(useAsDefault(m_crew.plan, u"EU-WTD"_s));
    QCOMPARE(m_crew.plan.organization()->defaultRuleSet, u"EU-WTD"_s);
    QVERIFY(useAsDefault(m_crew.plan, u"EU-WTD"_s).isEmpty());
}

QTEST_APPLESS_MAIN(TestRuleSetChanges)
#include "tst_rulesetchanges.moc"
