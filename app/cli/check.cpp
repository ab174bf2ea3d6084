#include "app/cli/commands.h"
#include "app/cli/invocation.h"
#include "app/cli/tr.h"
#include "core/model/zone.h"
#include "core/rules/checker.h"
#include "core/rules/describe.h"
#include "core/rulesets/rulebook.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <map>

namespace planning::cli
{

static const QString kFrom = QStringLiteral("from");
static const QString kTo = QStringLiteral("to");
static const QString kRules = QStringLiteral("rules");
static const QString kHard = QStringLiteral("hard");

// The plan as it would be under another default rule set.
static Result<Plan> planUnder(const QString &ruleSet, Plan plan)
{
    const QStringList codes = RuleBook(plan).codes();
    const Organization *organization = plan.organization();
    if (!codes.contains(ruleSet) || !organization)
        return Error{ErrorCode::InvalidInput,
                     QStringLiteral("no rule set %1; known: %2")
                         .arg(ruleSet, codes.join(QStringLiteral(", "))),
                     QStringLiteral("--rules")};
    Organization after = *organization;
    after.defaultRuleSet = ruleSet;
    Change change;
    change.update(*organization, std::move(after));
    if (const auto applied = plan.apply(change); !applied)
        return applied.error();
    return plan;
}

// The span of time a conflict concerns: its shifts, the days of its event or else what its details
// say. Empty when it is not tied to any time.
static std::optional<Interval> timeOf(const Conflict &conflict, const Plan &plan, const Zone &zone)
{
    std::optional<Interval> time;
    const auto include = [&time](const Interval &more) { time = time ? time->united(more) : more; };
    for (const auto &id : {conflict.shift, conflict.withShift}) {
        if (const Shift *shift = plan.find(id))
            include(shift->duty());
    }
    if (const Event *event = plan.find(conflict.event); event && !time)
        time = {zone.dayInterval(event->startDate).start, zone.dayInterval(event->endDate).end};
    if (time)
        return time;
    for (const Detail &detail : conflict.details) {
        if (const auto *instant = std::get_if<Instant>(&detail.value))
            include({*instant, *instant + seconds{1}});
        else if (const auto *day = std::get_if<LocalDay>(&detail.value))
            include(zone.dayInterval(*day));
    }
    return time;
}

// From the first day of --from to the end of --to, in the organisation's zone.
static Interval windowOf(const Invocation &invocation, const Zone &zone)
{
    Interval window{Instant::min(), Instant::max()};
    if (const auto from = invocation.day(kFrom))
        window.start = zone.dayInterval(*from).start;
    if (const auto to = invocation.day(kTo))
        window.end = zone.dayInterval(*to).end;
    return window;
}

static std::vector<Conflict> conflictsOf(const Invocation &invocation, const Plan &plan)
{
    const Organization *organization = plan.organization();
    const Zone zone =
        organization ? Zone::named(organization->defaultTimezone).value_or(Zone()) : Zone();
    const Interval window = windowOf(invocation, zone);
    std::vector<Conflict> conflicts = Checker().check(plan);
    std::erase_if(conflicts, [&](const Conflict &conflict) {
        if (invocation.isSet(kHard) && conflict.type != ConflictType::Hard)
            return true;
        const auto time = timeOf(conflict, plan, zone);
        return time && !time->overlaps(window);
    });
    return conflicts;
}

static QString text(std::string_view name)
{
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

// As in the answers of the server: what only informs is a soft conflict of low severity there.
static QJsonObject toJson(const Conflict &conflict, const Plan &plan, Language language)
{
    const bool informs = conflict.type == ConflictType::Info;
    QJsonObject json{
        {QStringLiteral("type"), text(nameOf(informs ? ConflictType::Soft : conflict.type))},
        {QStringLiteral("rule"), conflict.rule},
        {QStringLiteral("severity"), text(nameOf(informs ? Severity::Low : conflict.severity))},
        {QStringLiteral("key"), conflict.key},
        {QStringLiteral("details"), detailsToJson(conflict)},
        {QStringLiteral("message"), message(conflict, plan, language)},
        {QStringLiteral("legal_ref"), conflict.legalRef},
    };
    if (conflict.person)
        json.insert(QStringLiteral("person_id"), conflict.person->toString());
    if (conflict.shift)
        json.insert(QStringLiteral("shift_id"), conflict.shift->toString());
    if (conflict.site)
        json.insert(QStringLiteral("site_id"), conflict.site->toString());
    if (conflict.equipment)
        json.insert(QStringLiteral("equipment_id"), conflict.equipment->toString());
    if (conflict.event)
        json.insert(QStringLiteral("event_id"), conflict.event->toString());
    return json;
}

static QStringList ruleSetProblems(const Plan &plan)
{
    QStringList texts;
    for (const Error &problem : RuleBook(plan).problems(plan))
        texts.append(problem.detail);
    return texts;
}

static void writeAsJson(const Invocation &invocation, const Plan &plan,
                        const std::vector<Conflict> &conflicts, const QStringList &problems)
{
    QJsonArray array;
    for (const Conflict &conflict : conflicts)
        array.append(toJson(conflict, plan, invocation.language));
    QJsonObject json{{QStringLiteral("conflicts"), array}};
    if (!problems.isEmpty())
        json.insert(QStringLiteral("rule_set_problems"), QJsonArray::fromStringList(problems));
    writeJson(invocation, json);
}

static QString headingOf(ConflictType type)
{
    switch (type) {
    case ConflictType::Hard:
        return Tr::tr("HARD: must be solved before publishing");
    case ConflictType::Soft:
        return Tr::tr("SOFT: warnings");
    case ConflictType::Info:
        break;
    }
    return Tr::tr("FOR INFORMATION");
}

static void writeRule(const Invocation &invocation, const Plan &plan,
                      const std::vector<const Conflict *> &conflicts)
{
    QTextStream &out = invocation.console.out;
    const RuleEntry *rule = findRule(conflicts.front()->rule);
    out << QStringLiteral("  %1 %2 (%3)")
               .arg(rule ? rule->id : QString(),
                    rule ? rule->name.in(invocation.language) : conflicts.front()->rule)
               .arg(conflicts.size())
        << Qt::endl;
    for (const Conflict *conflict : conflicts)
        out << QStringLiteral("    ") << message(*conflict, plan, invocation.language) << Qt::endl;
}

// Grouped by type and rule.
static void writeAsText(const Invocation &invocation, const Plan &plan,
                        const std::vector<Conflict> &conflicts, const QStringList &problems)
{
    using RuleGroups = std::map<QString, std::vector<const Conflict *>>;
    std::map<ConflictType, RuleGroups> groups;
    for (const Conflict &conflict : conflicts)
        groups[conflict.type][conflict.rule].push_back(&conflict);

    QTextStream &out = invocation.console.out;
    if (!problems.isEmpty()) {
        out << Tr::tr("RULE SETS THAT CANNOT BE USED: others were applied instead") << Qt::endl;
        for (const QString &problem : problems)
            out << QStringLiteral("  ") << problem << Qt::endl;
        out << Qt::endl;
    }
    for (const auto &[type, rules] : groups) {
        out << headingOf(type) << Qt::endl;
        for (const auto &[rule, group] : rules)
            writeRule(invocation, plan, group);
        out << Qt::endl;
    }
    const auto count = [&conflicts](ConflictType type) {
        return static_cast<int>(std::ranges::count(conflicts, type, &Conflict::type));
    };
    out << Tr::tr("%1 hard, %2 soft, %3 for information.")
               .arg(count(ConflictType::Hard))
               .arg(count(ConflictType::Soft))
               .arg(count(ConflictType::Info))
        << Qt::endl;
}

static ExitCode runCheck(Invocation &invocation)
{
    auto plan = invocation.isSet(kRules) ? planUnder(invocation.text(kRules), invocation.plan())
                                         : Result<Plan>(invocation.plan());
    if (!plan)
        return fail(invocation, Tr::tr("Cannot check the plan:"), plan.error());
    const std::vector<Conflict> conflicts = conflictsOf(invocation, *plan);
    const QStringList problems = ruleSetProblems(*plan);
    if (invocation.format == OutputFormat::Json)
        writeAsJson(invocation, *plan, conflicts, problems);
    else
        writeAsText(invocation, *plan, conflicts, problems);
    const bool nothingWrong = std::ranges::all_of(conflicts, [](const Conflict &conflict) {
        return conflict.type == ConflictType::Info; // tells, and asks for nothing
    });
    return nothingWrong && problems.isEmpty() ? ExitCode::Done : ExitCode::No;
}

Command checkCommand()
{
    return {
        .name = QStringLiteral("check"),
        .summary = Tr::tr("Lists the conflicts of a plan; exit code 1 when there are any."),
        .options = {{.name = kFrom,
                     .description = Tr::tr("only conflicts on or after this day"),
                     .type = ValueType::Day,
                     .valueName = QStringLiteral("DAY")},
                    {.name = kTo,
                     .description = Tr::tr("only conflicts on or before this day"),
                     .type = ValueType::Day,
                     .valueName = QStringLiteral("DAY")},
                    {.name = kRules,
                     .description = Tr::tr("check under this rule set instead of the "
                                           "organisation's; contracts that name one keep theirs"),
                     .valueName = QStringLiteral("CODE")},
                    {.name = kHard,
                     .description = Tr::tr("only conflicts that block publishing"),
                     .type = ValueType::None}},
        .examples = {QStringLiteral("--plan rives.planning check"),
                     QStringLiteral(
                         "--db rives.planningdb --format json check --hard --rules FR-1285")},
        .plan = PlanUse::Opened,
        .run = runCheck,
    };
}

} // namespace planning::cli
