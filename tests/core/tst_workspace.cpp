#include "core/workspace/workspace.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

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
    void aFullDiskRefusesTheEditAndLeavesPlanAndFile();
    void previewTellsNewConflictsAndLeavesNothing();
    void conflictsFollowEachCommit();
    void anOverrideIsKeptWhenNobodyHasSignedIn();

private:
    Environment environment() { return {m_clock, m_ids, {}, {}}; }
    std::unique_ptr<Workspace> reopened();
    Team aTeam(const QString &name);
    Change insertion(const Team &team);
    Change twoShiftsAndAPerson();
    Change assignmentTo(std::size_t shift);

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

// While it lives no file grows beyond what files have now: a full disk.
class FullDisk final
{
public:
    explicit FullDisk(qint64 largestFile)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = static_cast<rlim_t>(largestFile);
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

void TestWorkspace::aFullDiskRefusesTheEditAndLeavesPlanAndFile()
{
    QVERIFY(m_workspace->commit(insertion(aTeam(QStringLiteral("Son")))));
    const Plan before = m_workspace->plan();
    {
        const FullDisk disk(QFileInfo(m_path + QStringLiteral("-wal")).size());
        const auto result = m_workspace->commit(insertion(aTeam(QStringLiteral("Lumière"))));
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Storage);
        QVERIFY(m_workspace->plan() == before);
        QVERIFY(!m_workspace->undo());
        QVERIFY(m_workspace->plan() == before);
    }
    QVERIFY(m_workspace->commit(insertion(aTeam(QStringLiteral("Plateau")))));
    const Plan after = m_workspace->plan();
    QCOMPARE(after.all<Team>().size(), std::size_t{2});
    m_workspace.reset();
    QVERIFY(reopened()->plan() == after);
}

Change TestWorkspace::twoShiftsAndAPerson()
{
    Site site;
    site.id = m_ids.next<Site>();
    site.timezone = QStringLiteral("Europe/Paris");
    Role role;
    role.id = m_ids.next<Role>();
    Person person;
    person.id = m_ids.next<Person>();
    Change change;
    change.insert(site);
    change.insert(role);
    change.insert(person);
    for (int i = 0; i < 2; ++i) {
        Shift shift;
        shift.id = m_ids.next<Shift>();
        shift.site = site.id;
        shift.role = role.id;
        shift.planned = {m_clock.now(), m_clock.now() + minutes{240}};
        change.insert(shift);
    }
    return change;
}

Change TestWorkspace::assignmentTo(std::size_t shift)
{
    Assignment assignment;
    assignment.id = m_ids.next<Assignment>();
    assignment.shift = m_workspace->plan().all<Shift>()[shift].id;
    assignment.person = m_workspace->plan().all<Person>().front().id;
    assignment.status = AssignmentStatus::Confirmed;
    Change change;
    change.insert(assignment);
    return change;
}

static bool hasDoubleBooking(const std::vector<Conflict> &conflicts)
{
    return std::any_of(conflicts.begin(), conflicts.end(), [](const Conflict &conflict) {
        return conflict.rule == QStringLiteral("double_booking");
    });
}

void TestWorkspace::previewTellsNewConflictsAndLeavesNothing()
{
    QVERIFY(m_workspace->commit(twoShiftsAndAPerson()));
    QVERIFY(!hasDoubleBooking(m_workspace->preview(assignmentTo(0))));
    QVERIFY(m_workspace->commit(assignmentTo(0)));
    const Plan before = m_workspace->plan();
    QVERIFY(hasDoubleBooking(m_workspace->preview(assignmentTo(1))));
    QVERIFY(m_workspace->plan() == before);
    QVERIFY(!hasDoubleBooking(m_workspace->conflicts().all()));
}

void TestWorkspace::conflictsFollowEachCommit()
{
    QVERIFY(m_workspace->commit(twoShiftsAndAPerson()));
    QVERIFY(m_workspace->commit(assignmentTo(0)));
    QVERIFY(!hasDoubleBooking(m_workspace->conflicts().all()));
    QVERIFY(m_workspace->commit(assignmentTo(1)));
    QVERIFY(hasDoubleBooking(m_workspace->conflicts().all()));
    QVERIFY(m_workspace->undo());
    QVERIFY(!hasDoubleBooking(m_workspace->conflicts().all()));
}

void TestWorkspace::anOverrideIsKeptWhenNobodyHasSignedIn()
{
    Override allowed;
    allowed.id = m_ids.next<Override>();
    allowed.conflictKey = QStringLiteral("rest_minimum|x");
    allowed.rule = QStringLiteral("rest_minimum");
    allowed.reason = QStringLiteral("agreed with the crew");
    Change change;
    change.name = QStringLiteral("Allow");
    change.insert(allowed);
    QVERIFY(m_workspace->commit(change));
    m_workspace.reset();
    m_workspace = reopened();
    const Override &kept = *m_workspace->plan().find(allowed.id);
    QCOMPARE(kept.reason, allowed.reason);
    QVERIFY(!kept.account);
    QCOMPARE(kept.at, m_clock.now());
}

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
