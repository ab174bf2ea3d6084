#pragma once

#include "core/rulesets/parametertext.h"
#include "core/rulesets/rulebook.h"

namespace planning
{

// A rule set on a day with all it inherits, value by value: what holds, who says so, and what would
// hold if the rule set itself said nothing.
class ExplainedRules final
{
public:
    // Errors as RuleBook::resolve().
    static Result<ExplainedRules> of(const RuleBook &book, const QString &code, LocalDay day);

    const QString &code() const { return m_own.code; }
    const QString &name() const { return m_own.name; }
    // Whether there is another rule set below it.
    bool inherits() const { return m_lineage.size() > 1; }

    QJsonValue value(const QString &rule, const QString &parameter) const;
    QJsonValue inheritedValue(const QString &rule, const QString &parameter) const;
    // Code of the rule set that says it; empty when none does and the program's default holds.
    QString saidBy(const QString &rule, const QString &parameter) const;
    // Whether the rule set itself says it.
    bool isOwn(const QString &rule, const QString &parameter) const;

    // "hard", "soft", "info" or "off"; empty for a part of pay.
    QString severity(const QString &rule) const;
    QString inheritedSeverity(const QString &rule) const;
    QString severitySaidBy(const QString &rule) const;
    bool isOwnSeverity(const QString &rule) const;

    // Whether the rule set itself says anything of the rule, other than what a rule set without a
    // base says of all of them.
    bool isChanged(const QString &rule) const;
    QString legalRef(const QString &rule) const;
    // The rule in one sentence with its figures: "At most 10 h of work a day, 12 h for tour."
    QString sentence(const QString &rule, Language language) const;

private:
    RuleSet m_own;
    std::vector<RuleSet> m_lineage; // from the most general to the rule set itself
    QJsonObject m_values; // rule → parameter → value
    QJsonObject m_inheritedValues;
    ResolvedRules m_rules;
    ResolvedRules m_inherited;
};

// What two rule sets say differently of a rule.
struct RuleDifference {
    QString rule;
    QString what; // label of the parameter, or "Severity"
    QString left;
    QString right;
};
std::vector<RuleDifference> differences(const ExplainedRules &left, const ExplainedRules &right,
                                        Language language);

} // namespace planning
