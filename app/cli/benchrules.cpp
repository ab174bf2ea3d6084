#include "app/cli/benchmark.h"
#include "app/cli/commands.h"
#include "app/cli/tr.h"
#include "core/fixes/fixes.h"
#include "core/rules/conflictindex.h"

namespace planning::cli
{

static constexpr int kFullChecks = 5;
static constexpr int kEdits = 500;
static constexpr int kFixes = 40;

// Hard conflicts of people, spread over the plan.
static std::vector<Conflict> conflictsToFix(const ConflictIndex &conflicts)
{
    std::vector<Conflict> hard = conflicts.all();
    std::erase_if(hard, [](const Conflict &conflict) {
        return conflict.type != ConflictType::Hard || !conflict.person || !conflict.shift;
    });
    return hard;
}

// The plan is copied once more each time, as the desktop does for its worker.
static void measureFixes(Benchmark &benchmark, const Invocation &invocation, const Plan &plan,
                         const std::vector<Conflict> &conflicts)
{
    if (conflicts.empty())
        return;
    IdSource ids(invocation.console.clock, 1);
    benchmark.measure(QStringLiteral("fixes"), kFixes, [&](int run) {
        const auto step = std::max(conflicts.size() / kFixes, std::size_t{1});
        const auto position = static_cast<std::size_t>(run) * step % conflicts.size();
        fixesFor(plan, conflicts[position], ids);
    });
}

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
    measureFixes(benchmark, invocation, plan, conflictsToFix(conflicts));
    benchmark.report(invocation);
    return ExitCode::Done;
}

Command benchRulesCommand()
{
    return {
        .name = QStringLiteral("bench rules"),
        .summary = Tr::tr("Measures a full check, an edit with its re-check, and finding fixes."),
        .options = {sizeOption()},
        .examples = {QStringLiteral("bench rules --size season")},
        .run = runBenchRules,
    };
}

} // namespace planning::cli
