#include "core/workspace/workspace.h"
#include "tests/support/sampleplan.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace planning;

// A person who is on one of two shifts at the same time.
class TestFullCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void itTellsWhenItHasFoundTheConflicts();
    void whatIsEditedMeanwhileIsNotLost();
    void aChangeOfEverythingIsCheckedInTheBackgroundToo();
    void previewTellsOnlyNewConflictsMeanwhile();

private:
    Change doubleBooking() const;
    bool isDoubleBooked() const;
    std::vector<Conflict> found() const { return m_workspace->conflicts().all(); }
    std::vector<Conflict> expected() const { return Checker().check(m_workspace->plan()); }

    FixedClock m_clock{*instantFromRfc3339(u"2026-03-02T08:00:00Z")};
    std::unique_ptr<test::SamplePlan> m_sample;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    Assignment m_second; // on the other shift
};

void TestFullCheck::init()
{
    m_workspace.reset();
    m_sample = std::make_unique<test::SamplePlan>();
    Role role;
    role.id = m_sample->ids().next<Role>();
    m_sample->plan().load(role);
    const Id<Team> team = m_sample->team(QStringLiteral("Sound"));
    const Id<Site> site = m_sample->site(QStringLiteral("Main stage"));
    const Id<Person> ana = m_sample->person(QStringLiteral("Ana"), QStringLiteral("Roux"), team);
    const auto evening = [&](Shift &shift) {
        shift.role = role.id;
        shift.planned = {m_sample->at("2026-03-02 18:00"), m_sample->at("2026-03-02 23:00")};
    };
    m_sample->assign(m_sample->shift(QStringLiteral("Show"), site, team, evening), ana);
    m_second = Assignment();
    m_second.id = m_sample->ids().next<Assignment>();
    m_second.shift = m_sample->shift(QStringLiteral("Rehearsal"), site, team, evening);
    m_second.person = ana;
    m_second.status = AssignmentStatus::Confirmed;

    m_folder = std::make_unique<QTemporaryDir>();
    auto workspace = Workspace::create(m_folder->filePath(QStringLiteral("plan.planningdb")),
                                       m_sample->plan(), {m_clock, m_sample->ids(), {}, {}});
    QVERIFY(workspace);
    m_workspace = std::move(*workspace);
}

Change TestFullCheck::doubleBooking() const
{
    Change change;
    change.insert(m_second);
    return change;
}

bool TestFullCheck::isDoubleBooked() const
{
    return std::ranges::count(found(), QStringLiteral("double_booking"), &Conflict::rule) > 0;
}

void TestFullCheck::itTellsWhenItHasFoundTheConflicts()
{
    QVERIFY(m_workspace->commit(doubleBooking()));
    QSignalSpy end(m_workspace.get(), &Workspace::conflictsFound);
    m_workspace->checkInBackground();
    QVERIFY(m_workspace->isChecking());
    QCOMPARE(found().size(), std::size_t{0});
    QVERIFY(end.wait());
    QVERIFY(!m_workspace->isChecking());
    QVERIFY(isDoubleBooked());
    QCOMPARE(found(), expected());
}

void TestFullCheck::whatIsEditedMeanwhileIsNotLost()
{
    QSignalSpy end(m_workspace.get(), &Workspace::conflictsFound);
    m_workspace->checkInBackground();
    QVERIFY(m_workspace->commit(doubleBooking()));
    QVERIFY(isDoubleBooked()); // known at once
    QVERIFY(end.wait());
    QVERIFY(isDoubleBooked());
    QCOMPARE(found(), expected());
}

void TestFullCheck::aChangeOfEverythingIsCheckedInTheBackgroundToo()
{
    QVERIFY(m_workspace->commit(doubleBooking()));
    QSignalSpy end(m_workspace.get(), &Workspace::conflictsFound);
    m_workspace->checkInBackground();
    RuleSet rules;
    rules.id = m_sample->ids().next<RuleSet>();
    Change change;
    change.insert(rules);
    QVERIFY(m_workspace->commit(change)); // the check of the plan before it is dropped
    QVERIFY(m_workspace->isChecking());
    QVERIFY(end.wait());
    QVERIFY(!m_workspace->isChecking());
    QCOMPARE(end.size(), 1);
    QCOMPARE(found(), expected());
}

void TestFullCheck::previewTellsOnlyNewConflictsMeanwhile()
{
    QVERIFY(m_workspace->commit(doubleBooking()));
    m_workspace->checkInBackground();
    const Shift &before = m_workspace->plan().all<Shift>().front();
    Shift after = before;
    after.planned.end += minutes{1};
    Change change;
    change.update(before, after);
    const auto isDouble = [](const Conflict &conflict) {
        return conflict.rule == QStringLiteral("double_booking");
    };
    QVERIFY(std::ranges::none_of(m_workspace->preview(change), isDouble));
}

QTEST_GUILESS_MAIN(TestFullCheck)
#include "tst_fullcheck.moc"
