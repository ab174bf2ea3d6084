#include "app/cli/commands.h"
#include "app/cli/invocation.h"
#include "app/cli/tr.h"
#include "core/rulesets/rulebook.h"
#include "core/store/verification.h"

#include <QJsonArray>
#include <QJsonObject>

namespace planning::cli
{

// Of a sound file. An older one is not opened: that would bring it up to date.
static QStringList ruleSetProblems(const Invocation &invocation)
{
    QStringList texts;
    const auto schema = schemaState(invocation.location->path);
    if (!schema || schema->current != schema->newest)
        return texts;
    const auto opened = OpenPlan::open(*invocation.location, invocation.console.clock);
    if (!opened)
        return texts;
    const Plan &plan = (*opened)->plan();
    for (const Error &problem : RuleBook(plan).problems(plan))
        texts.append(problem.detail);
    return texts;
}

static ExitCode runVerify(Invocation &invocation)
{
    auto problems = verifyStore(invocation.location->path);
    if (!problems)
        return fail(invocation, Tr::tr("Cannot verify the file:"), problems.error());
    if (problems->isEmpty())
        *problems += ruleSetProblems(invocation);
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
