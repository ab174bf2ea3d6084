#pragma once

#include "core/model/plan.h"
#include "core/rulesets/resolvedrules.h"

#include <QHash>

#include <memory>

namespace planning
{

// The rule sets that ship with the program (resources/rule_sets), by code.
std::span<const RuleSet> builtInRuleSets();

// All rule sets known to a plan: the built-in ones and its own. One of the plan's extends its
// `base` or, without one, the built-in set of the same code. Several of one code follow each other
// by validity.
class RuleBook final
{
public:
    explicit RuleBook(const Plan &plan);

    // What is wrong with the rule sets of the plan and with those that its organisation, contracts
    // and events name. A check passes over it: see rules().
    std::vector<Error> problems(const Plan &plan) const;

    QStringList codes() const; // sorted

    // The rules of `code` on a day with all they inherit. Before the first version the first one
    // holds. Errors: unknown code or base, inheritance in a circle, a parameter that cannot be
    // read.
    Result<ResolvedRules> resolve(const QString &code, LocalDay day) const;

    // From the most general rule set to the one that `code` names on a day. They live as long as
    // the book. Errors: unknown code or base, inheritance in a circle.
    Result<std::vector<const RuleSet *>> lineage(const QString &code, LocalDay day) const;

    // The rule set that the plan gives to shifts with one of these tags on a day; empty when there
    // is none. Of several, the first by code.
    QString codeForTags(const QStringList &tags, LocalDay day) const;

    // The same for checking, kept for the next question. What cannot be resolved falls back to the
    // organisation's default and then to the first built-in set: a plan with a broken rule set is
    // still checked.
    const ResolvedRules &rules(const QString &code, LocalDay day) const;
    const ResolvedRules &defaultRules(LocalDay day) const { return rules(m_defaultCode, day); }

private:
    // An answer of rules().
    struct Answer {
        QString code;
        std::ptrdiff_t period = 0;
        const ResolvedRules *rules = nullptr;
    };

    void addProblems(std::vector<Error> &problems, const QString &code) const;
    Error unknownRuleSet(const QString &code) const;
    const RuleSet *find(const QString &code, LocalDay day) const;
    Result<const RuleSet *> baseOf(const RuleSet &set, LocalDay day) const;
    const ResolvedRules &resolvedAt(const QString &code, std::ptrdiff_t period, LocalDay day) const;
    ResolvedRules resolvedOrDefault(const QString &code, LocalDay day) const;

    std::vector<RuleSet> m_own;
    QString m_defaultCode;
    std::vector<LocalDay> m_boundaries; // days on which some version begins or has ended
    QStringList m_taggedCodes; // of rule sets with activity tags, sorted
    // By code and by the period between two boundaries; empty until asked for.
    mutable QHash<QString, std::vector<std::shared_ptr<const ResolvedRules>>> m_resolved;
    mutable Answer m_last;
};

} // namespace planning
