#include "core/solver/describeproposal.h"
#include "core/solver/openposts.h"
#include "tests/support/crewweek.h"

#include <QTest>

using namespace planning;
using namespace planning::test;
using namespace Qt::StringLiterals;

// What one asks of auto-assign and what it answers: pins, scope, earlier proposals, reasons.
class TestProposal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPinGoesFirst();
    void aPinThatTheRulesForbidIsRefused();
    void onlyThePostsOfTheScopeAreFilled();
    void anEarlierProposalIsMadeAgain();
    void anEarlierProposalGivesWayToAPin();
    void aStoppedSearchGivesWhatItHas();
    void aMoveBudgetEndsTheSearch();
    void progressIsReported();
    void whatIsProposedIsAProposal();
    void theNextBestAreNamedWithWhatWouldBeLost();
    void everybodysShareIsShownBeforeAndAfter();
    void reasonsAreWrittenInBothLanguages();
};

void TestProposal::aPinGoesFirst()
{
    CrewWeek week;
    week.declare(week.samir, AvailabilityKind::Preferred);
    const Id<Shift> post = week.post(u"2026-03-03 09:00-17:00"_s);
    week.options.pins = {{week.lou, post}};
    const Proposal proposal = week.propose();
    QCOMPARE(week.crewOf(post, proposal), u"Lou"_s);
    QVERIFY(proposal.filled.front().isPinned);
    QVERIFY(proposal.refusedPins.empty());
    week.apply(proposal.change);
    QVERIFY(week.plan.find(proposal.filled.front().assignment)->pinned);

    week.options.earlier = EarlierProposals::Replace;
    const Proposal again = week.propose();
    QVERIFY(again.change.isEmpty());
    QVERIFY(again.refusedPins.empty());
}

void TestProposal::aPinThatTheRulesForbidIsRefused()
{
    CrewWeek week;
    week.goAway(week.lou);
    const Id<Shift> post = week.post(u"2026-03-03 09:00-17:00"_s);
    week.options.pins = {{week.lou, post}};
    const Proposal proposal = week.propose();
    QCOMPARE(proposal.refusedPins.size(), std::size_t{1});
    QCOMPARE(proposal.refusedPins.front().breaches.front().rule, u"leave_overlap"_s);
    QVERIFY(week.crewOf(post, proposal) != u"Lou"_s);
    QCOMPARE(proposal.coverage.filledAfter, 1);
}

void TestProposal::onlyThePostsOfTheScopeAreFilled()
{
    CrewWeek week;
    const Id<Shift> post = week.post(u"2026-03-03 09:00-12:00"_s);
    const Id<Shift> other = week.post(u"2026-03-04 09:00-12:00"_s);
    const Id<Shift> later = week.post(u"2026-03-09 09:00-12:00"_s);
    const Id<Shift> off = week.post(u"2026-03-05 09:00-12:00"_s);
    week.edit(off, [](Shift &shift) { shift.status = ShiftStatus::Cancelled; });
    const Id<Event> event = week.add(Event{});
    const Id<Team> team = week.add(Team{});
    week.edit(post, [&](Shift &shift) {
        shift.event = event;
        shift.team = team;
    });
    const auto filled = [&] { return shiftsOf(week.plan, week.scope); };
    QCOMPARE(filled(), (std::vector{post, other}));
    week.scope.events = {event};
    QCOMPARE(filled(), std::vector{post});
    week.scope.events.clear();
    week.scope.teams = {team};
    QCOMPARE(filled(), std::vector{post});
    week.scope.teams.clear();
    week.scope.shifts = {other, later};
    QCOMPARE(filled(), std::vector{other});
    week.scope.sites = {week.add(Site{})};
    QVERIFY(week.propose().change.isEmpty());
}

void TestProposal::anEarlierProposalIsMadeAgain()
{
    CrewWeek week;
    const Id<Shift> post = week.post(u"2026-03-03 09:00-17:00"_s);
    const Proposal first = week.propose();
    week.apply(first.change);
    week.options.earlier = EarlierProposals::Replace;
    for (week.options.seed = 1; week.options.seed < 8; ++week.options.seed) {
        const Proposal again = week.propose();
        QCOMPARE(week.crewOf(post, again), week.crewOf(post, first));
        QCOMPARE(again.filled.front().assignment, first.filled.front().assignment);
        QVERIFY(again.change.isEmpty());
    }
}

void TestProposal::anEarlierProposalGivesWayToAPin()
{
    CrewWeek week;
    const Id<Shift> post = week.post(u"2026-03-03 09:00-17:00"_s);
    const Proposal first = week.propose();
    week.apply(first.change);
    const Id<Person> chosen = first.filled.front().placement.person;
    const Id<Person> other = chosen == week.lou ? week.samir : week.lou;
    week.options.earlier = EarlierProposals::Replace;
    week.options.pins = {{other, post}};
    week.apply(week.propose().change);
    const auto crew = week.plan.by<&Assignment::shift>(post);
    QCOMPARE(crew.size(), std::size_t{1});
    QCOMPARE(week.plan.find(crew.front())->person, other);
}

void TestProposal::aStoppedSearchGivesWhatItHas()
{
    CrewWeek week;
    for (const QString &day : {u"03-02"_s, u"03-03"_s, u"03-04"_s})
        week.post(u"2026-%1 09:00-17:00"_s.arg(day));
    int done = 0;
    const Proposal proposal =
        week.propose({[&done] { return done >= 1; }, [&done](int now, int) { done = now; }});
    QVERIFY(proposal.course.isStopped);
    QCOMPARE(proposal.filled.size(), std::size_t{1});
    QCOMPARE(proposal.unfilled.size(), std::size_t{2});
    week.confirm(proposal);
    QVERIFY2(!week.found().contains(u"hard"_s), qPrintable(week.found()));
}

void TestProposal::aMoveBudgetEndsTheSearch()
{
    CrewWeek week;
    for (const QString &day : {u"03-02"_s, u"03-03"_s, u"03-04"_s})
        week.post(u"2026-%1 09:00-17:00"_s.arg(day));
    week.options.moveBudget = 1;
    const Proposal proposal = week.propose();
    QVERIFY(proposal.course.isStopped);
    QCOMPARE(proposal.course.moves, std::int64_t{1});
    QCOMPARE(proposal.filled.size(), std::size_t{1});
}

void TestProposal::progressIsReported()
{
    CrewWeek week;
    for (const QString &day : {u"03-02"_s, u"03-03"_s})
        week.post(u"2026-%1 09:00-17:00"_s.arg(day));
    std::vector<std::pair<int, int>> reports;
    week.propose({{}, [&](int done, int all) { reports.emplace_back(done, all); }});
    QCOMPARE(reports, (std::vector<std::pair<int, int>>{{1, 2}, {2, 2}}));
}

void TestProposal::whatIsProposedIsAProposal()
{
    CrewWeek week;
    week.post(u"2026-03-03 09:00-17:00"_s);
    const Proposal proposal = week.propose();
    week.apply(proposal.change);
    const Assignment &assignment = *week.plan.find(proposal.filled.front().assignment);
    QCOMPARE(assignment.status, AssignmentStatus::Proposed);
    QCOMPARE(assignment.source, AssignmentSource::Auto);
    QCOMPARE(assignment.score, std::optional(100));
    QVERIFY(!assignment.pinned);
    QCOMPARE(proposal.change.name, u"Propose people for 1 post(s)"_s);
}

void TestProposal::theNextBestAreNamedWithWhatWouldBeLost()
{
    CrewWeek week;
    week.pay(week.ines, 20);
    week.pay(week.samir, 30);
    week.pay(week.lou, 25);
    week.post(u"2026-03-03 09:00-17:00"_s);
    const Proposal proposal = week.propose();
    const FilledPost &filled = proposal.filled.front();
    QCOMPARE(filled.placement.person, week.ines);
    QCOMPARE(filled.nextBest.size(), std::size_t{2});
    QCOMPARE(filled.nextBest[0].person, week.lou);
    QCOMPARE(filled.nextBest[0].losses, (std::vector<TermFigure>{{CostTerm::Pay, 40'00, 8}}));
    QCOMPARE(filled.nextBest[1].person, week.samir);
    QCOMPARE(filled.nextBest[1].points, std::int64_t{16});
}

void TestProposal::everybodysShareIsShownBeforeAndAfter()
{
    CrewWeek week;
    week.goAway(week.lou);
    week.goAway(week.samir);
    week.assign(week.post(u"2026-02-20 09:00-12:00"_s), week.ines); // in the weeks before
    week.post(u"2026-03-07 20:00-02:00"_s); // from Saturday to Sunday
    const Proposal proposal = week.propose();
    QCOMPARE(proposal.shares.size(), std::size_t{1});
    QCOMPARE(proposal.shares.front().person, week.ines);
    QCOMPARE(proposal.shares.front().before, (Balance{minutes{3 * 60}, 0, 0, 0}));
    QCOMPARE(proposal.shares.front().after, (Balance{minutes{9 * 60}, 1, 1, 0}));
}

void TestProposal::reasonsAreWrittenInBothLanguages()
{
    CrewWeek week;
    week.pay(week.ines, 20);
    week.goAway(week.lou);
    week.goAway(week.samir);
    week.post(u"2026-03-02 09:00-17:00"_s);
    week.post(u"2026-03-02 14:00-17:00"_s);
    const Proposal proposal = week.propose();
    const UnfilledPost &open = proposal.unfilled.front();
    QCOMPARE(
        describe(open, week.plan, Language::English),
        u"1 seat stays open. Candidates: 3; removed by the rules: Leave overlap 2, Maximum daily work 1, Double booking 1."_s);
    QCOMPARE(
        describe(proposal.filled.front(), week.plan, Language::French),
        u"Inès Le Goff (100/100)\u00a0: coût 160\u00a0€, avertissements 2, partage du travail 3 points"_s);
    QVERIFY(describeNearest(open, week.plan, Language::English).startsWith(u"Nearest: "_s));
}

QTEST_APPLESS_MAIN(TestProposal)
#include "tst_proposal.moc"
