#include "core/store/store.h"
#include "core/workspace/shiftchanges.h"
#include "core/workspace/workspace.h"

#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace planning;
using namespace std::chrono_literals;

// Random edits, undos and redos on a real file, as a planner would make them. A plan kept beside
// the workspace for each step says what undo and redo must lead to.
class RandomPlanner final
{
public:
    RandomPlanner(Workspace &workspace, IdSource &ids, std::uint64_t seed)
        : m_workspace(workspace),
          m_ids(ids),
          m_random(seed),
          m_plans{workspace.plan()}
    {
    }

    // False when a step did not lead to the plan it must lead to.
    bool step()
    {
        switch (below(4)) {
        case 0:
            return !m_workspace.canUndo() || (m_workspace.undo() && isPlan(--m_position));
        case 1:
            return !m_workspace.canRedo() || (m_workspace.redo() && isPlan(++m_position));
        default:
            return edit();
        }
    }

private:
    std::size_t below(std::size_t limit) { return m_random() % limit; }
    bool isPlan(std::size_t position) const { return m_workspace.plan() == m_plans[position]; }

    bool edit()
    {
        const Change change = randomChange();
        if (change.isEmpty())
            return true;
        if (!m_workspace.commit(change))
            return false;
        m_plans.resize(++m_position);
        m_plans.push_back(m_workspace.plan());
        return !m_workspace.canRedo();
    }

    template <typename T>
    const T &any()
    {
        const auto rows = m_workspace.plan().all<T>();
        return rows[below(rows.size())];
    }

    Change randomChange()
    {
        const Plan &plan = m_workspace.plan();
        if (plan.all<Shift>().empty() || below(5) == 0)
            return createShift(plan, draft(), m_ids);
        const std::array shift{any<Shift>().id};
        switch (below(7)) {
        case 0:
            return moveShifts(plan, shift, minutes{15} * int(below(20)));
        case 1:
            return resizeEnd(plan, shift.front(), any<Shift>().planned.end);
        case 2:
            return copyShifts(plan, shift, {.by = 24h, .crew = CopyOptions::Crew::With}, m_ids);
        case 3:
            return deleteShifts(plan, shift);
        case 4:
            return splitShift(plan, shift.front(), any<Shift>().planned.start + 2h, m_ids);
        default:
            return assign(plan, shift.front(), any<Person>().id, m_ids);
        }
    }

    Shift draft()
    {
        Shift shift;
        shift.site = any<Site>().id;
        shift.role = any<Role>().id;
        shift.planned.start = Instant{seconds{1772442000}} + 1h * int(below(200));
        shift.planned.end = shift.planned.start + 8h;
        return shift;
    }

    Workspace &m_workspace;
    IdSource &m_ids;
    std::mt19937_64 m_random;
    std::vector<Plan> m_plans; // m_plans[m_position] is the present one
    std::size_t m_position = 0;
};

class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomEditsUndosAndRedosLeavePlanStoreAndFreshLoadEqual();
    void theOldestStepsAreForgotten();
    void noStepIsRememberedWhenNoneIsWanted();
    void undoGivesBackValuesThatAreNoLongerAccepted();
    void whatTheFileNoLongerTellsIsNotUndone_data();
    void whatTheFileNoLongerTellsIsNotUndone();
};

static Plan startingPlan(IdSource &ids)
{
    Plan plan;
    Organization organization;
    organization.id = ids.next<Organization>();
    plan.load(organization);
    Role role;
    role.id = ids.next<Role>();
    plan.load(role);
    for (int i = 0; i < 3; ++i) {
        Site site;
        site.id = ids.next<Site>();
        plan.load(site);
        Person person;
        person.id = ids.next<Person>();
        plan.load(person);
    }
    return plan;
}

void TestHistory::randomEditsUndosAndRedosLeavePlanStoreAndFreshLoadEqual()
{
    static constexpr int kSequences = 1000;
    static constexpr std::array kLengths{1, 2, 4, 9};
    static constexpr int kSequencesPerFile = 50; // so that the plan does not grow and grow
    const FixedClock clock{Instant{seconds{1772442000}}};
    IdSource ids(clock, 11);
    QTemporaryDir folder;
    const Environment environment{clock, ids, {}, {}};
    QString path;
    std::unique_ptr<Workspace> workspace;
    for (int sequence = 0; sequence < kSequences; ++sequence) {
        if (sequence % kSequencesPerFile == 0) {
            path = folder.filePath(QStringLiteral("%1.planningdb").arg(sequence));
            workspace = *Workspace::create(path, startingPlan(ids), environment);
        }
        RandomPlanner planner(*workspace, ids, static_cast<std::uint64_t>(sequence));
        const int length = kLengths[static_cast<std::size_t>(sequence) % kLengths.size()];
        for (int step = 0; step < length; ++step)
            QVERIFY2(planner.step(),
                     qPrintable(QStringLiteral("sequence %1, step %2").arg(sequence).arg(step)));
        const Plan plan = workspace->plan();
        workspace.reset();
        workspace = *Workspace::open(path, environment);
        QVERIFY2(workspace->plan() == plan, qPrintable(QString::number(sequence)));
    }
}

// A planner who adds teams, one after the other.
class TeamMaker final
{
public:
    explicit TeamMaker(std::size_t undoSteps)
        : m_environment{m_clock, m_ids, {}, {}, Versioning::KeptFromServer, undoSteps}
    {
        workspace = *Workspace::create(path(), startingPlan(m_ids), m_environment);
    }

    QString path() const { return m_folder.filePath(QStringLiteral("plan.planningdb")); }

    bool addTeam(const QString &name)
    {
        Team team;
        team.id = m_ids.next<Team>();
        team.name = name;
        Change change;
        change.name = name;
        change.insert(team);
        return workspace->commit(change).hasValue();
    }

    // As another program would, past the workspace.
    bool changeFile(const QString &sql)
    {
        auto database = Database::open(path(), OpenMode::ReadWrite);
        return database && database->execute(QStringLiteral("PRAGMA foreign_keys = OFF"))
               && database->execute(sql);
    }

    std::size_t teams() const { return workspace->plan().all<Team>().size(); }

private:
    QTemporaryDir m_folder;
    FixedClock m_clock{Instant{seconds{1772442000}}};
    IdSource m_ids{m_clock, 12};
    Environment m_environment;

public:
    std::unique_ptr<Workspace> workspace;
};

void TestHistory::theOldestStepsAreForgotten()
{
    TeamMaker planner(3);
    for (int i = 1; i <= 5; ++i)
        QVERIFY(planner.addTeam(QString::number(i)));
    Workspace &workspace = *planner.workspace;
    for (const auto name : {"5", "4", "3"}) {
        QCOMPARE(workspace.undoText(), QString::fromLatin1(name));
        QVERIFY(workspace.undo());
    }
    QVERIFY(!workspace.canUndo());
    QCOMPARE(workspace.undo().error().code, ErrorCode::NotFound);
    QCOMPARE(planner.teams(), std::size_t{2});
    while (workspace.canRedo())
        QVERIFY(workspace.redo());
    QCOMPARE(planner.teams(), std::size_t{5});
}

void TestHistory::noStepIsRememberedWhenNoneIsWanted()
{
    TeamMaker planner(0);
    QVERIFY(planner.addTeam(QStringLiteral("Son")));
    QVERIFY(!planner.workspace->canUndo());
    QCOMPARE(planner.workspace->undo().error().code, ErrorCode::NotFound);
    QCOMPARE(planner.teams(), std::size_t{1});
}

// A rule set of an older program, whose values contradict each other: no new one may, but undo
// leads to what was there.
void TestHistory::undoGivesBackValuesThatAreNoLongerAccepted()
{
    const FixedClock clock{Instant{seconds{1772442000}}};
    IdSource ids(clock, 13);
    RuleSet unsound;
    unsound.id = ids.next<RuleSet>();
    unsound.code = QStringLiteral("OURS");
    unsound.base = QStringLiteral("FR-DC");
    unsound.validFrom = *dayFromIsoDate(u"2026-01-01");
    unsound.parameters = {
        {QStringLiteral("rest_minimum"), QJsonObject{{QStringLiteral("rest_floor"), 720}}}};
    Plan plan = startingPlan(ids);
    plan.load(unsound);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("old.planningdb"));
    QVERIFY(Store::create(path, plan));
    const auto workspace = *Workspace::open(path, {clock, ids, {}, {}});
    RuleSet mended = unsound;
    mended.parameters = {};
    Change change;
    change.update(unsound, mended);
    QVERIFY(workspace->commit(change));
    QVERIFY(workspace->undo());
    QVERIFY(workspace->plan() == plan);
    QVERIFY(workspace->redo());
    QVERIFY(workspace->plan().all<RuleSet>().front().parameters.isEmpty());
}

void TestHistory::whatTheFileNoLongerTellsIsNotUndone_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<int>("code");
    QTest::newRow("another team") << "UPDATE change_log SET edits = replace(edits, 'Son', 'Light')"
                                  << int(ErrorCode::Stale);
    QTest::newRow("no JSON") << "UPDATE change_log SET edits = '[{'" << int(ErrorCode::Damaged);
    QTest::newRow("another id") << "UPDATE change_log SET id = zeroblob(16)"
                                << int(ErrorCode::Damaged);
}

void TestHistory::whatTheFileNoLongerTellsIsNotUndone()
{
    QFETCH(const QString, sql);
    QFETCH(const int, code);
    TeamMaker planner(3);
    QVERIFY(planner.addTeam(QStringLiteral("Son")));
    QVERIFY(planner.changeFile(sql));
    const Plan before = planner.workspace->plan();
    QCOMPARE(int(planner.workspace->undo().error().code), code);
    QVERIFY(planner.workspace->plan() == before);
    QVERIFY(planner.workspace->canUndo());
}

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
