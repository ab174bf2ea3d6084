#include "core/workspace/workspace.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace planning;

// A workspace that is not alone: it gives versions to what others read, and follows what others
// write.
class SharedWorkspaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whoCountsVersionsGivesEachEntityItsNext();
    void aChangeOfSomebodyElseIsFollowedWithoutBeingStored();
    void whatDoesNotFollowFromThePlanIsRefused();

private:
    Environment environment() { return {m_clock, m_ids, {}, {}, Versioning::CountedHere}; }
    Team aTeam(const QString &name);

    std::unique_ptr<QTemporaryDir> m_folder;
    FixedClock m_clock{*instantFromRfc3339(u"2026-03-02T08:00:00Z")};
    IdSource m_ids{m_clock, 3};
    std::unique_ptr<Workspace> m_workspace;
};

void SharedWorkspaceTest::init()
{
    m_workspace.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    Plan plan;
    Organization organization;
    organization.id = m_ids.next<Organization>();
    plan.load(organization);
    m_workspace = *Workspace::create(m_folder->filePath(QStringLiteral("plan.planningdb")), plan,
                                     environment());
}

Team SharedWorkspaceTest::aTeam(const QString &name)
{
    Team team;
    team.id = m_ids.next<Team>();
    team.name = name;
    return team;
}

void SharedWorkspaceTest::whoCountsVersionsGivesEachEntityItsNext()
{
    const Team team = aTeam(QStringLiteral("Son"));
    Change creation;
    creation.insert(team);
    QVERIFY(m_workspace->commit(creation));
    const Team first = *m_workspace->plan().find(team.id);
    Team renamed = first;
    renamed.name = QStringLiteral("Lumière");
    Change rename;
    rename.update(first, renamed);
    QVERIFY(m_workspace->commit(rename));

    QCOMPARE(first.record.version, 1);
    QCOMPARE(m_workspace->plan().find(team.id)->record.version, 2);
}

void SharedWorkspaceTest::aChangeOfSomebodyElseIsFollowedWithoutBeingStored()
{
    const Team team = aTeam(QStringLiteral("Son"));
    Change creation;
    creation.insert(team);
    const QSignalSpy changed(m_workspace.get(), &Workspace::changed);

    QVERIFY(m_workspace->follow(creation));

    QVERIFY(m_workspace->plan().find(team.id));
    QCOMPARE(changed.size(), 1);
    m_workspace.reset();
    const auto reopened =
        Workspace::open(m_folder->filePath(QStringLiteral("plan.planningdb")), environment());
    QVERIFY(reopened);
    QVERIFY(!(*reopened)->plan().find(team.id));
}

void SharedWorkspaceTest::whatDoesNotFollowFromThePlanIsRefused()
{
    const Team team = aTeam(QStringLiteral("Son"));
    Change renaming;
    renaming.update(team, aTeam(QStringLiteral("Lumière")));

    QVERIFY(!m_workspace->follow(renaming));

    QVERIFY(m_workspace->plan().all<Team>().empty());
}

QTEST_GUILESS_MAIN(SharedWorkspaceTest)
#include "tst_sharedworkspace.moc"
