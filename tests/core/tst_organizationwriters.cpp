#include "tests/support/serverengines.h"

#include <QProcess>
#include <QSet>
#include <QTest>

using namespace planning;
using namespace Qt::StringLiterals;

// Several processes write to one organisation and are killed while they do. The program is
// tests/core/organizationwriter.cpp.
class TestOrganizationWriters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { test::ServerEngines::addEngines(); }
    void init() { m_test.renew(); }
    void cleanupTestCase() { m_test.stop(); }
    void manyWritersLeaveNoGapAndNoDuplicate();
    void aKilledWriterLosesNothingItHasAcknowledged();
    void anAlteredLogIsNoticed();

private:
    QStringList writerArguments(int count) const;
    void verifyAcknowledged(const QByteArrayList &names, OrganizationStore &reader);

    test::ServerEngines m_test;
};

QStringList TestOrganizationWriters::writerArguments(int count) const
{
    return {m_test.address(), m_test.organization().toString(), QString::number(count)};
}

// The log goes on from what the reader has seen without a gap, its chain of hashes holds, and what
// was acknowledged is in it and in the plan.
void TestOrganizationWriters::verifyAcknowledged(const QByteArrayList &names,
                                                 OrganizationStore &reader)
{
    const auto news = reader.news();
    VERIFY_OK(news);
    QCOMPARE(reader.seq(), static_cast<std::int64_t>(news->size()));
    QSet<QString> logged;
    for (const Change &change : *news)
        logged.insert(change.name);
    QCOMPARE(static_cast<std::size_t>(logged.size()), news->size());
    const auto plan = m_test.open()->load();
    VERIFY_OK(plan);
    QCOMPARE(plan->all<Person>().size(), m_test.plan().all<Person>().size() + news->size());
    for (const QByteArray &name : names) {
        QVERIFY(logged.contains(QString::fromLatin1(name)));
        QVERIFY(plan->find(*Id<Person>::fromString(QString::fromLatin1(name))));
    }
}

void TestOrganizationWriters::manyWritersLeaveNoGapAndNoDuplicate()
{
    static constexpr int kProcesses = 4; // of four threads each
    static constexpr int kChanges = 10;
    const auto reader = m_test.open();
    std::array<QProcess, kProcesses> writers;
    for (QProcess &writer : writers)
        writer.start(QStringLiteral(PLANNING_ORGANIZATION_WRITER), writerArguments(kChanges));
    QByteArrayList names;
    for (QProcess &writer : writers) {
        QVERIFY(writer.waitForFinished(60000));
        QCOMPARE(writer.exitCode(), 0);
        names += writer.readAllStandardOutput().trimmed().split('\n');
    }
    QCOMPARE(names.size(), kProcesses * 4 * kChanges);
    verifyAcknowledged(names, *reader);
    QCOMPARE(reader->seq(), kProcesses * 4 * kChanges);
}

void TestOrganizationWriters::aKilledWriterLosesNothingItHasAcknowledged()
{
    const auto reader = m_test.open();
    QProcess writer;
    writer.start(QStringLiteral(PLANNING_ORGANIZATION_WRITER), writerArguments(0));
    QByteArray said;
    while (said.count('\n') < 25 && writer.waitForReadyRead())
        said += writer.readAllStandardOutput();
    writer.kill();
    writer.waitForFinished();
    said += writer.readAllStandardOutput();
    const auto names = said.first(said.lastIndexOf('\n')).split('\n');
    QVERIFY(names.size() >= 25);
    // Whoever comes next waits for the database to notice, and has everything behind it.
    const auto store = m_test.open();
    VERIFY_OK(store->begin());
    store->abandon();
    verifyAcknowledged(names, *reader);
}

void TestOrganizationWriters::anAlteredLogIsNoticed()
{
    const auto reader = m_test.open();
    const auto store = m_test.open();
    VERIFY_OK(store->begin());
    VERIFY_OK(store->commit(m_test.adding(m_test.aPerson(u"Ana"_s))));
    VERIFY_OK(store->end());
    m_test.tamper(u"UPDATE org_change SET name = 'Remove Ana'"_s);
    QCOMPARE(reader->news().error().code, ErrorCode::Damaged);
    QCOMPARE(reader->seq(), 0);
}

QTEST_GUILESS_MAIN(TestOrganizationWriters)
#include "tst_organizationwriters.moc"
