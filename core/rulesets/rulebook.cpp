#include "core/rulesets/rulebook.h"

#include "core/base/resource.h"
#include "core/rulesets/parameterreader.h"
#include "core/rulesets/valuecheck.h"

#include <QDir>
#include <QJsonArray>

#include <algorithm>

namespace planning
{

using namespace Qt::StringLiterals;

static RuleSet readRuleSet(const QJsonObject &json)
{
    RuleSet set;
    set.code = json["code"_L1].toString();
    set.name = json["name"_L1].toString();
    set.base = json["base"_L1].toString();
    set.validFrom = dayFromIsoDate(json["valid_from"_L1].toString()).value_or(LocalDay{});
    set.validTo = dayFromIsoDate(json["valid_to"_L1].toString());
    set.parameters = json["parameters"_L1].toObject();
    set.severities = json["severities"_L1].toObject();
    for (const QJsonValue &tag : json["activity_tags"_L1].toArray())
        set.activityTags << tag.toString();
    return set;
}

static std::vector<RuleSet> readBuiltIn()
{
    std::vector<RuleSet> sets;
    const QDir folder(u":/rule_sets"_s);
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name))
        sets.push_back(readRuleSet(jsonResource(folder.filePath(name))));
    return sets;
}

std::span<const RuleSet> builtInRuleSets()
{
    static const std::vector<RuleSet> sets = readBuiltIn();
    return sets;
}

RuleBook::RuleBook(const Plan &plan)
{
    const auto ownSets = plan.all<RuleSet>();
    m_own.assign(ownSets.begin(), ownSets.end());
    if (const Organization *organization = plan.organization())
        m_defaultCode = organization->defaultRuleSet;
    const auto addBoundaries = [this](const RuleSet &set) {
        m_boundaries.push_back(set.validFrom);
        if (set.validTo)
            m_boundaries.push_back(*set.validTo + std::chrono::days{1});
        if (!set.activityTags.isEmpty())
            m_taggedCodes << set.code;
    };
    std::ranges::for_each(m_own, addBoundaries);
    std::ranges::for_each(builtInRuleSets(), addBoundaries);
    std::ranges::sort(m_boundaries);
    m_taggedCodes.sort();
    m_taggedCodes.removeDuplicates();
}

QString RuleBook::codeForTags(const QStringList &tags, LocalDay day) const
{
    if (m_taggedCodes.isEmpty() || tags.isEmpty())
        return {};
    const auto it = std::ranges::find_if(m_taggedCodes, [&](const QString &code) {
        const RuleSet *set = find(code, day);
        return set && std::ranges::any_of(set->activityTags, [&tags](const QString &tag) {
                   return tags.contains(tag);
               });
    });
    return it == m_taggedCodes.end() ? QString() : *it;
}

// On the day each of its versions begins, and after the last has ended.
void RuleBook::addProblems(std::vector<Error> &problems, const QString &code) const
{
    std::vector<LocalDay> days = m_boundaries;
    days.insert(days.begin(), LocalDay{});
    for (const LocalDay day : days) {
        const auto rules = resolve(code, day);
        if (rules)
            continue;
        if (std::ranges::find(problems, rules.error()) == problems.end())
            problems.push_back(rules.error());
    }
}

std::vector<Error> RuleBook::problems(const Plan &plan) const
{
    QStringList named{m_defaultCode};
    for (const RuleSet &set : m_own)
        named << set.code;
    for (const Contract &contract : plan.all<Contract>())
        named << contract.ruleSet;
    for (const Event &event : plan.all<Event>())
        named << event.ruleSet;
    named.sort();
    named.removeDuplicates();
    named.removeAll(QString());
    std::vector<Error> problems;
    for (const QString &code : std::as_const(named))
        addProblems(problems, code);
    for (Error &problem : problemsOfValues(*this, m_own)) {
        if (std::ranges::find(problems, problem.where, &Error::where) == problems.end())
            problems.push_back(std::move(problem));
    }
    return problems;
}

QStringList RuleBook::codes() const
{
    QStringList codes;
    for (const RuleSet &set : builtInRuleSets())
        codes << set.code;
    for (const RuleSet &set : m_own)
        codes << set.code;
    codes.sort();
    codes.removeDuplicates();
    return codes;
}

// The last version that has begun and not ended; before all of them, the first.
static const RuleSet *versionOn(std::span<const RuleSet> sets, const QString &code, LocalDay day)
{
    const RuleSet *first = nullptr;
    const RuleSet *current = nullptr;
    for (const RuleSet &set : sets) {
        if (set.code != code || (set.validTo && *set.validTo < day))
            continue;
        if (!first || set.validFrom < first->validFrom)
            first = &set;
        if (set.validFrom <= day && (!current || set.validFrom > current->validFrom))
            current = &set;
    }
    return current ? current : first;
}

Error RuleBook::unknownRuleSet(const QString &code) const
{
    return {ErrorCode::NotFound, u"no rule set \"%1\"; known: %2"_s.arg(code, codes().join(u", ")),
            u"rule_set"_s};
}

const RuleSet *RuleBook::find(const QString &code, LocalDay day) const
{
    const RuleSet *own = versionOn(m_own, code, day);
    return own ? own : versionOn(builtInRuleSets(), code, day);
}

// What a rule set stands on; null at the root. One of the plan's that names no other base extends
// the built-in set of its own code.
Result<const RuleSet *> RuleBook::baseOf(const RuleSet &set, LocalDay day) const
{
    const bool namesAnother = !set.base.isEmpty() && set.base != set.code;
    if (!namesAnother) {
        const RuleSet *builtIn = versionOn(builtInRuleSets(), set.code, day);
        return builtIn == &set ? nullptr : builtIn;
    }
    const RuleSet *base = find(set.base, day);
    if (!base)
        return unknownRuleSet(set.base);
    return base;
}

// From the most general rule set to the most particular one.
Result<std::vector<const RuleSet *>> RuleBook::lineage(const QString &code, LocalDay day) const
{
    const RuleSet *set = find(code, day);
    if (!set)
        return unknownRuleSet(code);
    std::vector<const RuleSet *> chain;
    while (set) {
        if (std::ranges::find(chain, set) != chain.end()) {
            return Error{ErrorCode::InvalidInput,
                         u"rule set \"%1\" inherits from itself"_s.arg(set->code), u"base"_s};
        }
        chain.push_back(set);
        const auto base = baseOf(*set, day);
        if (!base)
            return base.error();
        set = *base;
    }
    std::ranges::reverse(chain);
    return chain;
}

Result<ResolvedRules> RuleBook::resolve(const QString &code, LocalDay day) const
{
    const auto chain = lineage(code, day);
    if (!chain)
        return chain.error();
    ResolvedRules rules = rulesOfCatalogue();
    for (const RuleSet *set : *chain) {
        if (const auto read = readRules(*set, rules))
            rules = *read;
        else
            return read.error();
    }
    return rules;
}

// Neighbouring shifts mostly ask the same as the last one did.
const ResolvedRules &RuleBook::rules(const QString &code, LocalDay day) const
{
    const auto period = std::ranges::upper_bound(m_boundaries, day) - m_boundaries.begin();
    if (!m_last.rules || m_last.period != period || m_last.code != code)
        m_last = {code, period, &resolvedAt(code, period, day)};
    return *m_last.rules;
}

const ResolvedRules &RuleBook::resolvedAt(const QString &code, std::ptrdiff_t period,
                                          LocalDay day) const
{
    auto &periods = m_resolved[code];
    if (periods.empty())
        periods.resize(m_boundaries.size() + 1);
    auto &kept = periods[static_cast<std::size_t>(period)];
    if (!kept)
        kept = std::make_shared<const ResolvedRules>(resolvedOrDefault(code, day));
    return *kept;
}

ResolvedRules RuleBook::resolvedOrDefault(const QString &code, LocalDay day) const
{
    auto resolved = resolve(code, day);
    if (!resolved && code != m_defaultCode)
        resolved = resolve(m_defaultCode, day);
    if (!resolved)
        resolved = resolve(builtInRuleSets().front().code, day);
    Q_ASSERT(resolved);
    return *std::move(resolved);
}

} // namespace planning
