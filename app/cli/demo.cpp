#include "core/demo/demo.h"
#include "app/cli/commands.h"
#include "app/cli/invocation.h"
#include "app/cli/planoutput.h"
#include "app/cli/tr.h"

#include <QJsonObject>

namespace planning::cli
{

static const QString kDefaultSeed = QStringLiteral("1");

// The Monday after today (UTC).
static LocalDay nextMonday(const Clock &clock)
{
    const LocalDay today{std::chrono::floor<std::chrono::days>(clock.now()).time_since_epoch()};
    return today + std::chrono::days{1}
           + (std::chrono::Monday - std::chrono::weekday{today + std::chrono::days{1}});
}

static void report(const Invocation &invocation, const Plan &plan)
{
    const auto people = static_cast<int>(plan.all<Person>().size());
    const auto shifts = static_cast<int>(plan.all<Shift>().size());
    const auto assignments = static_cast<int>(plan.all<Assignment>().size());
    if (invocation.format == OutputFormat::Json) {
        writeJson(invocation, {{QStringLiteral("file"), invocation.text(QStringLiteral("out"))},
                               {QStringLiteral("people"), people},
                               {QStringLiteral("shifts"), shifts},
                               {QStringLiteral("assignments"), assignments}});
        return;
    }
    invocation.console.out << Tr::tr("Wrote %1: %2 people, %3 shifts, %4 assignments.")
                                  .arg(invocation.text(QStringLiteral("out")))
                                  .arg(people)
                                  .arg(shifts)
                                  .arg(assignments)
                           << Qt::endl;
}

static ExitCode runDemo(Invocation &invocation)
{
    const LocalDay firstDay =
        invocation.day(QStringLiteral("first-day")).value_or(nextMonday(invocation.console.clock));
    if (std::chrono::weekday{firstDay} != std::chrono::Monday)
        return failUsage(invocation,
                         Tr::tr("--first-day %1 is not a Monday.").arg(toIsoDate(firstDay)));
    const auto size = enumFromName<DemoSize>(invocation.text(QStringLiteral("size")).toStdString());
    const auto seed = static_cast<std::uint64_t>(*invocation.number(QStringLiteral("seed")));

    const Plan plan = demoPlan(*size, seed, firstDay);
    const ExitCode written = writePlan(invocation, plan);
    if (written == ExitCode::Done)
        report(invocation, plan);
    return written;
}

static QStringList sizeNames()
{
    QStringList names;
    for (const std::string_view name : EnumNames<DemoSize>::names)
        names.append(QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())));
    return names;
}

Command demoCommand()
{
    return {
        .name = QStringLiteral("demo"),
        .summary = Tr::tr("Writes a realistic plan to look at, to test and to measure with."),
        .details = Tr::tr("small is a theatre week of 12 people; festival has 2 stages, 60 people, "
                          "5 days and a few deliberate conflicts; season has 150 people and 20,000 "
                          "shifts over a year; huge has 1,000 people and 100,000 shifts. The same "
                          "size, seed and first day give the same plan."),
        .options = {{.name = QStringLiteral("size"),
                     .description = Tr::tr("how much there is to plan"),
                     .valueName = QStringLiteral("SIZE"),
                     .choices = sizeNames(),
                     .defaultValue = QStringLiteral("festival")},
                    {.name = QStringLiteral("seed"),
                     .description = Tr::tr("chooses other names and people"),
                     .type = ValueType::Number,
                     .valueName = QStringLiteral("N"),
                     .defaultValue = kDefaultSeed},
                    {.name = QStringLiteral("first-day"),
                     .description = Tr::tr("the Monday it begins with; without it, the next one"),
                     .type = ValueType::Day,
                     .valueName = QStringLiteral("DAY")},
                    outOption(Tr::tr("the plan file (*.planning) or working store (*.planningdb) "
                                     "to write")),
                    overwriteOption()},
        .examples = {QStringLiteral("demo --out rives.planning"),
                     QStringLiteral(
                         "demo --size huge --first-day 2026-01-05 --out huge.planningdb")},
        .run = runDemo,
    };
}

} // namespace planning::cli
