#include "core/base/clock.h"
#include "core/rules/checker.h"
#include "core/solver/assign.h"
#include "core/solver/openposts.h"
#include "core/solver/ranking.h"
#include "tests/core/plangenerators.h"

#include <QTest>

#include <algorithm>

using namespace planning;
using namespace planning::test;
using namespace std::chrono;
using namespace Qt::StringLiterals;

// What holds for auto-assign on any plan. The seed is fixed by ctest; see tst_rule_properties.
class TestSolverProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProbeEqualsAFullRecount();
    void undoRestores();
    void anyPrefixIsLegal();
    void aProposalIsLegalAndLeavesOutNobody();
    void theQuickLookLeavesOutNobody();
};

static Setting setting()
{
    return {*rc::gen::element(LocalDay{2026y / June / 1}, LocalDay{2026y / March / 23},
                              LocalDay{2026y / October / 19}, LocalDay{2026y / December / 21}),
            {u"Europe/Paris"_s, u"Europe/London"_s, u"Europe/Paris"_s},
            u"FR"_s};
}

// With posts to fill and, half of the time, sites that are full at their capacity.
static Plan anyPlan(const Setting &where)
{
    PlanSketch sketch = *test::plan();
    sketch.works.resize(std::min<std::size_t>(sketch.works.size(), 4));
    for (ShiftSketch &shift : sketch.shifts)
        ++shift.headcount;
    Plan plan = planOf(sketch, where);
    if (*rc::gen::arbitrary<bool>()) {
        Change change;
        for (const Site &site : plan.all<Site>()) {
            Site full = site;
            full.capacityKind = CapacityKind::Hard;
            if (full != site)
                change.update(site, full);
        }
        RC_ASSERT(bool(plan.apply(change)));
    }
    return plan;
}

static AssignScope twoWeeks(const Setting &where)
{
    const Instant start{where.firstDay.time_since_epoch()};
    return {{start - days{1}, start + days{15}}, {}, {}, {}, {}};
}

// As if everybody had agreed.
static Plan confirmed(Plan plan)
{
    Change change;
    for (const Assignment &assignment : plan.all<Assignment>()) {
        Assignment after = assignment;
        if (commitment(after.status, ShiftStatus::Draft) == Commitment::Tentative)
            after.status = AssignmentStatus::Confirmed;
        if (after != assignment)
            change.update(assignment, after);
    }
    RC_ASSERT(bool(plan.apply(change)));
    return plan;
}

static std::set<QString> hardKeys(const Plan &plan)
{
    std::set<QString> keys;
    for (const Conflict &conflict : Checker().check(plan)) {
        if (conflict.type == ConflictType::Hard)
            keys.insert(conflict.key);
    }
    return keys;
}

static bool isSubset(const std::set<QString> &part, const std::set<QString> &whole)
{
    return std::ranges::includes(whole, part);
}

// Moves that fit the roster, legal or not.
static std::optional<Move> anyMove(const Roster &roster)
{
    const std::vector<Placement> given = roster.given();
    if (!given.empty() && *mostly(1, number(2)) == 0)
        return Move{Move::Kind::Take,
                    given[static_cast<std::size_t>(*number(1000)) % given.size()]};
    std::vector<Placement> free;
    for (const Shift &shift : roster.plan().all<Shift>()) {
        for (const Id<Person> person : roster.people()) {
            if (roster.canBeAsked({person, shift.id}))
                free.push_back({person, shift.id});
        }
    }
    if (free.empty())
        return std::nullopt;
    return Move{Move::Kind::Give, free[static_cast<std::size_t>(*number(1000)) % free.size()]};
}

void TestSolverProperties::aProbeEqualsAFullRecount()
{
    QVERIFY(rc::check("what a probe foresees is what a full count and check find", [] {
        const Setting where = setting();
        Roster roster(anyPlan(where), twoWeeks(where), {});
        for (int i = 0; i < 6; ++i) {
            const auto move = anyMove(roster);
            if (!move)
                return;
            const std::set<QString> before = hardKeys(roster.plan());
            const Terms costs = roster.recount();
            const Probe probe = roster.probe(*move);
            roster.apply(*move);
            RC_ASSERT(roster.recount() - costs == probe.change);
            RC_ASSERT(roster.terms() == roster.recount());
            for (const QString &key : hardKeys(roster.plan()))
                RC_ASSERT(before.contains(key)
                          || std::ranges::find(probe.breaches, key, &Conflict::key)
                                 != probe.breaches.end());
            if (probe.isLegal())
                RC_ASSERT(isSubset(hardKeys(roster.plan()), before));
        }
    }));
}

void TestSolverProperties::undoRestores()
{
    QVERIFY(rc::check("after undoing all moves the roster is as it was", [] {
        const Setting where = setting();
        Roster roster(anyPlan(where), twoWeeks(where), {});
        const Plan before = roster.plan();
        const Terms costs = roster.terms();
        int done = 0;
        for (; done < 8; ++done) {
            const auto move = anyMove(roster);
            if (!move)
                break;
            roster.probe(*move);
            roster.apply(*move);
        }
        for (; done > 0; --done)
            roster.undo();
        RC_ASSERT(roster.plan() == before);
        RC_ASSERT(roster.terms() == costs);
        RC_ASSERT(roster.recount() == costs);
        RC_ASSERT(roster.given().empty());
    }));
}

void TestSolverProperties::anyPrefixIsLegal()
{
    QVERIFY(rc::check("wherever the search is stopped, what it gives is legal", [] {
        const Setting where = setting();
        const Plan plan = anyPlan(where);
        AssignOptions options;
        options.moveBudget = *rc::gen::inRange(1, 12);
        options.seed = *rc::gen::arbitrary<std::uint64_t>();
        FixedClock clock{Instant{}};
        IdSource ids{clock, 1};
        const Proposal proposal = proposeCrew(plan, twoWeeks(where), options, ids);
        Plan after = plan;
        RC_ASSERT(bool(after.apply(proposal.change)));
        RC_ASSERT(isSubset(hardKeys(confirmed(after)), hardKeys(confirmed(plan))));
    }));
}

void TestSolverProperties::aProposalIsLegalAndLeavesOutNobody()
{
    QVERIFY(rc::check("a proposal is legal, and who is left could take no open post", [] {
        const Setting where = setting();
        const Plan plan = anyPlan(where);
        FixedClock clock{Instant{}};
        IdSource ids{clock, 1};
        const Proposal proposal = proposeCrew(plan, twoWeeks(where), {}, ids);
        RC_TAG(proposal.filled.size());
        Plan after = plan;
        RC_ASSERT(bool(after.apply(proposal.change)));
        RC_ASSERT(isSubset(hardKeys(confirmed(after)), hardKeys(confirmed(plan))));
        for (const UnfilledPost &post : proposal.unfilled) {
            if (post.nearest)
                RC_ASSERT(!post.nearest->obstacles.empty());
        }
    }));
}

void TestSolverProperties::theQuickLookLeavesOutNobody()
{
    QVERIFY(rc::check("whom the rules allow is a candidate", [] {
        const Setting where = setting();
        Roster roster(anyPlan(where), twoWeeks(where), {});
        CandidateFinder finder(roster);
        for (const Id<Shift> shift : shiftsOf(roster.plan(), twoWeeks(where))) {
            std::set<Id<Person>> ranked;
            for (const RankedCandidate &each : rankedCandidates(roster, finder, shift, 1000))
                ranked.insert(each.person);
            for (const BlockedCandidate &each : obstaclesOf(roster, shift))
                RC_ASSERT(each.breaches.empty() == ranked.contains(each.person));
        }
    }));
}

QTEST_APPLESS_MAIN(TestSolverProperties)
#include "tst_solver_properties.moc"
