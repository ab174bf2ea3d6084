#include "tests/support/crewweek.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace planning;
using namespace planning::test;
using namespace Qt::StringLiterals;

// Whom auto-assign chooses, on small crews, in a planner's words.
class TestSolver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOnlyOneWhoIsQualifiedGetsThePost();
    void whoeverComesOffBestGetsThePost_data();
    void whoeverComesOffBestGetsThePost();
    void aTermThatDoesNotCountDoesNotDecide();
    void whenNobodyIsRestedThePostStaysOpenAndSaysWhy();
    void theNearestPersonHasASingleObstacle();
    void whoCanDoLessIsUsedWhereNobodyElseCan();
    void theMoreImportantPostGoesFirst();
    void equalPeopleShareTheWork();
    void theSeedDecidesBetweenEquals();
    void theSameSeedGivesTheSameProposal();
    void whoDeclinedIsNotAskedAgain();
    void whoIsInvitedElsewhereIsTaken();
    void aFullSiteStaysFull();
};

void TestSolver::theOnlyOneWhoIsQualifiedGetsThePost()
{
    CrewWeek week;
    week.edit(week.role, [](Role &role) {
        role.requiredSkills = {{u"sound"_s, 3}};
        role.requiredCertifications = {u"travail_hauteur"_s};
    });
    week.learn(week.ines, u"sound"_s, 4); // without the certificate
    week.learn(week.samir, u"sound"_s, 3);
    week.learn(week.lou, u"sound"_s, 2); // not enough
    week.certify(week.samir, u"travail_hauteur"_s);
    week.certify(week.lou, u"travail_hauteur"_s);
    const Id<Shift> post = week.post(u"2026-03-03 09:00-17:00"_s);
    const Proposal proposal = week.propose();
    QCOMPARE(week.crewOf(post, proposal), u"Samir"_s);
    QCOMPARE(proposal.filled.front().score, 100);
    QVERIFY(proposal.filled.front().nextBest.empty());
    QCOMPARE(proposal.coverage, (SeatCoverage{1, 0, 1}));
}

using Arrange = void (*)(CrewWeek &);
Q_DECLARE_METATYPE(Arrange)

// Each time it is Samir.
void TestSolver::whoeverComesOffBestGetsThePost_data()
{
    QTest::addColumn<Arrange>("arrange");
    QTest::addColumn<CostTerm>("term");
    QTest::newRow("who prefers the day")
        << Arrange{[](CrewWeek &week) { week.declare(week.samir, AvailabilityKind::Preferred); }}
        << CostTerm::Preferences;
    QTest::newRow("who is available") << Arrange{[](CrewWeek &week) {
        week.declare(week.ines, AvailabilityKind::Unavailable);
        week.declare(week.lou, AvailabilityKind::Unavailable);
    }} << CostTerm::Preferences;
    QTest::newRow("who costs less") << Arrange{[](CrewWeek &week) {
        week.pay(week.ines, 40);
        week.pay(week.samir, 20);
        week.pay(week.lou, 40);
    }} << CostTerm::Pay;
    QTest::newRow("who is at home there") << Arrange{[](CrewWeek &week) {
        const Id<Site> elsewhere = week.add(Site{});
        for (const Id<Person> person : {week.ines, week.samir, week.lou})
            week.edit(person, [&](Person &each) {
                each.homeSite = person == week.samir ? week.site : elsewhere;
            });
    }} << CostTerm::Travel;
    QTest::newRow("who has worked less") << Arrange{[](CrewWeek &week) {
        week.assign(week.post(u"2026-03-06 09:00-17:00"_s), week.ines);
        week.assign(week.post(u"2026-02-20 09:00-17:00"_s), week.lou);
    }} << CostTerm::Fairness;
}

void TestSolver::whoeverComesOffBestGetsThePost()
{
    QFETCH(Arrange, arrange);
    for (std::uint64_t seed = 0; seed < 8; ++seed) {
        CrewWeek week;
        arrange(week);
        week.options.seed = seed;
        const Id<Shift> post = week.post(u"2026-03-03 09:00-17:00"_s);
        QCOMPARE(week.crewOf(post, week.propose()), u"Samir"_s);
    }
}

void TestSolver::aTermThatDoesNotCountDoesNotDecide()
{
    std::set<QString> chosen;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        CrewWeek week;
        week.declare(week.samir, AvailabilityKind::Preferred);
        week.options.weights.set(CostTerm::Preferences, 0);
        week.options.seed = seed;
        const Id<Shift> post = week.post(u"2026-03-03 09:00-17:00"_s);
        chosen.insert(week.crewOf(post, week.propose()));
    }
    QCOMPARE(chosen.size(), std::size_t{3});
}

// Inès and Samir strike until half past eleven, Lou is on holiday.
static Id<Shift> addTiredMorning(CrewWeek &week)
{
    const Id<Shift> night = week.post(u"2026-03-03 17:00-23:30"_s);
    week.edit(night, [](Shift &shift) { shift.headcount = 2; });
    week.assign(night, week.ines);
    week.assign(night, week.samir);
    week.goAway(week.lou);
    return week.post(u"2026-03-04 07:00-12:00"_s);
}

void TestSolver::whenNobodyIsRestedThePostStaysOpenAndSaysWhy()
{
    CrewWeek week;
    const Id<Shift> morning = addTiredMorning(week);
    const Proposal proposal = week.propose();
    QVERIFY(proposal.change.isEmpty());
    QCOMPARE(proposal.unfilled.size(), std::size_t{1});
    const UnfilledPost &open = proposal.unfilled.front();
    QCOMPARE(open.shift, morning);
    QCOMPARE(open.seats, 1);
    QCOMPARE(open.candidates, 3);
    QCOMPARE(rulesOf(open), u"rest_minimum 2, leave_overlap 1"_s);
    QCOMPARE(proposal.coverage, (SeatCoverage{3, 2, 2}));
}

void TestSolver::theNearestPersonHasASingleObstacle()
{
    CrewWeek week;
    week.edit(week.role, [](Role &role) { role.requiredSkills = {{u"sound"_s, 3}}; });
    week.learn(week.lou, u"sound"_s);
    week.goAway(week.lou);
    week.goAway(week.ines); // and without the skill
    week.goAway(week.samir);
    week.post(u"2026-03-04 09:00-12:00"_s);
    const UnfilledPost open = week.propose().unfilled.front();
    QCOMPARE(rulesOf(open), u"leave_overlap 3, skill_missing 2"_s);
    QCOMPARE(open.obstacles.front().alone, 1);
    QCOMPARE(open.nearest->person, week.lou);
    QCOMPARE(open.nearest->obstacles.size(), std::size_t{1});
    QCOMPARE(open.relaxation, QStringList{u"leave_overlap"_s});
}

void TestSolver::whoCanDoLessIsUsedWhereNobodyElseCan()
{
    for (std::uint64_t seed = 0; seed < 8; ++seed) {
        CrewWeek week;
        week.options.seed = seed;
        week.goAway(week.lou);
        week.learn(week.samir, u"sound"_s);
        week.post(u"2026-03-03 09:00-12:00"_s);
        const Id<Shift> sound = week.post(u"2026-03-03 09:00-17:00"_s);
        week.edit(sound, [](Shift &shift) { shift.requiredSkills = {{u"sound"_s, 1}}; });
        const Proposal proposal = week.propose();
        QCOMPARE(proposal.coverage.filledAfter, 2);
        QCOMPARE(week.crewOf(sound, proposal), u"Samir"_s);
    }
}

void TestSolver::theMoreImportantPostGoesFirst()
{
    CrewWeek week;
    week.goAway(week.lou);
    week.goAway(week.samir);
    week.post(u"2026-03-03 09:00-12:00"_s);
    const Id<Shift> show = week.post(u"2026-03-03 10:00-14:00"_s);
    week.edit(show, [](Shift &shift) { shift.priority = Priority::Critical; });
    const Proposal proposal = week.propose();
    QCOMPARE(week.crewOf(show, proposal), u"Inès"_s);
    QCOMPARE(rulesOf(proposal.unfilled.front()), u"leave_overlap 2, double_booking 1"_s);
}

void TestSolver::equalPeopleShareTheWork()
{
    CrewWeek week;
    for (const QString &day :
         {u"03-02"_s, u"03-03"_s, u"03-04"_s, u"03-05"_s, u"03-06"_s, u"03-07"_s})
        week.post(u"2026-%1 09:00-17:00"_s.arg(day));
    const Proposal proposal = week.propose();
    QCOMPARE(proposal.filled.size(), std::size_t{6});
    QCOMPARE(proposal.shares.size(), std::size_t{3});
    for (const PersonShare &share : proposal.shares)
        QCOMPARE(share.after.work, minutes{2 * 8 * 60});
}

void TestSolver::theSeedDecidesBetweenEquals()
{
    std::set<QString> chosen;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        CrewWeek week;
        week.options.seed = seed;
        const Id<Shift> post = week.post(u"2026-03-03 09:00-17:00"_s);
        chosen.insert(week.crewOf(post, week.propose()));
    }
    QCOMPARE(chosen, (std::set{u"Inès"_s, u"Lou"_s, u"Samir"_s}));
}

void TestSolver::theSameSeedGivesTheSameProposal()
{
    const auto propose = [] {
        CrewWeek week;
        week.options.seed = 7;
        addTiredMorning(week);
        for (const QString &day : {u"03-05"_s, u"03-06"_s, u"03-07"_s})
            week.post(u"2026-%1 09:00-17:00"_s.arg(day));
        return week.propose();
    };
    const Proposal one = propose();
    const Proposal other = propose();
    QVERIFY(!one.change.isEmpty());
    QCOMPARE(one.change, other.change);
    QCOMPARE(one.filled, other.filled);
    QCOMPARE(one.unfilled, other.unfilled);
    QCOMPARE(one.course.moves, other.course.moves);
}

void TestSolver::whoDeclinedIsNotAskedAgain()
{
    CrewWeek week;
    week.goAway(week.lou);
    week.goAway(week.samir);
    const Id<Shift> post = week.post(u"2026-03-03 09:00-17:00"_s);
    week.assign(post, week.ines, AssignmentStatus::Declined);
    const Proposal proposal = week.propose();
    QVERIFY(proposal.change.isEmpty());
    QCOMPARE(proposal.unfilled.front().candidates, 2);
}

void TestSolver::whoIsInvitedElsewhereIsTaken()
{
    CrewWeek week;
    week.goAway(week.lou);
    week.goAway(week.samir);
    week.assign(week.post(u"2026-03-03 09:00-17:00"_s), week.ines, AssignmentStatus::Invited);
    const Id<Shift> post = week.post(u"2026-03-03 14:00-16:00"_s);
    const Proposal proposal = week.propose();
    QVERIFY(proposal.change.isEmpty());
    QCOMPARE(proposal.unfilled.size(), std::size_t{1}); // the invitation takes the other seat
    QCOMPARE(proposal.unfilled.front().shift, post);
    QCOMPARE(rulesOf(proposal.unfilled.front()), u"leave_overlap 2, double_booking 1"_s);
}

void TestSolver::aFullSiteStaysFull()
{
    CrewWeek week;
    week.edit(week.site, [](Site &site) {
        site.capacity = 2;
        site.capacityKind = CapacityKind::Hard;
    });
    const Id<Shift> post = week.post(u"2026-03-03 09:00-17:00"_s);
    week.edit(post, [](Shift &shift) { shift.headcount = 3; });
    const Proposal proposal = week.propose();
    QCOMPARE(proposal.coverage, (SeatCoverage{3, 0, 2}));
    QCOMPARE(rulesOf(proposal.unfilled.front()), u"capacity_exceeded 1"_s);
}

QTEST_APPLESS_MAIN(TestSolver)
#include "tst_solver.moc"
