#include "app/cli/benchmark.h"
#include "app/cli/commands.h"
#include "app/cli/tr.h"
#include "core/workspace/workspace.h"

#include <QTemporaryDir>

namespace planning::cli
{

static constexpr int kOpenings = 5;
static constexpr int kCommits = 200;

static Result<void> benchEditing(Benchmark &benchmark, const QString &path,
                                 const Environment &environment)
{
    auto workspace = Workspace::open(path, environment);
    if (!workspace)
        return workspace.error();
    const BenchmarkEdits edits((*workspace)->plan());
    Result<void> status;
    benchmark.measure(QStringLiteral("commit"), kCommits, [&](int run) {
        if (status)
            status = (*workspace)->commit(edits.edit((*workspace)->plan(), run));
    });
    benchmark.measure(QStringLiteral("undo"), kCommits, [&](int) {
        if (status)
            status = (*workspace)->undo();
    });
    return status;
}

static Result<void> benchFiles(Benchmark &benchmark, const Plan &plan, const QString &folder,
                               const Environment &environment)
{
    Result<void> status;
    benchmark.measure(QStringLiteral("create"), 1, [&](int run) {
        const QString path = QStringLiteral("%1/%2.planningdb").arg(folder).arg(run);
        if (const auto created = Workspace::create(path, plan, environment); !created)
            status = created.error();
    });
    if (!status)
        return status;
    const QString path = folder + QStringLiteral("/1.planningdb");
    benchmark.measure(QStringLiteral("open"), kOpenings, [&](int) {
        if (const auto opened = Workspace::open(path, environment); !opened)
            status = opened.error();
    });
    if (!status)
        return status;
    return benchEditing(benchmark, path, environment);
}

static ExitCode runBenchStore(Invocation &invocation)
{
    const QTemporaryDir folder;
    IdSource ids(invocation.console.clock);
    const Environment environment{
        .clock = invocation.console.clock, .ids = ids, .account = {}, .device = {}};
    Benchmark benchmark;
    const auto done = benchFiles(benchmark, benchmarkPlan(invocation), folder.path(), environment);
    if (!done)
        return fail(invocation, Tr::tr("Cannot measure the store:"), done.error());
    benchmark.report(invocation);
    return ExitCode::Done;
}

Command benchStoreCommand()
{
    return {
        .name = QStringLiteral("bench store"),
        .summary = Tr::tr("Measures creating, opening, committing and undoing in a store."),
        .options = {sizeOption()},
        .examples = {QStringLiteral("bench store --size huge --format json")},
        .run = runBenchStore,
    };
}

} // namespace planning::cli
