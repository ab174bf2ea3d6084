#include "app/cli/commands.h"
#include "app/cli/invocation.h"
#include "app/cli/tr.h"
#include "core/store/verification.h"

#include <QJsonObject>

namespace planning::cli
{

static ExitCode report(const Invocation &invocation, const SchemaState &state)
{
    if (invocation.format == OutputFormat::Json) {
        writeJson(invocation, {{QStringLiteral("current"), state.current},
                               {QStringLiteral("newest"), state.newest}});
    } else if (state.current == state.newest) {
        invocation.console.out
            << Tr::tr("The file has schema %1 and is up to date.").arg(state.current) << '\n';
    } else {
        invocation.console.out << Tr::tr("The file has schema %1; schema %2 is known.")
                                      .arg(state.current)
                                      .arg(state.newest)
                               << '\n';
    }
    return ExitCode::Done;
}

static ExitCode runMigrateStatus(Invocation &invocation)
{
    const auto state = schemaState(invocation.location->path);
    if (!state)
        return fail(invocation, Tr::tr("Cannot read the schema:"), state.error());
    return report(invocation, *state);
}

static ExitCode runMigrateUp(Invocation &invocation)
{
    const auto state = bringUpToDate(invocation.location->path);
    if (!state)
        return fail(invocation, Tr::tr("Cannot bring the file up to date:"), state.error());
    return report(invocation, *state);
}

Command migrateStatusCommand()
{
    return {
        .name = QStringLiteral("migrate status"),
        .summary = Tr::tr("Tells which schema a store has and which one is known."),
        .examples = {QStringLiteral("--db season.planningdb migrate status")},
        .plan = PlanUse::Database,
        .run = runMigrateStatus,
    };
}

Command migrateUpCommand()
{
    return {
        .name = QStringLiteral("migrate up"),
        .summary = Tr::tr("Brings a store to the newest schema; a copy is set aside first."),
        .examples = {QStringLiteral("--db season.planningdb migrate up")},
        .plan = PlanUse::Database,
        .run = runMigrateUp,
    };
}

} // namespace planning::cli
