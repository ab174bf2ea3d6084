#include "core/rulesets/valuecheck.h"

#include "core/base/tr.h"
#include "core/rulesets/parametertext.h"
#include "core/rulesets/parameterwriter.h"

#include <algorithm>

namespace planning
{

namespace
{

// A parameter and another one that it may not exceed.
struct Order {
    const RuleParameter *low;
    const RuleParameter *high;
};

// The values that hold with a rule set, whoever says them.
class ValuesInForce
{
public:
    ValuesInForce(const RuleSet &set, const ResolvedRules &rules)
        : m_set(set),
          m_values(parametersToJson(rules.parameters))
    {
    }

    QJsonValue of(const RuleParameter &parameter) const
    {
        return m_values[parameter.rule][parameter.name];
    }
    bool isOwn(const RuleParameter &parameter) const
    {
        return !m_set.parameters[parameter.rule][parameter.name].isUndefined();
    }
    bool contradict(const Order &order) const
    {
        const QJsonValue low = of(*order.low);
        const QJsonValue high = of(*order.high);
        return low.isDouble() && high.isDouble() && low.toDouble() > high.toDouble();
    }

private:
    const RuleSet &m_set;
    QJsonObject m_values;
};

} // namespace

static std::vector<Order> readOrders()
{
    std::vector<Order> orders;
    for (const RuleParameter &parameter : ruleParameters()) {
        for (const QString &path : parameter.atMost) {
            const RuleParameter *high = findParameter(path);
            Q_ASSERT(high);
            orders.push_back({&parameter, high});
        }
    }
    return orders;
}

static std::span<const Order> orders()
{
    static const std::vector<Order> read = readOrders();
    return read;
}

static Error problemOf(const RuleSet &set, const RuleParameter &parameter, const QString &sentence)
{
    return {ErrorCode::InvalidInput,
            CoreTr::tr("Rule set “%1”, %2 – %3")
                .arg(set.code, wordsOf(parameter.rule).name.in(spokenLanguage()), sentence),
            parameter.rule + QLatin1Char('/') + parameter.name};
}

static void addUnfit(std::vector<Error> &problems, const RuleSet &set)
{
    for (const RuleParameter &parameter : ruleParameters()) {
        const QJsonValue value = set.parameters[parameter.rule][parameter.name];
        if (value.isUndefined())
            continue;
        if (const auto checked = checkParameter(parameter, value, spokenLanguage()); !checked)
            problems.push_back(problemOf(set, parameter, checked.error().detail));
    }
}

// Named after the rule of another one: "Maximum weekly work – Maximum a week".
static QString nameBeside(const RuleParameter &parameter, const RuleParameter &other)
{
    const QString label = parameter.label.in(spokenLanguage());
    if (parameter.rule == other.rule)
        return label;
    return wordsOf(parameter.rule).name.in(spokenLanguage()) + QStringLiteral(" – ") + label;
}

// Blames the value that the rule set says itself; of two, the one that is to be the lesser.
static Error contradiction(const RuleSet &set, const ValuesInForce &values, const Order &order)
{
    const bool isLow = values.isOwn(*order.low);
    const RuleParameter &other = isLow ? *order.high : *order.low;
    RuleParameter blamed = isLow ? *order.low : *order.high;
    (isLow ? blamed.most : blamed.least) = values.of(other).toDouble();
    const Language language = spokenLanguage();
    QString sentence = ruleWord(QStringLiteral("contradiction")).in(language);
    sentence.replace(QLatin1String("{label}"), blamed.label.in(language))
        .replace(QLatin1String("{text}"), parameterText(blamed, values.of(blamed), language))
        .replace(QLatin1String("{other}"), nameBeside(other, blamed))
        .replace(QLatin1String("{limit}"), parameterText(other, values.of(other), language))
        .replace(QLatin1String("{accepted}"), acceptedText(blamed, language));
    return problemOf(set, blamed, sentence);
}

// On the days on which it or what it may inherit begins to hold.
static void addContradictions(std::vector<Error> &problems, const RuleSet &set,
                              const RuleBook &book, std::span<const LocalDay> days)
{
    for (const LocalDay day : days) {
        if (day < set.validFrom || (set.validTo && *set.validTo < day))
            continue;
        const auto rules = book.resolve(set.code, day);
        if (!rules)
            continue; // what cannot be read is said elsewhere
        const ValuesInForce values(set, *rules);
        for (const Order &order : orders()) {
            if (!values.contradict(order))
                continue;
            Error problem = contradiction(set, values, order);
            if (std::ranges::find(problems, problem) == problems.end())
                problems.push_back(std::move(problem));
        }
    }
}

std::vector<Error> problemsOfValues(const RuleBook &book, std::span<const RuleSet> sets)
{
    std::vector<LocalDay> days;
    for (const RuleSet &set : sets)
        days.push_back(set.validFrom);
    for (const RuleSet &set : builtInRuleSets())
        days.push_back(set.validFrom);
    std::vector<Error> problems;
    for (const RuleSet &set : sets) {
        addUnfit(problems, set);
        addContradictions(problems, set, book, days);
    }
    return problems;
}

} // namespace planning
