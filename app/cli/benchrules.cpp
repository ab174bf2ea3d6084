#include "app/cli/benchmark.h"
#include "app/cli/commands.h"
#include "app/cli/tr.h"
#include "core/fixes/fixes.h"
#include "core/rules/conflictindex.h"

#include <algorithm>

namespace planning::cli
{

static constexpr int kFullChecks = 5;
static constexpr int kEdits = 500;
static constexpr int kFixes = 40;

// A second shift at the same time for somebody who is confirmed on the first one; nothing when
// there is none.
static Change doubleBooking(const Plan &plan, const Assignment &assignment, IdSource &ids)
{
    Change change;
    const Shift *shift = plan.find(assignment.shift);
    if (!shift || commitment(assignment.status, shift->status) != Commitment::Firm)
        return change;
    for (const Id<Shift> id : plan.shiftsNear(shift->planned)) {
        if (id == shift->id || !plan.find(id)->planned.overlaps(shift->planned))
            continue;
        Assignment second = assignment;
        second.id = ids.next<Assignment>();
        second.shift = id;
        change.insert(second);
        break;
    }
    return change;
}

// People double-booked all over the plan; says in which conflicts that results.
static std::vector<Conflict> provokedConflicts(Plan &plan, IdSource &ids)
{
    const auto count = plan.all<Assignment>().size();
    for (std::size_t i = 0; i < kFixes; ++i) {
        const Assignment assignment = plan.all<Assignment>()[i * (count / kFixes)];
        const auto applied = plan.apply(doubleBooking(plan, assignment, ids));
        Q_ASSERT(applied);
    }
    std::vector<Conflict> conflicts = Checker().check(plan);
    std::erase_if(conflicts, [](const Conflict &conflict) {
        return conflict.type != ConflictType::Hard || !conflict.person || !conflict.shift;
    });
    return conflicts;
}

// The plan is copied once more each time, as the desktop does for its worker.
static void measureFixes(Benchmark &benchmark, const Invocation &invocation, Plan plan)
{
    IdSource ids(invocation.console.clock, 1);
    const std::vector<Conflict> conflicts = provokedConflicts(plan, ids);
    if (conflicts.empty())
        return;
    benchmark.measure(QStringLiteral("fixes"), kFixes, [&](int run) {
        fixesFor(plan, conflicts[static_cast<std::size_t>(run) % conflicts.size()], ids);
    });
}

// Puts all shifts of the biggest event on one line of its budget and says which they are.
static std::vector<Id<Shift>> giveBudget(Plan &plan)
{
    const auto shiftsOf = [&plan](const Event &event) {
        return plan.by<&Shift::event>(event.id).size();
    };
    const auto events = plan.all<Event>();
    if (events.empty())
        return {};
    const Event biggest = *std::ranges::max_element(events, {}, shiftsOf);
    Change change;
    Event after = biggest;
    after.budget = {{QStringLiteral("crew"), {100'000}}};
    change.update(biggest, after);
    for (const Id<Shift> id : plan.by<&Shift::event>(biggest.id)) {
        Shift shift = *plan.find(id);
        shift.budgetLine = QStringLiteral("crew");
        change.update(*plan.find(id), std::move(shift));
    }
    const auto applied = plan.apply(change);
    Q_ASSERT(applied);
    const auto shifts = plan.by<&Shift::event>(biggest.id);
    return {shifts.begin(), shifts.end()};
}

static ExitCode runBenchRules(Invocation &invocation)
{
    if (const auto problem = problemOfSize(invocation))
        return failUsage(invocation, *problem);
    Plan plan = benchmarkPlan(invocation);
    ConflictIndex conflicts;
    Benchmark benchmark;
    benchmark.measure(QStringLiteral("check"), kFullChecks, [&](int) { conflicts.reset(plan); });
    const auto measureEdits = [&](const QString &name, const BenchmarkEdits &edits) {
        benchmark.measure(name, kEdits, [&](int run) {
            const Change change = edits.edit(plan, run);
            const auto applied = plan.apply(change);
            Q_ASSERT(applied);
            conflicts.update(plan, touched(change, plan));
        });
    };
    measureEdits(QStringLiteral("edit"), BenchmarkEdits(plan));
    const std::vector<Id<Shift>> budgeted = giveBudget(plan);
    benchmark.measure(QStringLiteral("check_budget"), kFullChecks,
                      [&](int) { conflicts.reset(plan); });
    if (!budgeted.empty())
        measureEdits(QStringLiteral("edit_budget"), BenchmarkEdits(budgeted));
    measureFixes(benchmark, invocation, std::move(plan));
    benchmark.report(invocation);
    return ExitCode::Done;
}

Command benchRulesCommand()
{
    return {
        .name = QStringLiteral("bench rules"),
        .summary = Tr::tr("Measures a full check, an edit with its re-check, and finding fixes."),
        .options = {sizeOption(), assignmentsOption()},
        .examples = {QStringLiteral("bench rules --size season"),
                     QStringLiteral("bench rules --assignments 10000")},
        .run = runBenchRules,
    };
}

} // namespace planning::cli
