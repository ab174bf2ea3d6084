#include "core/workspace/workspace.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace planning;

// A program that is killed at any moment loses nothing it has acknowledged and leaves nothing half
// done. The program is tests/core/commitloop.cpp.
class TestCrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAcknowledgedCommitSurvivesAKill();

private:
    static QByteArrayList killedAfter(const QString &path, int acknowledged);
};

// Starts the program and kills it once it has acknowledged so many commits. Returns all that it
// has acknowledged.
QByteArrayList TestCrash::killedAfter(const QString &path, int acknowledged)
{
    QProcess program;
    program.start(QStringLiteral(PLANNING_COMMIT_LOOP), {path});
    QByteArrayList names;
    const auto readNames = [&] {
        while (program.canReadLine())
            names.append(program.readLine().trimmed());
    };
    while (names.size() < acknowledged && program.waitForReadyRead())
        readNames();
    program.kill();
    program.waitForFinished();
    readNames();
    return names;
}

void TestCrash::everyAcknowledgedCommitSurvivesAKill()
{
    static constexpr int kRounds = 10;
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("plan.planningdb"));
    const SystemClock clock;
    IdSource ids(clock);
    const Environment environment{clock, ids, {}, {}};
    QVERIFY(Workspace::create(path, Plan{}, environment));
    std::mt19937 random(20260302);
    std::size_t expected = 0;
    for (int round = 0; round < kRounds; ++round) {
        const auto names = killedAfter(path, 1 + static_cast<int>(random() % 40));
        QVERIFY(!names.isEmpty());

        const auto workspace = Workspace::open(path, environment);
        QVERIFY(workspace);
        QVERIFY(!(*workspace)->isReadOnly());
        const auto people = (*workspace)->plan().all<Person>();
        const auto teams = (*workspace)->plan().all<Team>();
        // Each commit makes a person and the team that the person leads.
        QCOMPARE(people.size(), teams.size());
        for (const QByteArray &name : names) {
            QVERIFY2(std::any_of(people.begin(), people.end(),
                                 [&](const Person &person) {
                                     return person.lastName == QString::fromLatin1(name);
                                 }),
                     name.constData());
        }
        expected += static_cast<std::size_t>(names.size());
        QVERIFY(people.size() == expected || people.size() == expected + 1);
        expected = people.size();
    }
}

QTEST_GUILESS_MAIN(TestCrash)
#include "tst_crash.moc"
