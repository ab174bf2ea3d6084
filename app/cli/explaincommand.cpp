#include "app/cli/commands.h"
#include "app/cli/invocation.h"
#include "app/cli/namedoption.h"
#include "app/cli/tr.h"
#include "core/fixes/explain.h"
#include "core/rules/derogations.h"
#include "core/rules/describe.h"
#include "core/rulesets/plancontext.h"

#include <QJsonArray>
#include <QJsonObject>

namespace planning::cli
{

static const QString kPerson = QStringLiteral("person");
static const QString kShift = QStringLiteral("shift");

static QJsonArray messages(const std::vector<Conflict> &conflicts, const Invocation &invocation)
{
    QJsonArray texts;
    for (const Conflict &conflict : conflicts)
        texts.append(message(conflict, invocation.plan(), invocation.language));
    return texts;
}

// What the person has used of exceptions around the day of the shift.
static std::vector<DerogationCount> countersOf(const Plan &plan, const Person &person,
                                               const Shift &shift)
{
    const PlanContext context(plan);
    const LocalDay day = context.calendarOf(shift.site).civilDay(shift.planned.start);
    return derogationCounts(context, person.id, day);
}

static QJsonArray toJson(const std::vector<DerogationCount> &counters)
{
    QJsonArray all;
    for (const DerogationCount &count : counters) {
        QJsonObject each{{QStringLiteral("rule"), entryOf(count.rule).code},
                         {QStringLiteral("period"), count.unit},
                         {QStringLiteral("from"), toIsoDate(count.from)},
                         {QStringLiteral("to"), toIsoDate(count.to)},
                         {QStringLiteral("used"), count.used}};
        if (count.allowed)
            each.insert(QStringLiteral("allowed"), *count.allowed);
        all.append(each);
    }
    return all;
}

static void writeText(const Explanation &why, const Person &person, const Shift &shift,
                      const Invocation &invocation)
{
    QTextStream &out = invocation.console.out;
    const QString verdict = !why.isPossible()      ? Tr::tr("%1 cannot take “%2”:")
                            : why.warnings.empty() ? Tr::tr("Nothing speaks against %1 on “%2”.")
                                                   : Tr::tr("%1 can take “%2”, with warnings:");
    out << verdict.arg(person.fullName(), shift.title) << '\n';
    for (const auto *conflicts : {&why.blocking, &why.warnings}) {
        for (const Conflict &conflict : *conflicts)
            out << "- " << message(conflict, invocation.plan(), invocation.language) << '\n';
    }
    for (const DerogationCount &count : countersOf(invocation.plan(), person, shift))
        out << Tr::tr("%1: %2").arg(nameOf(count), amountOf(count)) << '\n';
}

static ExitCode runExplain(Invocation &invocation)
{
    const Plan &plan = invocation.plan();
    const NamedChoice person = choice(invocation, kPerson, people(plan));
    const NamedChoice shift = choice(invocation, kShift, shifts(plan));
    for (const QString &problem : {person.problem, shift.problem}) {
        if (!problem.isEmpty()) {
            complain(invocation.console, problem);
            return ExitCode::BadInput;
        }
    }
    IdSource ids(invocation.console.clock);
    const Explanation why = explain(plan, Id<Person>{*person.id}, Id<Shift>{*shift.id}, ids);
    const Person &who = *plan.find(Id<Person>{*person.id});
    const Shift &what = *plan.find(Id<Shift>{*shift.id});
    if (invocation.format == OutputFormat::Json)
        writeJson(invocation, {{QStringLiteral("possible"), why.isPossible()},
                               {QStringLiteral("assigned"), why.isOnIt},
                               {QStringLiteral("blocking"), messages(why.blocking, invocation)},
                               {QStringLiteral("warnings"), messages(why.warnings, invocation)},
                               {QStringLiteral("counters"), toJson(countersOf(plan, who, what))}});
    else
        writeText(why, who, what, invocation);
    return why.isPossible() ? ExitCode::Done : ExitCode::No;
}

Command explainCommand()
{
    return {
        .name = QStringLiteral("explain"),
        .summary = Tr::tr("Says why somebody can or cannot take a shift."),
        .details = Tr::tr("The rules are asked as if the person were confirmed. Nothing is "
                          "changed; exit 1 means that a rule forbids it."),
        .options = {{.name = kPerson,
                     .description = Tr::tr("the person: the name or id"),
                     .valueName = QStringLiteral("P"),
                     .presence = Presence::Required},
                    {.name = kShift,
                     .description =
                         Tr::tr("the shift: its title, its title with day and time, or its id"),
                     .valueName = QStringLiteral("S"),
                     .presence = Presence::Required}},
        .examples = {QStringLiteral("--plan festival.planning explain --person \"Inès Le Goff\" "
                                    "--shift \"Balances 2026-06-12 14:00\"")},
        .plan = PlanUse::Opened,
        .run = runExplain,
    };
}

} // namespace planning::cli
