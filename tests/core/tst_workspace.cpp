#include "core/workspace/workspace.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace planning;

class TestWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatWasCommittedIsThereAfterReopening();
    void aNewEntityGetsItsOrganisationAndMoments();
    void aCommitIsAnnouncedOnceWithWhatItTouched();
    void aRefusedChangeLeavesPlanAndFileAsTheyWere_data();
    void aRefusedChangeLeavesPlanAndFileAsTheyWere();
    void deletingWhatOthersReferToIsRefused();
    void deletingItTogetherWithWhatRefersToItIsDone();
    void undoRestoresTheEntityExactly();
    void redoDoesItAgain();
    void aNewCommitClearsRedo();
    void aSecondWorkspaceOnTheFileIsReadOnly();
    void anUnsoundPlanMakesNoFile();

private:
    Environment environment() { return {m_clock, m_ids, {}, {}}; }
    std::unique_ptr<Workspace> reopened();
    Team aTeam(const QString &name);
    Change insertion(const Team &team);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    FixedClock m_clock{*instantFromRfc3339(u"2026-03-02T08:00:00Z")};
    IdSource m_ids{m_clock, 3};
    Id<Organization> m_organization;
    std::unique_ptr<Workspace> m_workspace;
};

std::unique_ptr<Workspace> TestWorkspace::reopened()
{
    auto workspace = Workspace::open(m_path, environment());
    if (!workspace)
        qFatal("%s", qPrintable(describe(workspace.error())));
    return *std::move(workspace);
}

Team TestWorkspace::aTeam(const QString &name)
{
    Team team;
    team.id = m_ids.next<Team>();
    team.name = name;
    return team;
}

Change TestWorkspace::insertion(const Team &team)
{
    Change change;
    change.name = QStringLiteral("Add %1").arg(team.name);
    change.insert(team);
    return change;
}

void TestWorkspace::init()
{
    m_workspace.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("plan.planningdb"));
    Plan plan;
    Organization organization;
    organization.id = m_organization = m_ids.next<Organization>();
    plan.load(organization);
    m_clock.setNow(*instantFromRfc3339(u"2026-03-02T08:00:00Z"));
    m_workspace = *Workspace::create(m_path, plan, environment());
}

void TestWorkspace::whatWasCommittedIsThereAfterReopening()
{
    QVERIFY(m_workspace->commit(insertion(aTeam(QStringLiteral("Son")))));
    const Plan plan = m_workspace->plan();
    m_workspace.reset();
    QVERIFY(reopened()->plan() == plan);
}

void TestWorkspace::aNewEntityGetsItsOrganisationAndMoments()
{
    const Team team = aTeam(QStringLiteral("Son"));
    QVERIFY(m_workspace->commit(insertion(team)));
    const Team inserted = *m_workspace->plan().find(team.id);
    QCOMPARE(inserted.record.organization, m_organization);
    QCOMPARE(inserted.record.createdAt, m_clock.now());
    QCOMPARE(inserted.record.updatedAt, m_clock.now());

    const Instant created = m_clock.now();
    m_clock.setNow(created + minutes{5});
    Team renamed = inserted;
    renamed.name = QStringLiteral("Lumière");
    Change rename;
    rename.update(inserted, renamed);
    QVERIFY(m_workspace->commit(rename));
    QCOMPARE(m_workspace->plan().find(team.id)->record.createdAt, created);
    QCOMPARE(m_workspace->plan().find(team.id)->record.updatedAt, created + minutes{5});
}

void TestWorkspace::aCommitIsAnnouncedOnceWithWhatItTouched()
{
    Person person;
    person.id = m_ids.next<Person>();
    Change change;
    change.insert(person);
    QSignalSpy spy(m_workspace.get(), &Workspace::changed);
    QVERIFY(m_workspace->commit(change));
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.first().first().value<Touched>().persons, std::vector{person.id});
}

void TestWorkspace::aRefusedChangeLeavesPlanAndFileAsTheyWere_data()
{
    QTest::addColumn<int>("code");
    QTest::newRow("an entity that changed meanwhile") << int(ErrorCode::Stale);
    QTest::newRow("an id that exists") << int(ErrorCode::Duplicate);
    QTest::newRow("a reference that leads nowhere") << int(ErrorCode::BadReference);
}

void TestWorkspace::aRefusedChangeLeavesPlanAndFileAsTheyWere()
{
    QFETCH(int, code);
    const Team team = aTeam(QStringLiteral("Son"));
    QVERIFY(m_workspace->commit(insertion(team)));
    const Plan before = m_workspace->plan();
    const Team stored = *before.find(team.id);

    Change change = insertion(aTeam(QStringLiteral("Plateau")));
    switch (static_cast<ErrorCode>(code)) {
    case ErrorCode::Stale:
        change.update(team, stored);
        break;
    case ErrorCode::Duplicate:
        change.insert(team);
        break;
    default:
        Team led = stored;
        led.leadPerson = m_ids.next<Person>();
        change.update(stored, led);
    }
    QSignalSpy spy(m_workspace.get(), &Workspace::changed);
    const auto result = m_workspace->commit(change);
    QVERIFY(!result);
    QCOMPARE(int(result.error().code), code);
    QVERIFY(spy.isEmpty());
    QVERIFY(m_workspace->plan() == before);
    m_workspace.reset();
    QVERIFY(reopened()->plan() == before);
}

void TestWorkspace::deletingWhatOthersReferToIsRefused()
{
    const Team team = aTeam(QStringLiteral("Son"));
    Person person;
    person.id = m_ids.next<Person>();
    person.teams = {team.id};
    Change change = insertion(team);
    change.insert(person);
    QVERIFY(m_workspace->commit(change));
    Change deletion;
    deletion.remove(*m_workspace->plan().find(team.id));
    const auto result = m_workspace->commit(deletion);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::BadReference);
    QVERIFY(result.error().detail.contains(person.id.toString()));
    QVERIFY(m_workspace->plan().find(team.id));
}

void TestWorkspace::deletingItTogetherWithWhatRefersToItIsDone()
{
    const Team team = aTeam(QStringLiteral("Son"));
    Person person;
    person.id = m_ids.next<Person>();
    person.teams = {team.id};
    Change change = insertion(team);
    change.insert(person);
    QVERIFY(m_workspace->commit(change));
    Change deletion;
    deletion.remove(*m_workspace->plan().find(team.id));
    deletion.remove(*m_workspace->plan().find(person.id));
    QVERIFY(m_workspace->commit(deletion));
    QVERIFY(m_workspace->plan().all<Team>().empty());
}

void TestWorkspace::undoRestoresTheEntityExactly()
{
    const Team team = aTeam(QStringLiteral("Son"));
    QVERIFY(m_workspace->commit(insertion(team)));
    const Plan before = m_workspace->plan();
    m_clock.setNow(m_clock.now() + minutes{5});
    Team renamed = *before.find(team.id);
    renamed.name = QStringLiteral("Lumière");
    Change rename;
    rename.name = QStringLiteral("Rename");
    rename.update(*before.find(team.id), renamed);
    QVERIFY(m_workspace->commit(rename));
    QCOMPARE(m_workspace->undoText(), QStringLiteral("Rename"));

    QVERIFY(m_workspace->undo());
    QVERIFY(m_workspace->plan() == before);
    QCOMPARE(m_workspace->undoText(), QStringLiteral("Add Son"));
    QCOMPARE(m_workspace->redoText(), QStringLiteral("Rename"));
    m_workspace.reset();
    QVERIFY(reopened()->plan() == before);
}

void TestWorkspace::redoDoesItAgain()
{
    QVERIFY(m_workspace->commit(insertion(aTeam(QStringLiteral("Son")))));
    const Plan after = m_workspace->plan();
    QVERIFY(m_workspace->undo());
    QVERIFY(m_workspace->redo());
    QVERIFY(m_workspace->plan() == after);
    QVERIFY(!m_workspace->canRedo());
    QCOMPARE(m_workspace->redo().error().code, ErrorCode::NotFound);
}

void TestWorkspace::aNewCommitClearsRedo()
{
    QVERIFY(m_workspace->commit(insertion(aTeam(QStringLiteral("Son")))));
    QVERIFY(m_workspace->undo());
    QVERIFY(m_workspace->canRedo());
    QVERIFY(m_workspace->commit(insertion(aTeam(QStringLiteral("Lumière")))));
    QVERIFY(!m_workspace->canRedo());
}

void TestWorkspace::aSecondWorkspaceOnTheFileIsReadOnly()
{
    QVERIFY(!m_workspace->isReadOnly());
    const auto second = reopened();
    QVERIFY(second->isReadOnly());
    QCOMPARE(second->commit(insertion(aTeam(QStringLiteral("Son")))).error().code,
             ErrorCode::ReadOnly);
}

void TestWorkspace::anUnsoundPlanMakesNoFile()
{
    Plan plan;
    Team team = aTeam(QStringLiteral("Son"));
    team.leadPerson = m_ids.next<Person>();
    plan.load(team);
    const QString path = m_folder->filePath(QStringLiteral("unsound.planningdb"));
    QCOMPARE(Workspace::create(path, plan, environment()).error().code, ErrorCode::BadReference);
    QVERIFY(!QFile::exists(path));
}

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
