#include "app/cli/benchmark.h"
#include "app/cli/commands.h"
#include "app/cli/tr.h"
#include "core/rules/conflictindex.h"

#include <algorithm>

namespace planning::cli
{

static constexpr int kFullChecks = 5;
static constexpr int kEdits = 500;

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
    benchmark.report(invocation);
    return ExitCode::Done;
}

Command benchRulesCommand()
{
    return {
        .name = QStringLiteral("bench rules"),
        .summary = Tr::tr("Measures a full check and an edit with its re-check."),
        .options = {sizeOption()},
        .examples = {QStringLiteral("bench rules --size season")},
        .run = runBenchRules,
    };
}

} // namespace planning::cli
