#include "app/cli/commands.h"
#include "app/cli/invocation.h"
#include "app/cli/planoutput.h"
#include "app/cli/tr.h"
#include "core/exchange/csvtable.h"

namespace planning::cli
{

static ExitCode runExportPlan(Invocation &invocation)
{
    return writePlan(invocation, invocation.plan());
}

static ExitCode runExportCsv(Invocation &invocation)
{
    const QChar separator = invocation.text(QStringLiteral("separator")).front();
    const auto table =
        csvTable(invocation.plan(), invocation.text(QStringLiteral("entity")), separator);
    Q_ASSERT(table); // the name is one of the choices
    return writeContent(invocation, *table);
}

Command exportPlanCommand()
{
    return {
        .name = QStringLiteral("export plan"),
        .summary = Tr::tr("Writes the plan as a plan file or as a working store."),
        .options = {outOption(Tr::tr("the plan file (*.planning) or working store (*.planningdb) "
                                     "to write")),
                    overwriteOption()},
        .examples = {QStringLiteral("--db rives.planningdb export plan --out rives.planning")},
        .plan = PlanUse::Opened,
        .run = runExportPlan,
    };
}

Command exportCsvCommand()
{
    return {
        .name = QStringLiteral("export csv"),
        .summary = Tr::tr("Writes one table of the plan as CSV."),
        .options = {{.name = QStringLiteral("entity"),
                     .description = Tr::tr("which table"),
                     .valueName = QStringLiteral("NAME"),
                     .choices = csvTableNames(),
                     .defaultValue = QStringLiteral("shifts")},
                    {.name = QStringLiteral("separator"),
                     .description = Tr::tr("what stands between two cells"),
                     .valueName = QStringLiteral("CHARACTER"),
                     .choices = {QStringLiteral(","), QStringLiteral(";")},
                     .defaultValue = QStringLiteral(",")},
                    outOption(Tr::tr("the CSV file to write")),
                    overwriteOption()},
        .examples = {QStringLiteral(
            "--plan rives.planning export csv --entity people --out people.csv")},
        .plan = PlanUse::Opened,
        .run = runExportCsv,
    };
}

} // namespace planning::cli
