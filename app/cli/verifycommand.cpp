#include "app/cli/commands.h"
#include "app/cli/invocation.h"
#include "app/cli/tr.h"
#include "core/store/verification.h"

#include <QJsonArray>
#include <QJsonObject>

namespace planning::cli
{

static ExitCode runVerify(Invocation &invocation)
{
    const auto problems = verifyStore(invocation.location->path);
    if (!problems)
        return fail(invocation, Tr::tr("Cannot verify the file:"), problems.error());
    if (invocation.format == OutputFormat::Json) {
        writeJson(invocation,
                  {{QStringLiteral("problems"), QJsonArray::fromStringList(*problems)}});
    } else {
        for (const QString &problem : *problems)
            invocation.console.out << problem << '\n';
        if (problems->isEmpty())
            invocation.console.out << Tr::tr("The file is sound.") << '\n';
    }
    return problems->isEmpty() ? ExitCode::Done : ExitCode::No;
}

Command verifyCommand()
{
    return {
        .name = QStringLiteral("verify"),
        .summary = Tr::tr("Checks a store: pages, values, references, an audit without gaps."),
        .details = Tr::tr("Exits with 1 and names each problem when the file is not sound."),
        .examples = {QStringLiteral("--db season.planningdb verify")},
        .plan = PlanUse::Database,
        .run = runVerify,
    };
}

} // namespace planning::cli
