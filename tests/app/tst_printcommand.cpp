#include "app/cli/commandline.h"
#include "core/exchange/planfile.h"
#include "tests/support/festivalday.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace planning;
using namespace planning::cli;
using namespace Qt::StringLiterals;

class TestPrintCommand : public QObject
{
    Q_OBJECT

public:
    static void initMain() { qputenv("QT_QPA_PLATFORM", "offscreen"); }

private Q_SLOTS:
    void initTestCase();
    void everyArrangementIsWritten_data();
    void everyArrangementIsWritten();
    void aMistakeIsExplainedAndNothingIsWritten_data();
    void aMistakeIsExplainedAndNothingIsWritten();
    void todayIsPrintedWhenNoDateIsGiven();
    void anExistingFileIsKeptUnlessToldOtherwise();

private:
    struct Outcome {
        int exitCode = -1;
        QString out;
        QString err;
    };
    Outcome run(const QStringList &arguments)
    {
        Outcome outcome;
        QTextStream out(&outcome.out);
        QTextStream err(&outcome.err);
        // 02:00 in Paris: still the service day of 12 June.
        const FixedClock clock{*instantFromRfc3339(u"2026-06-13T00:00:00Z")};
        const QStringList common{u"--lang"_s, u"en"_s, u"--plan"_s, path(u"day.planning"_s)};
        outcome.exitCode = static_cast<int>(runCommandLine(common + arguments, {out, err, clock}));
        return outcome;
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

void TestPrintCommand::initTestCase()
{
    QVERIFY(writePlanFile(test::festivalDay(), path(u"day.planning"_s)));
}

void TestPrintCommand::everyArrangementIsWritten_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("day") << QStringList{u"day"_s};
    QTest::newRow("day on A3") << QStringList{u"day"_s, u"--paper"_s, u"A3"_s};
    QTest::newRow("landscape") << QStringList{u"day"_s, u"--orientation"_s, u"landscape"_s};
    QTest::newRow("site") << QStringList{u"site"_s, u"--site"_s, u"grande scene"_s};
    QTest::newRow("everybody") << QStringList{u"person"_s};
    QTest::newRow("one person") << QStringList{u"person"_s, u"--person"_s, u"LE GOFF Ines"_s};
    QTest::newRow("a day without work") << QStringList{u"day"_s, u"--date"_s, u"2020-01-01"_s};
}

void TestPrintCommand::everyArrangementIsWritten()
{
    QFETCH(QStringList, arguments);
    const QString file = path(u"out.pdf"_s);
    QFile::remove(file);
    QStringList all{u"print"_s};
    all += arguments;
    if (!arguments.contains(u"--date"_s))
        all += {u"--date"_s, test::kFestivalDay};
    const Outcome outcome = run(all + QStringList{u"--out"_s, file});
    QCOMPARE(outcome.err, QString());
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(QFile::exists(file));
}

void TestPrintCommand::aMistakeIsExplainedAndNothingIsWritten_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("message");
    QTest::newRow("week comes later")
        << QStringList{u"week"_s} << 2
        << u"WHAT does not accept “week”: expected one of day, person, site."_s;
    QTest::newRow("site without a name")
        << QStringList{u"site"_s} << 2 << u"--site is missing: the site to print."_s;
    QTest::newRow("person of a day") << QStringList{u"day"_s, u"--person"_s, u"Inès Le Goff"_s} << 2
                                     << u"--person goes with “print person” only."_s;
    QTest::newRow("nobody") << QStringList{u"person"_s, u"--person"_s, u"Zzyzx"_s} << 3
                            << u"--person: there is no “Zzyzx” in the plan."_s;
    QTest::newRow("mistyped")
        << QStringList{u"person"_s, u"--person"_s, u"Ines Le Gof"_s} << 3
        << u"--person: there is no “Ines Le Gof” in the plan; near names: Inès Le Goff."_s;
    QTest::newRow("mistyped site")
        << QStringList{u"site"_s, u"--site"_s, u"Scène"_s} << 3
        << u"--site: there is no “Scène” in the plan; near names: Grande scène."_s;
}

void TestPrintCommand::aMistakeIsExplainedAndNothingIsWritten()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    QFETCH(QString, message);
    const QString file = path(u"mistake.pdf"_s);
    const Outcome outcome =
        run(QStringList{u"print"_s} + arguments + QStringList{u"--out"_s, file});
    QCOMPARE(outcome.err, u"planning-cli: %1\n"_s.arg(message));
    QCOMPARE(outcome.exitCode, exitCode);
    QVERIFY(!QFile::exists(file));
}

void TestPrintCommand::todayIsPrintedWhenNoDateIsGiven()
{
    const Outcome outcome = run({u"print"_s, u"day"_s, u"--out"_s, path(u"today.pdf"_s)});
    QCOMPARE(outcome.exitCode, 0);
    QFile file(path(u"today.pdf"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    // The title of the document is UTF-16.
    QVERIFY(file.readAll().replace(QByteArray(1, '\0'), {}).contains("Friday 12 June 2026"));
}

void TestPrintCommand::anExistingFileIsKeptUnlessToldOtherwise()
{
    const QString file = path(u"kept.pdf"_s);
    const QStringList print{u"print"_s,         u"day"_s,   u"--date"_s,
                            test::kFestivalDay, u"--out"_s, file};
    QCOMPARE(run(print).exitCode, 0);
    const Outcome refused = run(print);
    QCOMPARE(refused.exitCode, 2);
    QCOMPARE(refused.err,
             u"planning-cli: %1 exists; give --overwrite to replace it.\n"_s.arg(file));
    QCOMPARE(run(print + QStringList{u"--overwrite"_s}).exitCode, 0);
}

QTEST_MAIN(TestPrintCommand)
#include "tst_printcommand.moc"
