#include "core/vectors/vectorpay.h"

#include "core/model/holidays.h"
#include "core/vectors/vectorplan.h"
#include "core/vectors/vectorrules.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace planning
{

using namespace Qt::StringLiterals;

namespace
{

// A premium of a vector and the group of parameters it stands for.
struct PremiumName {
    const char *inVector;
    const char *group;
};

constexpr PremiumName kPremiums[] = {
    {"base", "pay"},
    {"night", "pay_night"},
    {"sunday", "pay_weekend"},
    {"saturday", "pay_weekend"},
    {"weekend", "pay_weekend"},
    {"holiday", "pay_holiday"},
    {"daily_over", "pay_daily_over"},
    {"weekly_over", "pay_weekly_over"},
    {"min_call", "pay_min_call"},
    {"split", "pay_split"},
    {"reduced_rest", "pay_reduced_rest"},
};

// A switch among the arguments and the parameter it sets.
struct SwitchName {
    const char *argument;
    const char *group;
    const char *parameter;
};

constexpr SwitchName kSwitches[] = {
    {"stacking", "pay", "stacking"},
    {"break_paid", "pay", "break_paid"},
    {"night_mode", "pay_night", "mode"},
    {"call_lead_mode", "pay_call", "lead_mode"},
    {"night_bonus", "pay_night", "bonus"},
    {"holiday_bonus", "pay_holiday", "bonus"},
    {"emergency_call_bonus", "pay_call", "emergency_bonus"},
};

// Arguments that describe the world and not the rules.
const QStringList &otherArguments()
{
    static const QStringList names{u"equipment"_s,      u"transport"_s, u"availability"_s,
                                   u"meal_allowance"_s, u"zone"_s,      u"weekend_bonus"_s};
    return names;
}

} // namespace

QJsonObject argumentsOf(const QJsonObject &vector)
{
    return vector["args"_L1].toObject();
}

QString payGroupOf(const QString &premium)
{
    const auto it = std::ranges::find_if(kPremiums, [&premium](const PremiumName &each) {
        return premium == QLatin1String(each.inVector);
    });
    return it == std::end(kPremiums) ? QString() : QString::fromLatin1(it->group);
}

// "24:00" in minutes after midnight
static int minutesOf(const QJsonValue &clock)
{
    const QString text = clock.toString();
    return text.section(u':', 0, 0).toInt() * 60 + text.section(u':', 1, 1).toInt();
}

static QJsonValue inMinutes(const QJsonValue &hours)
{
    return hours.isDouble() ? QJsonValue(std::round(hours.toDouble() * 60)) : QJsonValue::Null;
}

// Two weekly premiums are two bands; one is all there is.
static QJsonObject weeklyBand(QJsonObject group, const QJsonObject &premium, double bonus)
{
    const bool isSecond = group["after"_L1].isDouble();
    group.insert(isSecond ? "second_after"_L1 : "after"_L1, inMinutes(premium["h"_L1]));
    group.insert(isSecond ? "second_bonus"_L1 : "bonus"_L1, bonus);
    return group;
}

// The parameters of one premium over those of earlier ones of the same group.
static QJsonObject parametersOf(const QJsonObject &premium, QJsonObject group)
{
    const QString name = premium["k"_L1].toString();
    const double bonus = 1 + premium["pct"_L1].toDouble();
    if (name == "weekly_over"_L1)
        return weeklyBand(std::move(group), premium, bonus);
    if (name == "sunday"_L1 || name == "saturday"_L1) {
        group.insert(name, bonus);
    } else if (name == "weekend"_L1) {
        group.insert("saturday"_L1, bonus);
        group.insert("sunday"_L1, bonus);
    } else if (name == "min_call"_L1) {
        group.insert("minimum"_L1, inMinutes(premium["h"_L1]));
    } else {
        group.insert("bonus"_L1, bonus);
    }
    if (name == "night"_L1) {
        group.insert("from"_L1, minutesOf(premium["win"_L1][0]));
        group.insert("to"_L1, minutesOf(premium["win"_L1][1]));
    }
    if (name == "holiday"_L1) {
        const QString only = premium["only"_L1].toString();
        group.insert("only"_L1, only.isEmpty() ? QJsonArray{} : QJsonArray{only});
    }
    if (name == "daily_over"_L1) {
        group.insert("after"_L1, inMinutes(premium["h"_L1]));
        group.insert("amplitude"_L1, inMinutes(premium["amp"_L1]));
    }
    return group;
}

static Result<void> applyPremiums(RuleSet &set, const QJsonArray &premiums)
{
    for (const QJsonValue &each : premiums) {
        const QString group = payGroupOf(each["k"_L1].toString());
        if (group.isEmpty())
            return notUnderstood(u"premium \"%1\""_s.arg(each["k"_L1].toString()));
        set.parameters.insert(group,
                              parametersOf(each.toObject(), set.parameters[group].toObject()));
    }
    return ok();
}

static Result<void> applySwitches(RuleSet &set, const QJsonObject &arguments)
{
    for (auto it = arguments.begin(); it != arguments.end(); ++it) {
        const auto found = std::ranges::find_if(kSwitches, [&it](const SwitchName &each) {
            return it.key() == QLatin1String(each.argument);
        });
        if (found == std::end(kSwitches)) {
            if (!otherArguments().contains(it.key()))
                return notUnderstood(u"argument \"%1\""_s.arg(it.key()));
            continue;
        }
        const QString name = QString::fromLatin1(found->group);
        QJsonObject group = set.parameters[name].toObject();
        group.insert(QString::fromLatin1(found->parameter), *it);
        set.parameters.insert(name, group);
    }
    if (const QJsonValue weekend = arguments["weekend_bonus"_L1]; weekend.isDouble())
        set.parameters.insert("pay_weekend"_L1,
                              QJsonObject{{u"saturday"_s, weekend}, {u"sunday"_s, weekend}});
    return ok();
}

Result<RuleSet> payRulesOf(const QJsonObject &vector)
{
    RuleSet set;
    set.code = u"VECTOR"_s;
    const QString profile = vector["profile"_L1].toString();
    // The directive knows no premium at all.
    set.base = profile == "LEGAL"_L1 ? u"EU-WTD"_s : ruleSetOf(profile);
    if (const auto applied = applyPremiums(set, vector["premiums"_L1].toArray()); !applied)
        return applied.error();
    if (const auto applied = applySwitches(set, argumentsOf(vector)); !applied)
        return applied.error();
    return set;
}

Money mealAllowanceOf(const QJsonObject &vector)
{
    const QJsonValue allowance = argumentsOf(vector)["meal_allowance"_L1];
    if (allowance.isDouble())
        return {std::llround(allowance.toDouble() * 100)};
    const bool isUsual = vector["profile"_L1].toString() == "SEED"_L1;
    return {allowance.toBool(isUsual) ? 2000 : 0};
}

QString holidayZoneOf(const QJsonObject &arguments)
{
    const QString zone = arguments["zone"_L1].toString(u"FR"_s);
    return HolidayCalendar::knownZones().contains(zone) ? zone : u"FR-"_s + zone;
}

} // namespace planning
