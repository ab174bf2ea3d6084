#pragma once

#include "core/rulesets/rule.h"

#include <QStringList>

#include <optional>
#include <span>

namespace planning
{

// How a parameter is written and what it counts in.
enum class ParameterKind {
    YesNo,
    Whole, // a whole number of `unit`
    Duration, // minutes
    ClockTime, // minutes after local midnight
    Factor, // 1.25: times one and a quarter
    Share, // 0.5: half of it
    Text,
    Words, // a list of tags or codes
    Choice, // one of `choices`
    Window, // "21:00-06:00"
    Windows,
    Bands, // overtime: [{"minutes": 480, "rate": 1.25}, …]
};

// One value that a rule set may set, with its words. Names and kinds come from the field tables
// that the reader uses, words and ranges from resources/rules/parameters.json.
struct RuleParameter {
    QString rule; // code of the rule, or of a part of pay: "pay_night"
    QString name; // "min_rest"
    ParameterKind kind = ParameterKind::Text;
    bool isOptional = false; // null: no such limit
    QStringList choices;
    QHash<QString, Bilingual> choiceNames;
    Bilingual label;
    Bilingual unit; // "day|days": one and many; empty: none
    double least = 0; // in what the rule set writes: minutes, times
    double most = 0;
    QStringList atMost; // others that it may not exceed: "rest_minimum/min_rest"
};

// The name under which every rule may set its article.
inline constexpr QLatin1StringView kLegalRef{"legal_ref"};

// All of them, in the order of the field tables, then a legal reference for each rule.
std::span<const RuleParameter> ruleParameters();
// Null when there is none.
const RuleParameter *findParameter(const QString &rule, const QString &name);
const RuleParameter *findParameter(const QString &path); // "rest_minimum/min_rest"
std::vector<const RuleParameter *> parametersOf(const QString &rule);

// What belongs together in a list of rules: hours, rest, pay…
struct RuleGroup {
    QString code;
    Bilingual name;
    QStringList rules; // codes of rules and of parts of pay
};
std::span<const RuleGroup> ruleGroups();

// A rule or a part of pay in words. `sentence` has {parameters} and [parts that need them]; empty
// when the description says it all.
struct RuleWords {
    Bilingual name;
    Bilingual description;
    Bilingual sentence;
};
const RuleWords &wordsOf(const QString &rule);

// A word that sentences and values are made of: "yes", "no_limit"…
const Bilingual &ruleWord(const QString &key);
// A tag, phase or skill code in words; the code itself when it is not known.
QString tagName(const QString &code, Language language);

} // namespace planning
