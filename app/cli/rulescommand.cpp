#include "app/cli/commands.h"
#include "app/cli/invocation.h"
#include "app/cli/tr.h"
#include "core/model/plan.h"
#include "core/rulesets/explainedrules.h"
#include "core/vectors/vectors.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>

namespace planning::cli
{

using namespace Qt::StringLiterals;

static QString text(std::string_view view)
{
    return QString::fromLatin1(view.data(), static_cast<qsizetype>(view.size()));
}

static QJsonObject entryToJson(const RuleEntry &entry, Language language)
{
    return {{u"id"_s, entry.id},
            {u"code"_s, entry.code},
            {u"type"_s, text(nameOf(entry.type))},
            {u"severity"_s, text(nameOf(entry.severity))},
            {u"scope"_s, entry.scope},
            {u"name"_s, entry.name.in(language)},
            {u"checked"_s, entry.isChecked()}};
}

static ExitCode runList(Invocation &invocation)
{
    QTextStream &out = invocation.console.out;
    QJsonArray rules;
    for (const RuleEntry &entry : ruleCatalogue()) {
        rules.append(entryToJson(entry, invocation.language));
        if (invocation.format == OutputFormat::Text) {
            const QString later =
                entry.isChecked() ? QString() : u"  "_s + Tr::tr("(not checked yet)");
            out << entry.id << "  " << entry.code.leftJustified(26)
                << text(nameOf(entry.type)).leftJustified(6) << entry.name.in(invocation.language)
                << later << '\n';
        }
    }
    if (invocation.format == OutputFormat::Json)
        writeJson(invocation, {{u"rules"_s, rules}});
    return ExitCode::Done;
}

// "hard, Code du travail, art. L3131-1"
static QString ratingText(const ExplainedRules &rules, const QString &rule, Language language)
{
    QStringList parts;
    if (const QString severity = rules.severity(rule); !severity.isEmpty())
        parts << ruleWord(severity).in(language);
    if (const QString reference = rules.legalRef(rule); !reference.isEmpty())
        parts << reference;
    return parts.join(u", ");
}

// The sentence and the values of one rule, indented.
static void writeRule(QTextStream &out, const ExplainedRules &rules, const QString &rule,
                      Language language)
{
    out << "    " << rules.sentence(rule, language) << '\n';
    for (const RuleParameter *parameter : parametersOf(rule)) {
        if (parameter->name == kLegalRef)
            continue; // said beside the name
        const QJsonValue value = rules.value(rule, parameter->name);
        out << "      " << parameter->name.leftJustified(22) << ' ' << parameter->label.in(language)
            << ": " << parameterText(*parameter, value, language) << '\n';
    }
}

static QJsonObject ruleToJson(const ExplainedRules &rules, const QString &rule, Language language)
{
    QJsonObject parameters;
    for (const RuleParameter *parameter : parametersOf(rule)) {
        parameters.insert(
            parameter->name,
            QJsonObject{{u"label"_s, parameter->label.in(language)},
                        {u"value"_s, rules.value(rule, parameter->name)},
                        {u"text"_s,
                         parameterText(*parameter, rules.value(rule, parameter->name), language)},
                        {u"said_by"_s, rules.saidBy(rule, parameter->name)}});
    }
    return {{u"rule_set"_s, rules.code()},
            {u"rule"_s, rule},
            {u"name"_s, wordsOf(rule).name.in(language)},
            {u"sentence"_s, rules.sentence(rule, language)},
            {u"severity"_s, rules.severity(rule)},
            {u"legal_ref"_s, rules.legalRef(rule)},
            {u"parameters"_s, parameters}};
}

// What every rule set says of one rule.
static void showRule(Invocation &invocation, const RuleEntry &entry)
{
    QTextStream &out = invocation.console.out;
    const bool isJson = invocation.format == OutputFormat::Json;
    if (!isJson) {
        out << entry.id << ' ' << entry.code << " – " << entry.name.in(invocation.language) << '\n';
        if (entry.isChecked())
            out << entry.description.in(invocation.language) << '\n';
        else
            out << Tr::tr("This rule is not checked yet.") << '\n';
    }
    QJsonArray sets;
    const RuleBook book{Plan()};
    for (const QString &code : book.codes()) {
        const auto rules = ExplainedRules::of(book, code, {});
        if (!rules || !enumFromName<Rule>(entry.code.toStdString()))
            continue;
        sets.append(ruleToJson(*rules, entry.code, invocation.language));
        if (isJson)
            continue;
        out << '\n'
            << code << " (" << rules->name()
            << "): " << ratingText(*rules, entry.code, invocation.language) << '\n';
        writeRule(out, *rules, entry.code, invocation.language);
    }
    if (isJson)
        writeJson(invocation, {{u"code"_s, entry.code}, {u"rule_sets"_s, sets}});
}

// What one rule set says of every rule, and of pay.
static void showRuleSet(Invocation &invocation, const ExplainedRules &rules)
{
    QTextStream &out = invocation.console.out;
    const Language language = invocation.language;
    const bool isJson = invocation.format == OutputFormat::Json;
    QJsonArray list;
    if (!isJson)
        out << rules.code() << " – " << rules.name() << '\n';
    for (const RuleGroup &group : ruleGroups()) {
        if (!isJson)
            out << '\n' << group.name.in(language) << '\n';
        for (const QString &rule : group.rules) {
            list.append(ruleToJson(rules, rule, language));
            if (isJson)
                continue;
            const QString rating = ratingText(rules, rule, language);
            out << "  " << wordsOf(rule).name.in(language) << " (" << rule << ')'
                << (rating.isEmpty() ? QString() : u": "_s + rating) << '\n';
            writeRule(out, rules, rule, language);
        }
    }
    if (isJson)
        writeJson(invocation,
                  {{u"code"_s, rules.code()}, {u"name"_s, rules.name()}, {u"rules"_s, list}});
}

// The plan that --plan or --db names, for its own rule sets; empty without either.
static Result<Plan> planAsked(const Invocation &invocation)
{
    if (!invocation.location)
        return Plan();
    const auto opened = OpenPlan::open(*invocation.location, invocation.console.clock);
    if (!opened)
        return opened.error();
    return (*opened)->plan();
}

static ExitCode runShow(Invocation &invocation)
{
    const QString code = invocation.argument(0);
    if (const RuleEntry *entry = findRule(code)) {
        showRule(invocation, *entry);
        return ExitCode::Done;
    }
    const auto plan = planAsked(invocation);
    if (!plan)
        return fail(invocation, Tr::tr("Cannot read the plan:"), plan.error());
    const RuleBook book(*plan);
    if (!book.codes().contains(code)) {
        return failUsage(invocation,
                         Tr::tr("There is no rule and no rule set “%1”. Rules are listed by "
                                "“rules list”; rule sets are %2.")
                             .arg(code, book.codes().join(u", "_s)));
    }
    const std::chrono::sys_days today =
        std::chrono::floor<std::chrono::days>(invocation.console.clock.now());
    const auto rules = ExplainedRules::of(book, code, LocalDay{today.time_since_epoch()});
    if (!rules)
        return fail(invocation, Tr::tr("Cannot show the rule set:"), rules.error());
    showRuleSet(invocation, *rules);
    return ExitCode::Done;
}

static QString compact(const QJsonArray &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

static ExitCode runTest(Invocation &invocation)
{
    const QString path = invocation.argument(0);
    const QString intention = Tr::tr("Cannot run %1:").arg(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(invocation, intention, {ErrorCode::NotFound, file.errorString(), {}});
    const auto results = runVectors(file.readAll());
    if (!results)
        return fail(invocation, intention, results.error());
    QTextStream &out = invocation.console.out;
    for (const VectorResult &each : *results) {
        if (each.outcome != VectorOutcome::Failed)
            continue;
        const QString got = each.problem.isEmpty() ? compact(each.got) : each.problem;
        out << Tr::tr("%1: expected %2, got %3").arg(each.id, compact(each.expected), got) << '\n';
    }
    const auto count = [&results](VectorOutcome outcome) {
        return std::ranges::count(*results, outcome, &VectorResult::outcome);
    };
    const auto failed = count(VectorOutcome::Failed);
    // Read by scripts, so the same in every language.
    out << count(VectorOutcome::Passed) << " passed, " << failed << " failed";
    if (const auto skipped = count(VectorOutcome::Skipped); skipped > 0)
        out << ", " << skipped << " skipped";
    out << '\n';
    return failed > 0 ? ExitCode::No : ExitCode::Done;
}

Command rulesListCommand()
{
    return {
        .name = u"rules list"_s,
        .summary = Tr::tr("Lists the rules that a plan is checked against."),
        .run = runList,
    };
}

Command rulesShowCommand()
{
    return {
        .name = u"rules show"_s,
        .summary = Tr::tr("Explains a rule, or what a rule set says of every rule."),
        .arguments = {{u"CODE"_s, Tr::tr("A rule (R02 or rest_minimum) or a rule set (FR-DC).")}},
        .examples = {u"rules show R02"_s, u"rules show FR-1285"_s},
        .run = runShow,
    };
}

Command rulesTestCommand()
{
    return {
        .name = u"rules test"_s,
        .summary = Tr::tr("Runs a file of test vectors about rules or costs through the engines."),
        .details = Tr::tr("Prints a line for each failure and the totals on the last line. "
                          "Vectors of rules that are not checked yet are skipped."),
        .arguments = {{u"FILE"_s, Tr::tr("A JSON list of test vectors.")}},
        .examples = {u"rules test rules.json"_s},
        .run = runTest,
    };
}

} // namespace planning::cli
