#include "app/cli/benchmark.h"

#include "app/cli/machine.h"
#include "app/cli/tr.h"

#include <QElapsedTimer>
#include <QJsonObject>

namespace planning::cli
{

static const QString kSize = QStringLiteral("size");
static const QString kAssignments = QStringLiteral("assignments");
static constexpr int kFewestAssignments = 1'000;
static constexpr int kMostAssignments = 1'000'000;
static constexpr std::uint64_t kSeed = 1;
static constexpr std::chrono::year_month_day kFirstDay{std::chrono::year{2026},
                                                       std::chrono::January, std::chrono::day{5}};
static constexpr int kStride = 97; // between edited shifts: all over the year
static constexpr double kNanosecondsPerMillisecond = 1e6;

void Benchmark::measure(const QString &name, int count, const std::function<void(int)> &scenario)
{
    scenario(0);
    Scenario result{.name = name, .milliseconds = {}};
    for (int run = 1; run <= count; ++run) {
        QElapsedTimer timer;
        timer.start();
        scenario(run);
        result.milliseconds.push_back(static_cast<double>(timer.nsecsElapsed())
                                      / kNanosecondsPerMillisecond);
    }
    std::ranges::sort(result.milliseconds);
    m_scenarios.push_back(std::move(result));
}

// The value that `percent` of the runs do not exceed.
static double percentile(const std::vector<double> &sorted, std::size_t percent)
{
    return sorted[(sorted.size() - 1) * percent / 100];
}

static double rounded(double milliseconds)
{
    return std::round(milliseconds * 1000) / 1000; // microseconds
}

static QJsonObject toJson(const std::vector<double> &sorted)
{
    return {{QStringLiteral("n"), static_cast<int>(sorted.size())},
            {QStringLiteral("min_ms"), rounded(sorted.front())},
            {QStringLiteral("median_ms"), rounded(percentile(sorted, 50))},
            {QStringLiteral("p95_ms"), rounded(percentile(sorted, 95))},
            {QStringLiteral("p99_ms"), rounded(percentile(sorted, 99))},
            {QStringLiteral("max_ms"), rounded(sorted.back())}};
}

void Benchmark::report(const Invocation &invocation) const
{
    const auto assignments = invocation.number(kAssignments);
    const QString size = assignments ? QString::number(*assignments) : invocation.text(kSize);
    if (invocation.format == OutputFormat::Json) {
        QJsonObject scenarios;
        for (const Scenario &scenario : m_scenarios)
            scenarios.insert(scenario.name, toJson(scenario.milliseconds));
        QJsonObject sizes;
        for (const auto &[name, value] : m_sizes)
            sizes.insert(name, value);
        writeJson(invocation, {{QStringLiteral("machine"), machineDescription()},
                               {QStringLiteral("size"), size},
                               {QStringLiteral("sizes"), sizes},
                               {QStringLiteral("scenarios"), scenarios},
                               {QStringLiteral("memory_mb"), peakMemoryInMegabytes()}});
        return;
    }
    QTextStream &out = invocation.console.out;
    out << machineDescription() << Qt::endl;
    out << Tr::tr("Size %1, peak memory %2 MB, times in milliseconds")
               .arg(size)
               .arg(peakMemoryInMegabytes())
        << Qt::endl;
    for (const auto &[name, value] : m_sizes)
        out << name << ' ' << value << Qt::endl;
    const auto line = [&out](const QString &name, const QStringList &figures) {
        out << name.leftJustified(16);
        for (const QString &figure : figures)
            out << figure.rightJustified(11);
        out << Qt::endl;
    };
    line({}, {QStringLiteral("n"), QStringLiteral("min"), QStringLiteral("median"),
              QStringLiteral("p95"), QStringLiteral("p99"), QStringLiteral("max")});
    for (const auto &[name, sorted] : m_scenarios) {
        QStringList figures{QString::number(sorted.size())};
        for (const double figure : {sorted.front(), percentile(sorted, 50), percentile(sorted, 95),
                                    percentile(sorted, 99), sorted.back()})
            figures.append(QString::number(figure, 'f', 3));
        line(name, figures);
    }
}

Option sizeOption()
{
    QStringList names;
    for (const std::string_view name : EnumNames<DemoSize>::names)
        names.append(QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())));
    return {.name = kSize,
            .description = Tr::tr("how much there is to plan"),
            .valueName = QStringLiteral("SIZE"),
            .choices = names,
            .defaultValue = QStringLiteral("huge")};
}

Option assignmentsOption()
{
    return {.name = kAssignments,
            .description = Tr::tr("instead of a size: a season of about so many assignments"),
            .type = ValueType::Number,
            .valueName = QStringLiteral("N")};
}

std::optional<QString> problemOfSize(const Invocation &invocation)
{
    const auto assignments = invocation.number(kAssignments);
    if (!assignments || (*assignments >= kFewestAssignments && *assignments <= kMostAssignments))
        return std::nullopt;
    return Tr::tr("--assignments %1 is not from %2 to %3.")
        .arg(*assignments)
        .arg(kFewestAssignments)
        .arg(kMostAssignments);
}

Plan benchmarkPlan(const Invocation &invocation)
{
    if (const auto assignments = invocation.number(kAssignments))
        return demoSeason(static_cast<int>(*assignments), kSeed, LocalDay{kFirstDay});
    const auto size = enumFromName<DemoSize>(invocation.text(kSize).toStdString());
    return demoPlan(*size, kSeed, LocalDay{kFirstDay});
}

BenchmarkEdits::BenchmarkEdits(const Plan &plan)
{
    for (const Shift &shift : plan.all<Shift>())
        m_shifts.push_back(shift.id);
}

Change BenchmarkEdits::edit(const Plan &plan, int run) const
{
    const auto position = static_cast<std::size_t>(run / 2 * kStride) % m_shifts.size();
    const minutes by{run % 2 == 0 ? 30 : -30};
    const Shift &before = *plan.find(m_shifts[position]);
    Shift after = before;
    after.planned = before.planned.shifted(by);
    if (after.callTime)
        *after.callTime += by;
    for (Break &pause : after.breaks)
        pause.interval = pause.interval.shifted(by);
    Change change;
    change.name = QStringLiteral("bench");
    change.update(before, std::move(after));
    return change;
}

} // namespace planning::cli
