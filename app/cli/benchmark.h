#pragma once

#include "app/cli/invocation.h"
#include "core/demo/demo.h"

#include <functional>

namespace planning::cli
{

// Times scenarios and reports them (files-and-cli.md, `bench`).
class Benchmark final
{
public:
    // Runs `scenario` once unmeasured, then `count` times. It is given the number of the run.
    void measure(const QString &name, int count, const std::function<void(int)> &scenario);

    // What the figures were measured on: "bars_in_view", "pixel_ratio".
    void note(const QString &name, double value) { m_sizes.emplace_back(name, value); }

    // Writes the figures in the format the invocation asks for.
    void report(const Invocation &invocation) const;

private:
    struct Scenario {
        QString name;
        std::vector<double> milliseconds; // sorted
    };

    std::vector<Scenario> m_scenarios;
    std::vector<std::pair<QString, double>> m_sizes;
};

// The --size option of the bench commands and --assignments, which stands for any size, and the
// demo plan they ask for: always the same one.
Option sizeOption();
Option assignmentsOption();
// What is wrong with the number of assignments; empty when nothing is.
std::optional<QString> problemOfSize(const Invocation &invocation);
Plan benchmarkPlan(const Invocation &invocation);

// The edit of one run: even runs move a shift with its call and breaks half an hour later, the odd
// ones that follow move it back.
class BenchmarkEdits final
{
public:
    explicit BenchmarkEdits(const Plan &plan);
    Change edit(const Plan &plan, int run) const;

private:
    std::vector<Id<Shift>> m_shifts;
};

} // namespace planning::cli
