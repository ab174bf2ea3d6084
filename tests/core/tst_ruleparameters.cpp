#include "core/rulesets/explainedrules.h"
#include "core/rulesets/parameterreader.h"
#include "core/rulesets/parameterwriter.h"
#include "tests/support/crewplan.h"

#include <QJsonArray>
#include <QTest>

using namespace planning;
using namespace Qt::StringLiterals;

// What planners read and type of rule sets: labels, values, ranges, sentences.
class TestRuleParameters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyParameterHasWordsInBothLanguages();
    void everyRuleIsInOneGroupAndHasASentence();
    void everyValueThatShipsIsAcceptedAndReadBack();
    void whatIsWrittenIsReadBack();
    void valuesAreTypedAsPeopleWriteThem_data();
    void valuesAreTypedAsPeopleWriteThem();
    void whatDoesNotFitIsRefusedWithWhatIsAccepted_data();
    void whatDoesNotFitIsRefusedWithWhatIsAccepted();
    void sentencesCarryTheFigures_data();
    void sentencesCarryTheFigures();
    void whatIsInheritedSaysFromWhere();
    void twoRuleSetsAreToldApart();
    void aValueOutOfRangeIsAProblemOfThePlan();
};

static ExplainedRules explained(const QString &code, const Plan &plan = {})
{
    const RuleBook book(plan);
    const auto rules = ExplainedRules::of(book, code, *dayFromIsoDate(u"2026-03-02"));
    Q_ASSERT(rules);
    return *rules;
}

static void addOurs(CrewPlan &crew, const QJsonObject &parameters, const QJsonObject &severities)
{
    RuleSet ours;
    ours.code = u"OURS"_s;
    ours.name = u"Ours"_s;
    ours.base = u"FR-1285"_s;
    ours.parameters = parameters;
    ours.severities = severities;
    crew.add(ours);
}

static bool isComplete(const Bilingual &words)
{
    return !words.fr.isEmpty() && !words.en.isEmpty();
}

void TestRuleParameters::everyParameterHasWordsInBothLanguages()
{
    QVERIFY(ruleParameters().size() > 150);
    for (const RuleParameter &parameter : ruleParameters()) {
        const QString key = parameter.rule + u'/' + parameter.name;
        QVERIFY2(isComplete(parameter.label), qPrintable(key));
        QVERIFY2(parameter.least <= parameter.most, qPrintable(key));
        for (const QString &choice : parameter.choices)
            QVERIFY2(isComplete(parameter.choiceNames[choice]), qPrintable(key + u'/' + choice));
        for (const Language language : {Language::French, Language::English})
            QVERIFY2(!acceptedText(parameter, language).contains(u'{'), qPrintable(key));
    }
}

void TestRuleParameters::everyRuleIsInOneGroupAndHasASentence()
{
    QStringList grouped;
    for (const RuleGroup &group : ruleGroups()) {
        QVERIFY(isComplete(group.name));
        grouped << group.rules;
    }
    QStringList expected;
    for (const std::string_view rule : EnumNames<Rule>::names)
        expected << QString::fromLatin1(rule.data(), qsizetype(rule.size()));
    for (const RuleParameter &parameter : ruleParameters()) {
        if (!expected.contains(parameter.rule))
            expected << parameter.rule;
    }
    grouped.sort();
    expected.sort();
    QCOMPARE(grouped, expected);
    for (const RuleSet &set : builtInRuleSets()) {
        const ExplainedRules rules = explained(set.code);
        for (const QString &rule : std::as_const(expected)) {
            for (const Language language : {Language::French, Language::English}) {
                const QString sentence = rules.sentence(rule, language);
                QVERIFY2(!sentence.isEmpty(), qPrintable(rule));
                QVERIFY2(!sentence.contains(u'{') && !sentence.contains(u'['),
                         qPrintable(rule + u": "_s + sentence));
            }
        }
    }
}

void TestRuleParameters::everyValueThatShipsIsAcceptedAndReadBack()
{
    for (const RuleSet &set : builtInRuleSets()) {
        const ExplainedRules rules = explained(set.code);
        for (const RuleParameter &parameter : ruleParameters()) {
            const QJsonValue value = rules.value(parameter.rule, parameter.name);
            const QString key = set.code + u' ' + parameter.rule + u'/' + parameter.name;
            for (const Language language : {Language::French, Language::English}) {
                const auto accepted = checkParameter(parameter, value, language);
                QVERIFY2(accepted, qPrintable(key));
                const QString text = parameterText(parameter, value, language);
                const auto read = parameterFromText(parameter, text, language);
                QVERIFY2(read, qPrintable(key + u": "_s + text));
                QVERIFY2(*read == value, qPrintable(key + u": "_s + text));
            }
        }
    }
}

void TestRuleParameters::whatIsWrittenIsReadBack()
{
    for (const RuleSet &set : builtInRuleSets()) {
        const auto resolved = RuleBook(Plan()).resolve(set.code, *dayFromIsoDate(u"2026-03-02"));
        QVERIFY(resolved);
        RuleSet written;
        written.parameters = parametersToJson(resolved->parameters);
        const auto read = readRules(written, rulesOfCatalogue());
        QVERIFY(read);
        QCOMPARE(parametersToJson(read->parameters), written.parameters);
    }
}

void TestRuleParameters::valuesAreTypedAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("parameter");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("shown"); // in French
    const auto row = [](const char *rule, const char *parameter, const QString &typed,
                        const QJsonValue &value, const QString &shown) {
        QTest::addRow("%s %s: %s", rule, parameter, qPrintable(typed))
            << QString::fromLatin1(rule) << QString::fromLatin1(parameter) << typed << value
            << shown;
    };
    row("rest_minimum", "min_rest", u"11 h"_s, 660, u"11 h"_s);
    row("rest_minimum", "min_rest", u"11"_s, 660, u"11 h"_s);
    row("rest_minimum", "min_rest", u"10h30"_s, 630, u"10 h 30"_s);
    row("rest_minimum", "min_rest", u"10:30"_s, 630, u"10 h 30"_s);
    row("rest_minimum", "min_rest", u"10,5"_s, 630, u"10 h 30"_s);
    row("rest_minimum", "min_rest", u"0 h 45"_s, 45, u"45 min"_s);
    row("rest_minimum", "min_rest", u"45 min"_s, 45, u"45 min"_s);
    row("rest_minimum", "min_rest", u"Sans limite"_s, QJsonValue(), u"sans limite"_s);
    row("rest_minimum", "min_rest", u"no limit"_s, QJsonValue(), u"sans limite"_s);
    row("rest_minimum", "day_cutoff", u"5 h"_s, 300, u"05:00"_s);
    row("rest_minimum", "floor_tags", u"tour, festival"_s, QJsonArray{u"tour"_s, u"festival"_s},
        u"tour, festival"_s);
    row("rest_minimum", "mode", u"par 24 h (directive 2003/88, art. 3)"_s, u"eu24"_s,
        u"par 24 h (directive 2003/88, art. 3)"_s);
    row("double_booking", "call_counts", u"Non"_s, false, u"non"_s);
    row("consecutive_days_max", "max_consecutive", u"6"_s, 6, u"6 jours"_s);
    row("consecutive_days_max", "max_consecutive", u"1 jour"_s, 1, u"1 jour"_s);
    row("split_shift", "premium", u"10 %"_s, 10, u"10 %"_s);
    row("pay_night", "bonus", u"× 1,15"_s, 1.15, u"× 1,15"_s);
    row("pay_night", "bonus", u"+15 %"_s, 1.15, u"× 1,15"_s);
    row("pay_night", "bonus", u"x1.15"_s, 1.15, u"× 1,15"_s);
    row("pay_night", "share", u"50 %"_s, 0.5, u"50 %"_s);
    row("night_worker_limit", "night", u"21h - 6h"_s, u"21:00-06:00"_s, u"21:00–06:00"_s);
    row("meal_break_window", "windows", u"11:30–14:30, 18:00-21:00"_s,
        QJsonArray{u"11:30-14:30"_s, u"18:00-21:00"_s}, u"11:30–14:30, 18:00–21:00"_s);
    const QJsonArray bands{QJsonObject{{u"minutes"_s, 480}, {u"rate"_s, 1.25}},
                           QJsonObject{{u"minutes"_s, QJsonValue()}, {u"rate"_s, 1.5}}};
    row("overtime_weekly", "bands", u"8 h × 1,25 ; × 1,5"_s, bands, u"8 h × 1,25\u202f; × 1,5"_s);
    row("rest_minimum", "legal_ref", u"Accord du 3 mai"_s, u"Accord du 3 mai"_s,
        u"Accord du 3 mai"_s);
}

void TestRuleParameters::valuesAreTypedAsPeopleWriteThem()
{
    QFETCH(QString, rule);
    QFETCH(QString, parameter);
    QFETCH(QString, typed);
    QFETCH(QJsonValue, value);
    QFETCH(QString, shown);
    const RuleParameter *known = findParameter(rule, parameter);
    QVERIFY(known);
    const auto read = parameterFromText(*known, typed, Language::French);
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    QCOMPARE(*read, value);
    QCOMPARE(parameterText(*known, *read, Language::French), shown);
}

void TestRuleParameters::whatDoesNotFitIsRefusedWithWhatIsAccepted_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("parameter");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *rule, const char *parameter, const QString &typed,
                        const QString &said) {
        QTest::addRow("%s %s: %s", rule, parameter, qPrintable(typed))
            << QString::fromLatin1(rule) << QString::fromLatin1(parameter) << typed << said;
    };
    row("daily_hours_max", "max_daily", u"ten"_s,
        u"Maximum a day: “ten” does not fit. Give a duration from 0 min to 24 h, such as "
        "“7 h 30” or “45 min”, or “no limit”."_s);
    row("daily_hours_max", "max_daily", u"25 h"_s, u"“25 h” does not fit"_s);
    row("daily_hours_max", "max_daily", u"-3 h"_s, u"“-3 h” does not fit"_s);
    row("daily_hours_max", "max_daily", u"7 h 75"_s, u"does not fit"_s);
    row("daily_hours_max", "max_daily", QString(), u"“” does not fit"_s);
    row("rest_minimum", "day_cutoff", u"25:00"_s, u"a time of day from 00:00 to 24:00"_s);
    row("rest_minimum", "day_cutoff", u"no limit"_s, u"does not fit"_s);
    row("weekly_average_max", "window_weeks", u"0"_s, u"a whole number from 1 to 104"_s);
    row("pay_night", "bonus", u"11"_s, u"a rate from 0 to 10"_s);
    row("pay_night", "share", u"120 %"_s, u"a share from 0 to 100 %"_s);
    row("pay", "stacking", u"some"_s, u"one of: the greatest, added, multiplied"_s);
    row("night_worker_limit", "night", u"21:00"_s, u"a window such as"_s);
    row("overtime_weekly", "bands", u"8 h × 1.25"_s, u"the last one without a length"_s);
}

void TestRuleParameters::whatDoesNotFitIsRefusedWithWhatIsAccepted()
{
    QFETCH(QString, rule);
    QFETCH(QString, parameter);
    QFETCH(QString, typed);
    QFETCH(QString, said);
    const auto read = parameterFromText(*findParameter(rule, parameter), typed, Language::English);
    QVERIFY(!read);
    QVERIFY2(read.error().detail.contains(said), qPrintable(read.error().detail));
    QCOMPARE(read.error().where, rule + u'/' + parameter);
}

void TestRuleParameters::sentencesCarryTheFigures_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("french");
    QTest::newRow("limit") << u"FR-DC"_s << u"daily_hours_max"_s << u"At most 10 h of work a day."_s
                           << u"Au plus 10 h de travail par jour."_s;
    QTest::newRow("derogation by tags")
        << u"FR-3090-T"_s << u"daily_hours_max"_s
        << u"At most 10 h of work a day, 12 h for tour, festival."_s
        << u"Au plus 10 h de travail par jour, 12 h pour tournée, festival."_s;
    QTest::newRow("nothing set") << u"FR-DC"_s << u"min_call"_s << u"Nothing is set."_s
                                 << u"Rien de fixé."_s;
    QTest::newRow("choice of words")
        << u"FR-DC"_s << u"double_booking"_s << u"Nobody in two places at once, call included."_s
        << u"Personne à deux endroits à la fois, convocation comprise."_s;
    QTest::newRow("no parameters") << u"FR-DC"_s << u"leave_overlap"_s
                                   << u"The person is away. A pending request only warns."_s
                                   << u"La personne est absente. Une demande en attente ne donne "
                                      "qu’un avertissement."_s;
}

void TestRuleParameters::sentencesCarryTheFigures()
{
    QFETCH(QString, code);
    QFETCH(QString, rule);
    QFETCH(QString, english);
    QFETCH(QString, french);
    const ExplainedRules rules = explained(code);
    QCOMPARE(rules.sentence(rule, Language::English), english);
    QCOMPARE(rules.sentence(rule, Language::French), french);
}

void TestRuleParameters::whatIsInheritedSaysFromWhere()
{
    CrewPlan crew;
    addOurs(crew, {{u"rest_minimum"_s, QJsonObject{{u"min_rest"_s, 720}}}},
            {{u"break_missing"_s, u"off"_s}});
    const ExplainedRules ours = explained(u"OURS"_s, crew.plan);
    QVERIFY(ours.isOwn(u"rest_minimum"_s, u"min_rest"_s));
    QCOMPARE(ours.value(u"rest_minimum"_s, u"min_rest"_s).toInt(), 720);
    QCOMPARE(ours.inheritedValue(u"rest_minimum"_s, u"min_rest"_s).toInt(), 660);
    QCOMPARE(ours.saidBy(u"rest_minimum"_s, u"rest_floor"_s), u"FR-1285"_s);
    QCOMPARE(ours.saidBy(u"rest_minimum"_s, u"mode"_s), u"FR-DC"_s);
    QCOMPARE(ours.severity(u"break_missing"_s), u"off"_s);
    QCOMPARE(ours.inheritedSeverity(u"break_missing"_s), u"soft"_s);
    QVERIFY(ours.isChanged(u"break_missing"_s) && ours.isChanged(u"rest_minimum"_s));
    QVERIFY(!ours.isChanged(u"daily_hours_max"_s));
    QCOMPARE(ours.legalRef(u"rest_minimum"_s), u"CCNEAC (IDCC 1285), art. VI.7"_s);
}

void TestRuleParameters::twoRuleSetsAreToldApart()
{
    CrewPlan crew;
    addOurs(crew, {{u"rest_minimum"_s, QJsonObject{{u"min_rest"_s, 720}}}},
            {{u"break_missing"_s, u"hard"_s}});
    const auto found = differences(explained(u"FR-1285"_s, crew.plan),
                                   explained(u"OURS"_s, crew.plan), Language::English);
    QCOMPARE(found.size(), std::size_t{2});
    QCOMPARE(found[0].rule, u"rest_minimum"_s);
    QCOMPARE(found[0].what, u"Minimum rest"_s);
    QCOMPARE(found[0].left, u"11 h"_s);
    QCOMPARE(found[0].right, u"12 h"_s);
    QCOMPARE(found[1].what, u"Severity"_s);
    QCOMPARE(found[1].right, u"hard"_s);
}

void TestRuleParameters::aValueOutOfRangeIsAProblemOfThePlan()
{
    CrewPlan crew;
    addOurs(crew, {{u"daily_hours_max"_s, QJsonObject{{u"max_daily"_s, 6000}}}}, {});
    const auto problems = RuleBook(crew.plan).problems(crew.plan);
    QCOMPARE(problems.size(), std::size_t{1});
    QVERIFY2(problems[0].detail.contains(u"100 h"), qPrintable(problems[0].detail));
    QVERIFY(problems[0].detail.contains(u"OURS"));
}

QTEST_APPLESS_MAIN(TestRuleParameters)
#include "tst_ruleparameters.moc"
