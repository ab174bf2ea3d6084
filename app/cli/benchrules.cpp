#include "app/cli/benchmark.h"
#include "app/cli/commands.h"
#include "app/cli/tr.h"
#include "core/rules/conflictindex.h"

namespace planning::cli
{

static constexpr int kFullChecks = 5;
static constexpr int kEdits = 500;

static ExitCode runBenchRules(Invocation &invocation)
{
    Plan plan = benchmarkPlan(invocation);
    const BenchmarkEdits edits(plan);
    ConflictIndex conflicts;
    Benchmark benchmark;
    benchmark.measure(QStringLiteral("check"), kFullChecks, [&](int) { conflicts.reset(plan); });
    benchmark.measure(QStringLiteral("edit"), kEdits, [&](int run) {
        const Change change = edits.edit(plan, run);
        const auto applied = plan.apply(change);
        Q_ASSERT(applied);
        conflicts.update(plan, touched(change, plan));
    });
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
