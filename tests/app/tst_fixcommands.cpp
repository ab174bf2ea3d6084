#include "app/cli/commandline.h"
#include "core/base/clock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace planning;
using namespace planning::cli;

// What one command line did.
struct Outcome {
    int exitCode = -1;
    QString out;
    QString err;
};

// `fixes` and `explain` on the demo festival.
class TestFixCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyHardConflictHasAWayOut();
    void anUnknownKeyIsBadInput();
    void whyNotIsAnsweredInSentences();
    void aMistypedNameIsAnsweredWithNearOnes();

private:
    Outcome run(const QStringList &arguments) const;
    QJsonObject json(const QStringList &arguments) const;
    QJsonArray conflicts() const;

    QTemporaryDir m_folder;
};

Outcome TestFixCommands::run(const QStringList &arguments) const
{
    Outcome outcome;
    QTextStream out(&outcome.out);
    QTextStream err(&outcome.err);
    const FixedClock clock{*instantFromRfc3339(u"2026-06-01T08:00:00Z")};
    const QStringList plan{u"--plan"_s, m_folder.filePath(u"festival.planning"_s)};
    const QStringList all = arguments.first() == "demo"_L1 ? arguments : plan + arguments;
    outcome.exitCode = static_cast<int>(runCommandLine(all, {out, err, clock}));
    return outcome;
}

QJsonObject TestFixCommands::json(const QStringList &arguments) const
{
    return QJsonDocument::fromJson(
               run(QStringList{u"--format"_s, u"json"_s} + arguments).out.toUtf8())
        .object();
}

QJsonArray TestFixCommands::conflicts() const
{
    return json({u"check"_s})["conflicts"_L1].toArray();
}

void TestFixCommands::initTestCase()
{
    const QString file = m_folder.filePath(u"festival.planning"_s);
    QCOMPARE(run({u"demo"_s, u"--size"_s, u"festival"_s, u"--out"_s, file}).exitCode, 0);
}

void TestFixCommands::everyHardConflictHasAWayOut()
{
    int hard = 0;
    for (const QJsonValue &conflict : conflicts()) {
        if (conflict["type"_L1] != "hard"_L1)
            continue;
        ++hard;
        const QString key = conflict["key"_L1].toString();
        const QJsonArray fixes = json({u"fixes"_s, u"--key"_s, key})["fixes"_L1].toArray();
        QVERIFY2(fixes.size() > 1 && fixes.size() <= 5, qPrintable(key));
        QCOMPARE(fixes.last()["action"_L1].toString(), u"override"_s);
    }
    QVERIFY(hard > 3);
}

void TestFixCommands::anUnknownKeyIsBadInput()
{
    const Outcome outcome = run({u"fixes"_s, u"--key"_s, u"rest_minimum|nobody"_s});
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.err.contains(u"rest_minimum|nobody"_s), qPrintable(outcome.err));
}

void TestFixCommands::whyNotIsAnsweredInSentences()
{
    for (const QJsonValue &conflict : conflicts()) {
        if (conflict["rule"_L1] != "leave_overlap"_L1)
            continue;
        const QStringList question{u"explain"_s, u"--person"_s, conflict["person_id"_L1].toString(),
                                   u"--shift"_s, conflict["shift_id"_L1].toString()};
        const Outcome outcome = run(question);
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.out.contains(u"- "_s), qPrintable(outcome.out));
        const QJsonObject answer = json(question);
        QCOMPARE(answer["possible"_L1].toBool(), false);
        QCOMPARE(answer["assigned"_L1].toBool(), true);
        return;
    }
    QFAIL("the demo festival has somebody who works on leave");
}

void TestFixCommands::aMistypedNameIsAnsweredWithNearOnes()
{
    const Outcome outcome =
        run({u"explain"_s, u"--person"_s, u"Zzyzx"_s, u"--shift"_s, u"Balances"_s});
    QCOMPARE(outcome.exitCode, 3);
    QCOMPARE(outcome.err, u"planning-cli: --person: there is no “Zzyzx” in the plan.\n"_s);
}

QTEST_GUILESS_MAIN(TestFixCommands)
#include "tst_fixcommands.moc"
