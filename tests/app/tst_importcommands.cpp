#include "app/cli/commandline.h"
#include "core/exchange/planfile.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace planning;
using namespace planning::cli;
using namespace Qt::StringLiterals;

class TestImportCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aProgrammeBecomesShifts();
    void aDryRunWritesNothing();
    void aCrewListBecomesPeople();
    void badInputLeavesThePlanAsItWas_data();
    void badInputLeavesThePlanAsItWas();

private:
    struct Outcome {
        int exitCode = -1;
        QString out;
        QString err;
    };
    Outcome run(const QStringList &arguments);
    Plan plan() const { return *readPlanFile(m_path); }

    QTemporaryDir m_folder;
    QString m_path;
};

static QString dataFile(const char *name)
{
    return QStringLiteral(PLANNING_TEST_DATA "/") + QString::fromLatin1(name);
}

void TestImportCommands::init()
{
    Organization organization;
    organization.id = *Id<Organization>::fromString(u"0190a000-0000-7000-8000-000000000001");
    organization.name = u"Essai"_s;
    organization.defaultTimezone = u"Europe/Paris"_s;
    organization.locale = u"fr"_s;
    Plan plan;
    QVERIFY(plan.load(organization));
    m_path = m_folder.filePath(u"essai.planning"_s);
    QVERIFY(writePlanFile(plan, m_path));
}

TestImportCommands::Outcome TestImportCommands::run(const QStringList &arguments)
{
    Outcome outcome;
    QTextStream out(&outcome.out);
    QTextStream err(&outcome.err);
    const FixedClock clock{*instantFromRfc3339(u"2026-06-01T08:00:00Z")};
    outcome.exitCode = static_cast<int>(runCommandLine(
        QStringList{u"--lang"_s, u"en"_s, u"--plan"_s, m_path} + arguments, {out, err, clock}));
    return outcome;
}

void TestImportCommands::aProgrammeBecomesShifts()
{
    const QStringList command{u"import"_s, u"programme"_s,
                              dataFile("programmes/camp2019-schedule.json"), u"--crew"_s,
                              u"foh_engineer:1,stagehand:3"_s};
    const Outcome first = run(command);
    QCOMPARE(first.exitCode, 0);
    QVERIFY2(first.out.contains(u"2019-08-22  20:00–00:30  Meitner: 4 items"_s),
             qPrintable(first.out));
    QCOMPARE(plan().all<Shift>().size(), std::size_t{56});
    const Outcome again = run(command);
    QCOMPARE(again.exitCode, 0);
    QVERIFY(again.out.endsWith(u"The plan says all of it already; nothing was changed.\n"_s));
}

void TestImportCommands::aDryRunWritesNothing()
{
    const Plan before = plan();
    const Outcome outcome = run({u"--format"_s, u"json"_s, u"import"_s, u"programme"_s,
                                 dataFile("programmes/31c3-schedule.xml"), u"--timezone"_s,
                                 u"Europe/Berlin"_s, u"--dry-run"_s});
    QCOMPARE(outcome.exitCode, 0);
    const QJsonObject json = QJsonDocument::fromJson(outcome.out.toUtf8()).object();
    QCOMPARE(json["timezone"_L1].toString(), u"Europe/Berlin"_s);
    QCOMPARE(json["changes"_L1]["missions"_L1]["added"_L1].toInt(), 43);
    QVERIFY(plan() == before);
}

void TestImportCommands::aCrewListBecomesPeople()
{
    const Outcome outcome = run({u"import"_s, u"people"_s, dataFile("crew/crew-cp1252.csv")});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.out.contains(u"Line 32, Nom: the row is left out."_s));
    QVERIFY(outcome.out.contains(u"Line 44: Gérard Çelik may be the person of line 8."_s));
    QCOMPARE(plan().all<Person>().size(), std::size_t{57});
}

void TestImportCommands::badInputLeavesThePlanAsItWas_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("message");
    const QString programme = dataFile("programmes/camp2019-schedule.json");
    const QString list = dataFile("crew/crew-cp1252.csv");
    QTest::newRow("a list for a programme")
        << QStringList{u"programme"_s, list} << 3 << u"JSON or XML"_s;
    QTest::newRow("a programme for a list")
        << QStringList{u"people"_s, dataFile("programmes/README.md")} << 3 << u"name"_s;
    QTest::newRow("no such file") << QStringList{u"people"_s, u"/nowhere.csv"_s} << 4
                                  << u"/nowhere.csv"_s;
    QTest::newRow("unknown role") << QStringList{u"programme"_s, programme, u"--crew"_s,
                                                 u"juggler:1"_s}
                                  << 3 << u"'juggler'"_s;
    QTest::newRow("unknown zone") << QStringList{u"programme"_s, programme, u"--timezone"_s,
                                                 u"Mars/Base"_s}
                                  << 3 << u"'Mars/Base'"_s;
    QTest::newRow("unknown choice")
        << QStringList{u"people"_s, list, u"--duplicates"_s, u"perhaps"_s} << 2 << u"perhaps"_s;
}

void TestImportCommands::badInputLeavesThePlanAsItWas()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, message);
    const Plan before = plan();
    const Outcome outcome = run(QStringList{u"import"_s} + arguments);
    QTEST(outcome.exitCode, "exitCode");
    QVERIFY2(outcome.err.contains(message), qPrintable(outcome.err));
    QCOMPARE(outcome.err.count(u'\n'), 1);
    QVERIFY(plan() == before);
}

QTEST_GUILESS_MAIN(TestImportCommands)
#include "tst_importcommands.moc"
