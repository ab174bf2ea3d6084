#include "app/cli/commandline.h"
#include "core/exchange/planfile.h"
#include "tests/support/planbuilder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace planning;
using namespace planning::cli;

class TestCostCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void totalsAreAligned();
    void daysCanBeNarrowed();
    void theLinesOfEachTotalCanBeSeen();
    void theSameAsJson();
    void hoursWorkedOnly();
    void anEmptyPlanCostsNothing();
    void daysInTheWrongOrderAreRefused();

private:
    QString run(const QStringList &arguments);
    QString cost(const QStringList &options);

    QTemporaryDir m_folder;
    int m_exitCode = -1;
};

QString TestCostCommand::run(const QStringList &arguments)
{
    QString written;
    QTextStream out(&written);
    const FixedClock clock{*instantFromRfc3339(u"2026-06-01T08:00:00Z")};
    m_exitCode = static_cast<int>(runCommandLine(arguments, {out, out, clock}));
    return written;
}

QString TestCostCommand::cost(const QStringList &options)
{
    return run(QStringList{u"--lang"_s, u"en"_s, u"--plan"_s, m_folder.filePath(u"crew.planning"_s),
                           u"cost"_s}
               + options);
}

// Two shows of one event; Ana has a rate, Paul has no contract.
void TestCostCommand::initTestCase()
{
    test::PlanBuilder builder(u"Rives"_s);
    RuleSet rules = builder.made<RuleSet>();
    rules.code = u"RIVES"_s;
    rules.base = u"FR-2717"_s;
    rules.name = u"Rives"_s;
    builder.add(rules);
    auto event = builder.made<Event>();
    const auto site = builder.site(u"Opéra"_s);
    event.name = u"Carmen"_s;
    event.site = site;
    builder.add(event);
    const auto role = builder.role(u"technicien"_s, u"technician"_s);
    const auto ana = builder.person(u"Ana"_s, u"Lopez"_s);
    const auto paul = builder.person(u"Paul"_s, u"Martin"_s);
    auto contract = builder.made<Contract>();
    contract.person = ana;
    contract.ruleSet = u"RIVES"_s;
    contract.hourlyRate = {2000};
    contract.currency = u"EUR"_s;
    contract.mealAllowance = {1850};
    builder.add(contract);
    for (const QString &day : {u"2026-06-12"_s, u"2026-06-13"_s}) {
        Shift shift = builder.shift(u"Show"_s, site, builder.span(day, u"18:00"_s, u"02:00"_s));
        shift.role = role;
        shift.event = event.id;
        shift.budgetLine = u"Stage"_s;
        shift.transportCost = Money{5000};
        builder.add(shift);
        builder.assign(shift.id, ana);
        if (day == u"2026-06-13"_s)
            builder.assign(shift.id, paul);
    }
    QFile file(m_folder.filePath(u"crew.planning"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(planToJson(builder.plan()));
}

void TestCostCommand::totalsAreAligned()
{
    QCOMPARE(cost({}), uR"(Planned cost, in EUR

         Hours  Night  Meals  Transport   Total
Carmen  320.00  20.00  37.00     100.00  477.00
Total   320.00  20.00  37.00     100.00  477.00

Hours that are not counted because they have no price:
  Paul Martin: 8 h 00 in 1 assignment (no contract)
)"_s);
    QCOMPARE(m_exitCode, 0);
}

void TestCostCommand::daysCanBeNarrowed()
{
    QCOMPARE(cost({u"--by"_s, u"day"_s, u"--to"_s, u"2026-06-12"_s}), uR"(Planned cost, in EUR

             Hours  Night  Meals  Transport   Total
2026-06-12  160.00  10.00  18.50      50.00  238.50
Total       160.00  10.00  18.50      50.00  238.50
)"_s);
}

void TestCostCommand::theLinesOfEachTotalCanBeSeen()
{
    const QString text = cost({u"--by"_s, u"person"_s, u"--to"_s, u"2026-06-12"_s, u"--lines"_s});
    QVERIFY2(text.endsWith(uR"(
Ana Lopez
  2026-06-12  Show  Ana Lopez  Hours  RIVES                        8 h × 20.00  160.00
  2026-06-12  Show  Ana Lopez  Night  IDCC 2717, art. 5.11  2 h × 20.00 × 0.25   10.00
  2026-06-12  Show  Ana Lopez  Meals  RIVES                                      18.50

Equipment and transport
  2026-06-12  Show    Transport      50.00
)"_s),
             qPrintable(text));
}

void TestCostCommand::theSameAsJson()
{
    const QJsonObject json =
        QJsonDocument::fromJson(
            cost({u"--format"_s, u"json"_s, u"--by"_s, u"line"_s, u"--lines"_s}).toUtf8())
            .object();
    QCOMPARE(json[u"total_amount"_s].toDouble(), 477.0);
    QCOMPARE(json[u"currency"_s].toString(), u"EUR"_s);
    const QJsonObject group = json[u"groups"_s][0].toObject();
    QCOMPARE(group[u"key"_s].toString(), u"Stage"_s);
    QCOMPARE(group[u"categories"_s][u"night"_s].toDouble(), 20.0);
    QCOMPARE(group[u"lines"_s].toArray().size(), 8);
    QCOMPARE(json[u"unpriced"_s][0][u"reason"_s].toString(), u"no_contract"_s);
}

void TestCostCommand::hoursWorkedOnly()
{
    QCOMPARE(cost({u"--worked"_s}), u"Nothing in this period costs anything.\n"_s);
}

void TestCostCommand::anEmptyPlanCostsNothing()
{
    QFile file(m_folder.filePath(u"empty.planning"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(planToJson(Plan()));
    file.close();
    QCOMPARE(run({u"--lang"_s, u"en"_s, u"--plan"_s, file.fileName(), u"cost"_s}),
             u"Nothing in this period costs anything.\n"_s);
    QCOMPARE(m_exitCode, 0);
}

void TestCostCommand::daysInTheWrongOrderAreRefused()
{
    QVERIFY(cost({u"--from"_s, u"2026-06-13"_s, u"--to"_s, u"2026-06-12"_s})
                .contains(u"--to lies before --from."_s));
    QCOMPARE(m_exitCode, 2);
}

QTEST_GUILESS_MAIN(TestCostCommand)
#include "tst_costcommand.moc"
