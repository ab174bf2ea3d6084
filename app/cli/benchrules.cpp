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

// Gives every event a budget with one line, and puts all shifts on it.
static void giveBudgets(Plan &plan)
{
    const QString line = QStringLiteral("crew");
    Change change;
    for (const Event &event : plan.all<Event>()) {
        Event after = event;
        after.budget = {{line, {100'000}}};
        change.update(event, std::move(after));
    }
    for (const Shift &shift : plan.all<Shift>()) {
        Shift after = shift;
        after.budgetLine = line;
        change.update(shift, std::move(after));
    }
    const auto applied = plan.apply(change);
    Q_ASSERT(applied);
}

// Says too how many people an edit concerns: its cost grows with them, not with the plan.
static void measureEdits(Benchmark &benchmark, const QString &name, Plan &plan,
                         ConflictIndex &conflicts)
{
    const BenchmarkEdits edits(plan);
    std::size_t people = 0;
    benchmark.measure(name, kEdits, [&](int run) {
        const Change change = edits.edit(plan, run);
        const auto applied = plan.apply(change);
        Q_ASSERT(applied);
        const Touched concerned = touched(change, plan);
        conflicts.update(plan, concerned);
        people += run > 0 ? concerned.persons.size() : 0;
    });
    benchmark.note(name + QStringLiteral("_people"), static_cast<double>(people) / kEdits);
}

static ExitCode runBenchRules(Invocation &invocation)
{
    if (const auto problem = problemOfSize(invocation))
        return failUsage(invocation, *problem);
    Plan plan = benchmarkPlan(invocation);
    ConflictIndex conflicts;
    Benchmark benchmark;
    benchmark.note(QStringLiteral("people"), static_cast<double>(plan.all<Person>().size()));
    benchmark.note(QStringLiteral("assignments"),
                   static_cast<double>(plan.all<Assignment>().size()));
    const auto measureCheck = [&](const QString &name) {
        benchmark.measure(name, kFullChecks, [&](int) { conflicts.reset(plan); });
    };
    measureCheck(QStringLiteral("check"));
    measureEdits(benchmark, QStringLiteral("edit"), plan, conflicts);
    giveBudgets(plan);
    measureCheck(QStringLiteral("check_budgets"));
    measureEdits(benchmark, QStringLiteral("edit_budgets"), plan, conflicts);
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
