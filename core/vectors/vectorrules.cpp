#include "core/vectors/vectorrules.h"

#include "core/rulesets/rulebook.h"

#include <QJsonArray>

#include <algorithm>

namespace planning
{

using namespace Qt::StringLiterals;

namespace
{

// A parameter of a vector and the rule-set parameter it stands for.
struct ParameterName {
    const char *rule;
    const char *inVector;
    const char *inRuleSet;
};

constexpr ParameterName kParameterNames[] = {
    {"rest_minimum", "floor", "rest_floor"},        {"rest_minimum", "cutoff", "day_cutoff"},
    {"daily_hours_max", "maxm", "max_daily"},       {"daily_hours_max", "attr", "day_attribution"},
    {"break_missing", "minb", "min_break"},         {"break_missing", "stretch", "max_stretch"},
    {"certification_invalid", "warn", "warn_days"}, {"double_booking", "wrap", "wrap_minutes"},
};

// Words after the code of a profile: "FR-1285 montage".
constexpr std::pair<const char *, const char *> kProfileTags[] = {
    {"tour", "tour"}, {"tournée", "tour"}, {"montage", "build"}, {"festival", "festival"}};

} // namespace

QString ruleSetOf(const QString &profile)
{
    for (const QString &part : profile.split(u'/')) {
        const QString name = part.trimmed();
        QString best;
        for (const RuleSet &set : builtInRuleSets()) {
            const bool begins = name == set.code || name.startsWith(set.code + u' ')
                                || name.startsWith(set.code + u'-');
            if (begins && set.code.size() > best.size())
                best = set.code;
        }
        if (!best.isEmpty())
            return best;
    }
    return u"FR-DC"_s;
}

// The parameters under the names they have in a rule set.
static QJsonObject renamed(const QString &rule, const QJsonObject &parameters)
{
    QJsonObject own;
    for (auto it = parameters.begin(); it != parameters.end(); ++it) {
        const auto name = std::ranges::find_if(kParameterNames, [&](const ParameterName &each) {
            return rule == QLatin1String(each.rule) && it.key() == QLatin1String(each.inVector);
        });
        const bool isRenamed = name != std::end(kParameterNames);
        own.insert(isRenamed ? QString::fromLatin1(name->inRuleSet) : it.key(), *it);
    }
    return own;
}

RuleSet ruleSetOfVector(const QJsonObject &vector)
{
    const QString rule = vector["rule"_L1].toString();
    QJsonObject own = renamed(rule, vector["params"_L1].toObject());
    if (own.contains("rest_floor"_L1))
        own.insert("floor_tags"_L1, QJsonArray{}); // the vector says that this rest may be reduced
    if (own.contains("max_daily"_L1))
        own.insert("max_daily_derogation"_L1, own["max_daily"_L1]);
    if (own.contains("strict"_L1))
        own.insert("cmp"_L1, own["strict"_L1].toBool() ? u">"_s : u">="_s);
    RuleSet set;
    set.code = u"VECTOR"_s;
    set.base = ruleSetOf(vector["profile"_L1].toString());
    if (rule != "hours_soft_ceiling"_L1) // in hours there, and kept in the contract
        set.parameters.insert(rule, own);
    return set;
}

QStringList tagsOfProfile(const QString &profile)
{
    QStringList tags;
    for (const auto &[word, tag] : kProfileTags) {
        if (profile.contains(QString::fromUtf8(word)))
            tags << QString::fromLatin1(tag);
    }
    return tags;
}

} // namespace planning
