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
    {"rest_minimum", "floor", "rest_floor"},
    {"rest_minimum", "cutoff", "day_cutoff"},
    {"daily_hours_max", "maxm", "max_daily"},
    {"daily_hours_max", "attr", "day_attribution"},
    {"break_missing", "minb", "min_break"},
    {"break_missing", "stretch", "max_stretch"},
    {"certification_invalid", "warn", "warn_days"},
    {"double_booking", "wrap", "wrap_minutes"},
    {"equipment_maintenance", "warn", "warn_days"},
    {"equipment_maintenance", "months", "interval"},
    {"shift_outside_event", "cutoff", "day_cutoff"},
    {"amplitude_max", "max_amp", "max_amplitude"},
    {"duty_hours_max", "maxm", "max_duty"},
    {"weekly_hours_max", "maxm", "max_weekly"},
    {"reduced_rest_quota", "week", "per_week"},
    {"reduced_rest_quota", "roll7", "per_rolling_7d"},
    {"weekly_rest", "minm", "min_weekly_rest"},
    {"weekly_rest", "inside", "inside_week"},
    {"consecutive_days_max", "maxn", "max_consecutive"},
    {"meal_penalty", "stretch", "max_stretch"},
    {"min_call", "minm", "min_call"},
    {"min_call", "newcall", "new_call_after"},
    {"travel_max_24h", "maxm", "max"},
    {"night_worker_limit", "maxm", "max"},
    {"night_worker_limit", "minn", "min_night"},
    {"sundays_max", "maxn", "max"},
    {"turnaround_short", "minm", "min_turnaround"},
    {"turnaround_short", "daygap", "day_gap"},
};

// Words after the code of a profile: "FR-1285 montage".
constexpr std::pair<const char *, const char *> kProfileTags[] = {{"tour", "tour"},
                                                                  {"tournée", "tour"},
                                                                  {"montage", "build"},
                                                                  {"festival", "festival"},
                                                                  {" PT", "part_time"}};

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

// Limits that the vectors give in hours, under the names and in the units of a rule set.
static void addUnits(const QString &rule, QJsonObject &own)
{
    const auto minutesOf = [&own](QLatin1String name) { return own[name].toDouble() * 60; };
    if (rule == "weekly_average_max"_L1 && own.contains("avg"_L1))
        own.insert("avg_limit"_L1, minutesOf("avg"_L1));
    if (rule == "weekly_average_max"_L1 && own.contains("n"_L1))
        own.insert("window_weeks"_L1, own["n"_L1]);
    if (rule == "overtime_contingent"_L1 && own.contains("cap"_L1))
        own.insert("quota"_L1, minutesOf("cap"_L1));
    if (rule == "overtime_weekly"_L1 && own.value("threshold"_L1).isDouble())
        own.insert("threshold"_L1, minutesOf("threshold"_L1));
    if (rule == "cumulated_employers"_L1 && own.contains("cap"_L1))
        own.insert("max_weekly"_L1, minutesOf("cap"_L1));
    if (rule != "intermittent_counters"_L1 || !own.contains("cap"_L1))
        return;
    if (own.value("kind"_L1).toString() == "hours"_L1)
        own.insert("month_hours"_L1, minutesOf("cap"_L1));
    else
        own.insert("month_cachets"_L1, own["cap"_L1]);
}

RuleSet ruleSetOfVector(const QJsonObject &vector)
{
    const QString rule = vector["rule"_L1].toString();
    QJsonObject own = renamed(rule, vector["params"_L1].toObject());
    if (own.contains("rest_floor"_L1))
        own.insert("floor_tags"_L1, QJsonArray{}); // the vector says that this rest may be reduced
    if (own.contains("max_daily"_L1))
        own.insert("max_daily_derogation"_L1, own["max_daily"_L1]);
    for (const auto hours : {"urgent"_L1, "urgent_h"_L1}) {
        if (rule == "notice_period"_L1 && own.value(hours).isDouble())
            own.insert("urgent"_L1, own.value(hours).toInt() * 60);
    }
    if (own.contains("strict"_L1))
        own.insert("cmp"_L1, own["strict"_L1].toBool() ? u">"_s : u">="_s);
    addUnits(rule, own);
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
