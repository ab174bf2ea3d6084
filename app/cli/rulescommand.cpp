#include "app/cli/commands.h"
#include "app/cli/invocation.h"
#include "app/cli/tr.h"
#include "core/model/plan.h"
#include "core/rules/describe.h"
#include "core/rulesets/parameterfields.h"
#include "core/rulesets/rulebook.h"
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

// "06:00"
static QString clockText(minutes time)
{
    return u"%1:%2"_s.arg(time.count() / 60, 2, 10, QLatin1Char('0'))
        .arg(time.count() % 60, 2, 10, QLatin1Char('0'));
}

namespace
{

// A parameter in the words of a planner.
struct ParameterText {
    QString operator()(bool value) const { return value ? Tr::tr("yes") : Tr::tr("no"); }
    QString operator()(int value) const { return QString::number(value); }
    QString operator()(Factor value) const
    {
        return u"× "_s + QString::number(static_cast<double>(value.millionths) / 1'000'000);
    }
    QString operator()(const QString &value) const { return value.isEmpty() ? u"–"_s : value; }
    QString operator()(minutes value) const { return durationText(value); }
    QString operator()(double value) const { return QString::number(value); }
    QString operator()(const LocalWindow &value) const
    {
        return clockText(value.from) + u'–' + clockText(value.to);
    }
    QString operator()(const OvertimeBand &value) const
    {
        const QString rate = u"× "_s + QString::number(value.rate);
        return value.length ? durationText(*value.length) + u' ' + rate : rate;
    }
    template <typename T>
    QString operator()(const std::optional<T> &value) const
    {
        return value ? (*this)(*value) : Tr::tr("no limit");
    }
    QString operator()(const QStringList &value) const
    {
        return value.isEmpty() ? Tr::tr("any") : value.join(u", "_s);
    }
    template <typename T>
    QString operator()(const QList<T> &value) const
    {
        QStringList texts;
        for (const T &each : value)
            texts << (*this)(each);
        return (*this)(texts);
    }
    template <typename E>
    requires std::is_enum_v<E> QString operator()(E value) const { return text(nameOf(value)); }
};

} // namespace

static QString parametersText(const ResolvedRules &rules, const QString &code)
{
    QString lines;
    forEachField<RuleParameters>([&](const auto &group) {
        if (text(group.name) != code)
            return;
        const auto &parameters = group.of(rules.parameters);
        forEachField<std::remove_cvref_t<decltype(parameters)>>([&](const auto &each) {
            lines += u"  %1: %2\n"_s.arg(text(each.name), ParameterText{}(each.of(parameters)));
        });
    });
    return lines;
}

// What every rule set says of one rule.
static void showRule(Invocation &invocation, const RuleEntry &entry)
{
    QTextStream &out = invocation.console.out;
    out << entry.id << ' ' << entry.code << " – " << entry.name.in(invocation.language) << '\n';
    const auto rule = enumFromName<Rule>(entry.code.toStdString());
    if (!rule) {
        out << Tr::tr("This rule is not checked yet.") << '\n';
        return;
    }
    out << entry.description.in(invocation.language) << '\n';
    const RuleBook book{Plan()};
    for (const QString &code : book.codes()) {
        const auto rules = book.resolve(code, {});
        const RuleSetting &setting = rules->setting(*rule);
        out << '\n'
            << code << " (" << rules->name
            << "): " << (setting.type ? text(nameOf(*setting.type)) : Tr::tr("off"));
        if (!setting.legalRef.isEmpty())
            out << ", " << setting.legalRef;
        out << '\n' << parametersText(*rules, entry.code);
    }
}

// The groups that no rule of the catalogue is named after.
static void showPay(QTextStream &out, const ResolvedRules &rules)
{
    forEachField<RuleParameters>([&](const auto &group) {
        const QString name = text(group.name);
        if (name == "pay"_L1 || name.startsWith("pay_"_L1))
            out << '\n' << name << '\n' << parametersText(rules, name);
    });
}

// What one rule set says of every rule, and of pay.
static void showRuleSet(Invocation &invocation, const ResolvedRules &rules)
{
    QTextStream &out = invocation.console.out;
    out << rules.code << " – " << rules.name << '\n';
    for (const RuleEntry &entry : ruleCatalogue()) {
        const auto rule = enumFromName<Rule>(entry.code.toStdString());
        if (!rule)
            continue;
        const RuleSetting &setting = rules.setting(*rule);
        out << '\n'
            << entry.name.in(invocation.language) << " (" << entry.code
            << "): " << (setting.type ? text(nameOf(*setting.type)) : Tr::tr("off"));
        if (!setting.legalRef.isEmpty())
            out << ", " << setting.legalRef;
        out << '\n' << parametersText(rules, entry.code);
    }
    out << '\n' << Tr::tr("Pay") << '\n';
    showPay(out, rules);
}

static ExitCode runShow(Invocation &invocation)
{
    const QString code = invocation.argument(0);
    if (const RuleEntry *entry = findRule(code)) {
        showRule(invocation, *entry);
        return ExitCode::Done;
    }
    const RuleBook book{Plan()};
    if (!book.codes().contains(code)) {
        return failUsage(invocation,
                         Tr::tr("There is no rule and no rule set “%1”. Rules are listed by "
                                "“rules list”; rule sets are %2.")
                             .arg(code, book.codes().join(u", "_s)));
    }
    showRuleSet(invocation, *book.resolve(code, {}));
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
