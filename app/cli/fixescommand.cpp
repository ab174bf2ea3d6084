#include "app/cli/commands.h"
#include "app/cli/invocation.h"
#include "app/cli/tr.h"
#include "core/fixes/fixes.h"
#include "core/rules/checker.h"
#include "core/rules/describe.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace planning::cli
{

static const QString kKey = QStringLiteral("key");

static QString nameOfKind(FixKind kind)
{
    switch (kind) {
    case FixKind::AddBreak:
        return QStringLiteral("add_break");
    case FixKind::MoveShift:
        return QStringLiteral("move");
    case FixKind::Shorten:
        return QStringLiteral("shorten");
    case FixKind::UseDerogation:
        return QStringLiteral("use_derogation");
    case FixKind::GiveTo:
        return QStringLiteral("give_to");
    case FixKind::Swap:
        return QStringLiteral("swap");
    case FixKind::Split:
        return QStringLiteral("split");
    case FixKind::Remove:
        return QStringLiteral("remove");
    case FixKind::Override:
        break;
    }
    return QStringLiteral("override");
}

static QJsonObject fixToJson(const Fix &fix, const Invocation &invocation)
{
    QJsonArray causes;
    for (const Conflict &conflict : fix.causes)
        causes.append(message(conflict, invocation.plan(), invocation.language));
    return {{QStringLiteral("action"), nameOfKind(fix.kind)},
            {QStringLiteral("text"), fix.text},
            {QStringLiteral("because"), fix.because},
            {QStringLiteral("causes"), causes}};
}

static void writeText(const std::vector<Fix> &fixes, const Invocation &invocation)
{
    QTextStream &out = invocation.console.out;
    int number = 0;
    for (const Fix &fix : fixes) {
        out << ++number << ". " << fix.text;
        if (!fix.because.isEmpty())
            out << " (" << fix.because << ')';
        out << '\n';
        for (const Conflict &conflict : fix.causes)
            out << "   "
                << Tr::tr("then: %1").arg(message(conflict, invocation.plan(), invocation.language))
                << '\n';
    }
}

static ExitCode runFixes(Invocation &invocation)
{
    const std::vector<Conflict> conflicts = Checker().check(invocation.plan());
    const auto conflict = std::ranges::find(conflicts, invocation.text(kKey), &Conflict::key);
    if (conflict == conflicts.end()) {
        complain(invocation.console,
                 Tr::tr("--key: the plan has no conflict “%1”; “check --format json” lists the "
                        "keys.")
                     .arg(invocation.text(kKey)));
        return ExitCode::BadInput;
    }
    IdSource ids(invocation.console.clock);
    const std::vector<Fix> fixes = fixesFor(invocation.plan(), *conflict, ids);
    const QString sentence = message(*conflict, invocation.plan(), invocation.language);
    if (invocation.format == OutputFormat::Json) {
        QJsonArray list;
        for (const Fix &fix : fixes)
            list.append(fixToJson(fix, invocation));
        writeJson(invocation,
                  {{QStringLiteral("conflict"), sentence}, {QStringLiteral("fixes"), list}});
    } else {
        invocation.console.out << sentence << '\n';
        writeText(fixes, invocation);
    }
    return fixes.empty() ? ExitCode::No : ExitCode::Done;
}

Command fixesCommand()
{
    return {
        .name = QStringLiteral("fixes"),
        .summary = Tr::tr("Proposes ways out of a conflict."),
        .details = Tr::tr("Every proposal was tried: it makes the conflict disappear and causes "
                          "no new hard one. Nothing is changed."),
        .options = {{.name = kKey,
                     .description = Tr::tr("the conflict: its key in “check --format json”"),
                     .valueName = QStringLiteral("KEY"),
                     .presence = Presence::Required}},
        .examples = {QStringLiteral("--plan festival.planning fixes --key \"rest_minimum|…\"")},
        .plan = PlanUse::Opened,
        .run = runFixes,
    };
}

} // namespace planning::cli
