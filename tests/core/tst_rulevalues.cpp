#include "core/rulesets/valuecheck.h"
#include "core/workspace/rulesetchanges.h"
#include "core/workspace/validate.h"
#include "tests/support/crewplan.h"

#include <QTest>
#include <QTranslator>

using namespace planning;
using namespace Qt::StringLiterals;

// Values of a rule set that make no sense are refused, whoever brings them.
class TestRuleValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noRuleSetOfTheProgramContradictsItself();
    void aValueIsTakenOrRefused_data();
    void aValueIsTakenOrRefused();
    void anHeirThatItWouldContradictIsNamed();
    void whatWasWrongBeforeCanBeMended();
    void theProblemIsSaidInFrench();

private:
    static RuleSet ours(const QString &base, const QJsonObject &parameters = {});
};

RuleSet TestRuleValues::ours(const QString &base, const QJsonObject &parameters)
{
    RuleSet set;
    set.code = u"OURS"_s;
    set.name = u"Ours"_s;
    set.base = base;
    set.validFrom = *dayFromIsoDate(u"2026-01-01");
    set.parameters = parameters;
    return set;
}

void TestRuleValues::noRuleSetOfTheProgramContradictsItself()
{
    CrewPlan crew;
    const auto problems = problemsOfValues(RuleBook(crew.plan), builtInRuleSets());
    QVERIFY2(problems.empty(), problems.empty() ? "" : qPrintable(problems.front().detail));
}

void TestRuleValues::aValueIsTakenOrRefused_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QJsonObject>("values");
    QTest::addColumn<QString>("said"); // empty: taken
    const auto row = [](const char *name, const QString &base, const QString &rule,
                        const QJsonObject &values, const QString &said) {
        QTest::newRow(name) << base << rule << values << said;
    };
    const QString rest = u"rest_minimum"_s;
    row("a floor as long as the rest", u"FR-DC"_s, rest, {{u"rest_floor"_s, 660}}, {});
    row("a floor above the rest that is inherited", u"FR-DC"_s, rest, {{u"rest_floor"_s, 720}},
        u"Rule set “OURS”, Minimum daily rest – Floor of a reduced rest: “12 h” contradicts "
        "“Minimum rest” (11 h). Give a duration from 0 min to 11 h, such as “7 h 30” or “45 min”, "
        "or “no limit”."_s);
    row("a rest below the floor that is inherited", u"FR-1285"_s, rest, {{u"min_rest"_s, 480}},
        u"Rule set “OURS”, Minimum daily rest – Minimum rest: “8 h” contradicts “Floor of a "
        "reduced rest” (9 h). Give a duration from 9 h to 72 h, such as “7 h 30” or “45 min”, or "
        "“no limit”."_s);
    row("both", u"FR-DC"_s, rest, {{u"min_rest"_s, 480}, {u"rest_floor"_s, 540}},
        u"Floor of a reduced rest: “9 h” contradicts “Minimum rest” (8 h)."_s);
    row("both, one below the other", u"FR-DC"_s, rest,
        {{u"min_rest"_s, 480}, {u"rest_floor"_s, 420}}, {});
    row("no rest at all", u"FR-1285"_s, rest, {{u"min_rest"_s, QJsonValue()}}, {});
    row("a day above the derogation", u"FR-1285"_s, u"daily_hours_max"_s, {{u"max_daily"_s, 780}},
        u"Maximum a day: “13 h” contradicts “Maximum by derogation” (12 h)."_s);
    row("an average above the week", u"FR-DC"_s, u"weekly_average_max"_s,
        {{u"avg_limit"_s, 50 * 60}},
        u"“50 h” contradicts “Maximum weekly work – Maximum a week” (48 h)."_s);
    row("a minimum call above the day", u"FR-DC"_s, u"min_call"_s, {{u"min_call"_s, 660}},
        u"“11 h” contradicts “Maximum daily work – Maximum a day” (10 h)."_s);
    row("more than a day has", u"FR-DC"_s, u"daily_hours_max"_s, {{u"max_daily"_s, 6000}},
        u"Maximum a day: “100 h” does not fit. Give a duration from 0 min to 24 h"_s);
    row("a word for a duration", u"FR-DC"_s, rest, {{u"min_rest"_s, u"eleven"_s}},
        u"Minimum rest: “eleven” does not fit. Give a duration"_s);
}

void TestRuleValues::aValueIsTakenOrRefused()
{
    QFETCH(QString, base);
    QFETCH(QString, rule);
    QFETCH(QJsonObject, values);
    QFETCH(QString, said);
    CrewPlan crew;
    const RuleSet before = *crew.plan.find(crew.add(ours(base)));
    RuleSet after = before;
    after.parameters = {{rule, values}};
    const auto edited = editRuleSet(crew.plan, before, after);
    QCOMPARE(bool(edited), said.isEmpty());
    Change imported;
    imported.update(before, after);
    crew.apply(imported);
    const auto valid = validate(imported, crew.plan);
    QCOMPARE(bool(valid), said.isEmpty());
    QCOMPARE(bool(validate(crew.plan)), said.isEmpty());
    if (said.isEmpty())
        return;
    QVERIFY2(valid.error().detail.contains(said), qPrintable(valid.error().detail));
    QCOMPARE(edited.error(), valid.error());
    QVERIFY(valid.error().where.startsWith(rule + u'/'));
}

void TestRuleValues::anHeirThatItWouldContradictIsNamed()
{
    CrewPlan crew;
    const RuleSet before = *crew.plan.find(crew.add(ours(u"FR-DC"_s)));
    RuleSet heir = ours(u"OURS"_s, {{u"rest_minimum"_s, QJsonObject{{u"rest_floor"_s, 600}}}});
    heir.code = u"HEIR"_s;
    crew.add(heir);
    const auto changed = editRuleSet(crew.plan, before,
                                     withParameter(before, u"rest_minimum"_s, u"min_rest"_s, 540));
    QVERIFY(!changed);
    QVERIFY2(changed.error().detail.startsWith(u"Rule set “HEIR”"),
             qPrintable(changed.error().detail));
}

void TestRuleValues::whatWasWrongBeforeCanBeMended()
{
    CrewPlan crew;
    const RuleSet before = *crew.plan.find(
        crew.add(ours(u"FR-DC"_s, {{u"rest_minimum"_s, QJsonObject{{u"rest_floor"_s, 720}}},
                                   {u"daily_hours_max"_s, QJsonObject{{u"max_daily"_s, 6000}}}})));
    QVERIFY(!validate(crew.plan));
    QVERIFY(editRuleSet(crew.plan, before,
                        withParameter(before, u"rest_minimum"_s, u"rest_floor"_s, 540)));
    QVERIFY(!editRuleSet(crew.plan, before,
                         withParameter(before, u"rest_minimum"_s, u"rest_floor"_s, 780)));
}

void TestRuleValues::theProblemIsSaidInFrench()
{
    // Says only which language it is.
    class French final : public QTranslator
    {
    public:
        bool isEmpty() const override { return false; }
        QString translate(const char *, const char *, const char *meaning, int) const override
        {
            return meaning == QByteArray("language") ? u"fr"_s : QString();
        }
    };
    French french;
    QCoreApplication::installTranslator(&french);
    CrewPlan crew;
    crew.add(ours(u"FR-DC"_s, {{u"rest_minimum"_s, QJsonObject{{u"rest_floor"_s, 720}}}}));
    const auto valid = validate(crew.plan);
    QCoreApplication::removeTranslator(&french);
    QVERIFY(!valid);
    const QString said = u"Plancher du repos réduit\u00a0: «\u00a012 h\u00a0» contredit"_s;
    QVERIFY2(valid.error().detail.contains(said), qPrintable(valid.error().detail));
}

QTEST_GUILESS_MAIN(TestRuleValues)
#include "tst_rulevalues.moc"
