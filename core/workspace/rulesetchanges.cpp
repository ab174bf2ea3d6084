#include "core/workspace/rulesetchanges.h"

#include "core/base/tr.h"
#include "core/workspace/validate.h"

#include <QRegularExpression>

#include <algorithm>

namespace planning
{

using namespace Qt::StringLiterals;

static std::vector<const RuleSet *> versionsOf(const Plan &plan, const QString &code)
{
    std::vector<const RuleSet *> versions;
    for (const RuleSet &set : plan.all<RuleSet>()) {
        if (set.code == code)
            versions.push_back(&set);
    }
    return versions;
}

static bool isBuiltIn(const QString &code)
{
    return std::ranges::any_of(builtInRuleSets(),
                               [&code](const RuleSet &set) { return set.code == code; });
}

RuleSetUse useOf(const Plan &plan, const QString &code)
{
    RuleSetUse use;
    const Organization *organization = plan.organization();
    use.isDefault = organization && organization->defaultRuleSet == code;
    for (const Event &event : plan.all<Event>()) {
        if (event.ruleSet == code)
            use.events << event.name;
    }
    for (const Contract &contract : plan.all<Contract>())
        use.contracts += contract.ruleSet == code ? 1 : 0;
    for (const RuleSet &set : plan.all<RuleSet>()) {
        if (set.base == code && set.code != code && !use.heirs.contains(set.code))
            use.heirs << set.code;
    }
    return use;
}

// "FR-1285-2": the base with the first number that is free
static QString freeCode(const Plan &plan, const QString &base)
{
    const QStringList known = RuleBook(plan).codes();
    for (int number = 2;; ++number) {
        const QString code = base + u'-' + QString::number(number);
        if (!known.contains(code))
            return code;
    }
}

Change addRuleSet(const Plan &plan, const QString &base, const QString &name, LocalDay from,
                  IdSource &ids)
{
    RuleSet set;
    set.id = ids.next<RuleSet>();
    set.code = freeCode(plan, base);
    set.name = name;
    set.base = base;
    set.validFrom = from;
    Change change;
    change.name = CoreTr::tr("Add the rule set “%1”").arg(set.code);
    change.insert(set);
    return change;
}

Change addVersion(const RuleSet &set, LocalDay from, IdSource &ids)
{
    RuleSet version = set;
    version.id = ids.next<RuleSet>();
    version.record = {};
    version.validFrom = from;
    if (version.validTo && *version.validTo < from)
        version.validTo.reset();
    Change change;
    change.name = CoreTr::tr("Add a version of “%1”").arg(set.code);
    change.insert(version);
    return change;
}

// What keeps a rule set from going; empty when nothing does.
static QString reasonToKeep(const RuleSetUse &use)
{
    QStringList reasons;
    if (use.isDefault)
        reasons << CoreTr::tr("the organisation goes by it");
    if (!use.events.isEmpty())
        reasons << CoreTr::tr("events go by it: %1").arg(use.events.join(u", "));
    if (use.contracts > 0)
        reasons << CoreTr::tr("%n contract(s) name it", nullptr, use.contracts);
    if (!use.heirs.isEmpty())
        reasons << CoreTr::tr("rule sets inherit from it: %1").arg(use.heirs.join(u", "));
    return reasons.join(u"; ");
}

Result<Change> removeRuleSet(const Plan &plan, const RuleSet &set)
{
    const bool isLast = versionsOf(plan, set.code).size() == 1 && !isBuiltIn(set.code);
    const QString reason = isLast ? reasonToKeep(useOf(plan, set.code)) : QString();
    if (!reason.isEmpty())
        return Error{ErrorCode::BadReference,
                     CoreTr::tr("“%1” is in use: %2. Choose another rule set there first.")
                         .arg(set.name, reason),
                     u"rule_set"_s};
    Change change;
    change.name = CoreTr::tr("Delete the rule set “%1”").arg(set.code);
    change.remove(set);
    return change;
}

Change useAsDefault(const Plan &plan, const QString &code)
{
    Change change;
    change.name = CoreTr::tr("Go by “%1”").arg(code);
    const Organization *before = plan.organization();
    if (!before || before->defaultRuleSet == code)
        return change;
    Organization after = *before;
    after.defaultRuleSet = code;
    change.update(*before, after);
    return change;
}

Change setRuleSet(const Event &event, const QString &code)
{
    Event after = event;
    after.ruleSet = code;
    Change change;
    change.name = code.isEmpty() ? CoreTr::tr("No rule set of its own for “%1”").arg(event.name)
                                 : CoreTr::tr("“%1” goes by “%2”").arg(event.name, code);
    if (after != event)
        change.update(event, after);
    return change;
}

static std::optional<Error> problemOfCode(const Plan &plan, const RuleSet &before,
                                          const QString &code)
{
    static const QRegularExpression pattern(u"^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$"_s);
    if (!pattern.match(code).hasMatch())
        return Error{ErrorCode::InvalidInput,
                     CoreTr::tr("Code: “%1” does not fit. Give up to 40 letters, figures, dots "
                                "and hyphens, such as “FR-1285-OURS”.")
                         .arg(code),
                     u"code"_s};
    if (code != before.code && RuleBook(plan).codes().contains(code))
        return Error{
            ErrorCode::Duplicate,
            CoreTr::tr("Code: “%1” is that of another rule set. Give one that is free.").arg(code),
            u"code"_s};
    return std::nullopt;
}

static std::optional<Error> problemOfDates(const Plan &plan, const RuleSet &after)
{
    if (after.validTo && *after.validTo < after.validFrom)
        return Error{ErrorCode::InvalidTimeRange,
                     CoreTr::tr("Valid to: %1 lies before the first day. Give %2 or later, or "
                                "no end.")
                         .arg(toIsoDate(*after.validTo), toIsoDate(after.validFrom)),
                     u"valid_to"_s};
    const auto isTwin = [&after](const RuleSet &other) {
        return other.id != after.id && other.code == after.code
               && other.validFrom == after.validFrom;
    };
    if (std::ranges::any_of(plan.all<RuleSet>(), isTwin))
        return Error{ErrorCode::Duplicate,
                     CoreTr::tr("Valid from: another version of “%1” begins on %2. Give "
                                "another day.")
                         .arg(after.code, toIsoDate(after.validFrom)),
                     u"valid_from"_s};
    return std::nullopt;
}

// A rule set after another one's code has changed.
static RuleSet following(RuleSet set, const QString &oldCode, const QString &newCode)
{
    if (set.code == oldCode)
        set.code = newCode;
    if (set.base == oldCode)
        set.base = newCode;
    return set;
}

// Looked for among the rule sets as they will be.
static std::optional<Error> problemOfBase(const Plan &plan, const RuleSet &before,
                                          const RuleSet &after)
{
    Plan sets;
    for (const RuleSet &each : plan.all<RuleSet>())
        sets.load(each.id == after.id ? after : following(each, before.code, after.code));
    if (RuleBook(sets).lineage(after.code, after.validFrom))
        return std::nullopt;
    return Error{ErrorCode::InvalidInput,
                 CoreTr::tr("Inherits from: “%1” does not exist or inherits from “%2” itself. "
                            "Choose another one.")
                     .arg(after.base, after.code),
                 u"base"_s};
}

static std::optional<Error> problemOfValues(const Plan &plan, const Change &change)
{
    Plan sets;
    for (const RuleSet &each : plan.all<RuleSet>())
        sets.load(each);
    const auto applied = sets.apply(change);
    const auto valid = applied ? validateRuleSets(change, sets) : applied;
    return valid ? std::nullopt : std::optional(valid.error());
}

// Gives the new code to everything that names the old one.
static void recode(Change &change, const Plan &plan, const RuleSet &before, const QString &code)
{
    const auto follow = [&]<typename T>(QString T::*field) {
        for (const T &each : plan.all<T>()) {
            if (each.*field != before.code)
                continue;
            T after = each;
            after.*field = code;
            change.update(each, after);
        }
    };
    follow(&Organization::defaultRuleSet);
    follow(&Event::ruleSet);
    follow(&Contract::ruleSet);
    for (const RuleSet &each : plan.all<RuleSet>()) {
        const RuleSet after = following(each, before.code, code);
        if (each.id != before.id && after != each)
            change.update(each, after);
    }
}

Result<Change> editRuleSet(const Plan &plan, const RuleSet &before, const RuleSet &after)
{
    Change change;
    change.name = CoreTr::tr("Change the rule set “%1”").arg(before.code);
    if (after == before)
        return change;
    if (after.name.isEmpty())
        return Error{ErrorCode::InvalidInput, CoreTr::tr("Name: it is empty. Give a name."),
                     u"name"_s};
    if (const auto problem = problemOfCode(plan, before, after.code))
        return *problem;
    if (const auto problem = problemOfDates(plan, after))
        return *problem;
    const bool movesOthers = after.code != before.code && !isBuiltIn(before.code);
    if (const auto problem = problemOfBase(plan, movesOthers ? before : after, after))
        return *problem;
    change.update(before, after);
    if (const auto problem = problemOfValues(plan, change))
        return *problem;
    if (movesOthers)
        recode(change, plan, before, after.code);
    return change;
}

static QJsonObject with(QJsonObject object, const QString &key, const QJsonValue &value)
{
    const bool isEmpty = value.isUndefined() || (value.isObject() && value.toObject().isEmpty());
    if (isEmpty)
        object.remove(key);
    else
        object.insert(key, value);
    return object;
}

RuleSet withParameter(RuleSet set, const QString &rule, const QString &parameter,
                      const QJsonValue &value)
{
    set.parameters =
        with(set.parameters, rule, with(set.parameters[rule].toObject(), parameter, value));
    return set;
}

RuleSet withSeverity(RuleSet set, const QString &rule, const QJsonValue &severity)
{
    set.severities = with(set.severities, rule, severity);
    return set;
}

} // namespace planning
