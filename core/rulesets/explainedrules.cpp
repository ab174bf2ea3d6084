#include "core/rulesets/explainedrules.h"

#include "core/rulesets/parameterreader.h"
#include "core/rulesets/parameterwriter.h"
#include "core/rulesets/rulesentence.h"

#include <algorithm>

namespace planning
{

using namespace Qt::StringLiterals;

// With the legal references beside the parameters, as a rule set has them.
static QJsonObject valuesOf(const ResolvedRules &rules)
{
    QJsonObject values = parametersToJson(rules.parameters);
    for (std::size_t i = 0; i < kRuleCount; ++i) {
        const QString code = entryOf(static_cast<Rule>(i)).code;
        QJsonObject rule = values[code].toObject();
        rule.insert(kLegalRef, rules.settings[i].legalRef);
        values.insert(code, rule);
    }
    return values;
}

static QString severityIn(const ResolvedRules &rules, const QString &code)
{
    const auto rule = enumFromName<Rule>(code.toStdString());
    if (!rule)
        return {};
    const auto type = rules.setting(*rule).type;
    if (!type)
        return u"off"_s;
    const std::string_view name = nameOf(*type);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

Result<ExplainedRules> ExplainedRules::of(const RuleBook &book, const QString &code, LocalDay day)
{
    const auto lineage = book.lineage(code, day);
    if (!lineage)
        return lineage.error();
    ExplainedRules explained;
    explained.m_rules = rulesOfCatalogue();
    for (const RuleSet *set : *lineage) {
        explained.m_inherited = explained.m_rules;
        const auto read = readRules(*set, explained.m_inherited);
        if (!read)
            return read.error();
        explained.m_rules = *read;
        explained.m_lineage.push_back(*set);
    }
    explained.m_own = explained.m_lineage.back();
    explained.m_values = valuesOf(explained.m_rules);
    explained.m_inheritedValues = valuesOf(explained.m_inherited);
    return explained;
}

QJsonValue ExplainedRules::value(const QString &rule, const QString &parameter) const
{
    return m_values[rule][parameter];
}

QJsonValue ExplainedRules::inheritedValue(const QString &rule, const QString &parameter) const
{
    return m_inheritedValues[rule][parameter];
}

// The code of the last set that `says` holds of; empty when there is none.
template <typename Says>
static QString nearestOf(const std::vector<RuleSet> &lineage, Says says)
{
    const auto set = std::find_if(lineage.rbegin(), lineage.rend(), says);
    return set == lineage.rend() ? QString() : set->code;
}

QString ExplainedRules::saidBy(const QString &rule, const QString &parameter) const
{
    return nearestOf(m_lineage, [&](const RuleSet &set) {
        return !set.parameters[rule][parameter].isUndefined();
    });
}

bool ExplainedRules::isOwn(const QString &rule, const QString &parameter) const
{
    return !m_own.parameters[rule][parameter].isUndefined();
}

QString ExplainedRules::severity(const QString &rule) const
{
    return severityIn(m_rules, rule);
}

QString ExplainedRules::inheritedSeverity(const QString &rule) const
{
    return severityIn(m_inherited, rule);
}

QString ExplainedRules::severitySaidBy(const QString &rule) const
{
    return nearestOf(m_lineage, [&](const RuleSet &set) { return set.severities.contains(rule); });
}

bool ExplainedRules::isOwnSeverity(const QString &rule) const
{
    return m_own.severities.contains(rule);
}

bool ExplainedRules::isChanged(const QString &rule) const
{
    return inherits() && (isOwnSeverity(rule) || !m_own.parameters[rule].toObject().isEmpty());
}

QString ExplainedRules::legalRef(const QString &rule) const
{
    return value(rule, kLegalRef).toString();
}

QString ExplainedRules::sentence(const QString &rule, Language language) const
{
    const RuleWords &words = wordsOf(rule);
    const QString &pattern = words.sentence.in(language);
    if (pattern.isEmpty())
        return words.description.in(language);
    return ruleSentence(rule, pattern, m_values[rule].toObject(), language);
}

std::vector<RuleDifference> differences(const ExplainedRules &left, const ExplainedRules &right,
                                        Language language)
{
    std::vector<RuleDifference> found;
    const auto add = [&found](const RuleDifference &difference) {
        if (difference.left != difference.right)
            found.push_back(difference);
    };
    for (const RuleGroup &group : ruleGroups()) {
        for (const QString &rule : group.rules) {
            if (!left.severity(rule).isEmpty())
                add({rule, ruleWord(u"severity"_s).in(language),
                     ruleWord(left.severity(rule)).in(language),
                     ruleWord(right.severity(rule)).in(language)});
            for (const RuleParameter *parameter : parametersOf(rule))
                add({rule, parameter->label.in(language),
                     parameterText(*parameter, left.value(rule, parameter->name), language,
                                   TagStyle::Names),
                     parameterText(*parameter, right.value(rule, parameter->name), language,
                                   TagStyle::Names)});
        }
    }
    return found;
}

} // namespace planning
