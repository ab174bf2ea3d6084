#include "core/rulesets/parameterreader.h"

#include "core/rulesets/parameterfields.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <cmath>

namespace planning
{

using namespace Qt::StringLiterals;

static QString text(std::string_view view)
{
    return QString::fromLatin1(view.data(), static_cast<qsizetype>(view.size()));
}

// "21:00-06:00", also up to "24:00"
static std::optional<LocalWindow> windowFromText(const QString &text)
{
    static const QRegularExpression pattern(u"^(\\d\\d):(\\d\\d)-(\\d\\d):(\\d\\d)$"_s);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto time = [&match](int group) {
        return std::chrono::hours{match.capturedView(group).toInt()}
               + minutes{match.capturedView(group + 1).toInt()};
    };
    return LocalWindow{time(1), time(3)};
}

namespace
{

// Reads one parameter over its inherited value; `expected` is what to say when it does not fit.
struct ReadParameter {
    const QJsonValue &json;
    QString expected;

    bool operator()(bool &value)
    {
        expected = u"true or false"_s;
        value = json.toBool();
        return json.isBool();
    }
    bool operator()(int &value)
    {
        expected = u"a whole number"_s;
        value = json.toInt();
        return json.isDouble();
    }
    bool operator()(Factor &value)
    {
        expected = u"a factor such as 1.25"_s;
        value = Factor{std::llround(json.toDouble() * 1'000'000)};
        return json.isDouble() && value.millionths >= 0;
    }
    bool operator()(minutes &value)
    {
        expected = u"a number of minutes"_s;
        value = minutes{std::llround(json.toDouble())};
        return json.isDouble() && value.count() >= 0;
    }
    bool operator()(double &value)
    {
        expected = u"a number"_s;
        value = json.toDouble();
        return json.isDouble();
    }
    bool operator()(QString &value)
    {
        expected = u"a text"_s;
        value = json.toString();
        return json.isString();
    }
    bool operator()(LocalWindow &value)
    {
        expected = u"local times like \"21:00-06:00\""_s;
        const auto read = windowFromText(json.toString());
        value = read.value_or(value);
        return read.has_value();
    }
    bool operator()(OvertimeBand &value)
    {
        const QJsonValue length = json["minutes"_L1];
        if (length.isDouble())
            value.length = minutes{length.toInteger()};
        value.rate = json["rate"_L1].toDouble();
        const bool fits = length.isNull() || length.isDouble();
        expected = u"bands like {\"minutes\": 480, \"rate\": 1.25}"_s;
        return fits && json["rate"_L1].isDouble();
    }
    template <typename T>
    bool operator()(QList<T> &value)
    {
        value.clear();
        bool fits = json.isArray();
        expected = u"a list"_s;
        for (const QJsonValue &each : json.toArray()) {
            ReadParameter read{each, {}};
            fits = read(value.emplaceBack()) && fits;
            expected = u"a list of "_s + read.expected;
        }
        return fits;
    }
    template <typename T>
    bool operator()(std::optional<T> &value)
    {
        if (json.isNull()) {
            value.reset();
            return true;
        }
        const bool fits = (*this)(value.emplace());
        expected += u" or null"_s;
        return fits;
    }
    bool operator()(QStringList &value)
    {
        expected = u"a list of tags"_s;
        value.clear();
        for (const QJsonValue &each : json.toArray())
            value << each.toString();
        return json.isArray();
    }
    template <typename E>
    requires std::is_enum_v<E>
    bool operator()(E &value)
    {
        QStringList names;
        for (const std::string_view name : EnumNames<E>::names)
            names << text(name);
        expected = names.join(u", ");
        const auto read = enumFromName<E>(json.toString().toStdString());
        value = read.value_or(value);
        return read.has_value();
    }
};

} // namespace

static Error unreadable(const RuleSet &set, const QString &pointer, const QString &expected)
{
    return {ErrorCode::InvalidInput,
            u"rule set \"%1\", %2: expected %3"_s.arg(set.code, pointer, expected), pointer};
}

static Result<RuleParameters> readParameters(const RuleSet &set, const RuleParameters &inherited)
{
    RuleParameters parameters = inherited;
    std::optional<Error> error;
    forEachField<RuleParameters>([&](const auto &group) {
        const QJsonObject json = set.parameters[text(group.name)].toObject();
        auto &target = group.of(parameters);
        forEachField<std::remove_cvref_t<decltype(target)>>([&](const auto &each) {
            const QJsonValue value = json[text(each.name)];
            if (value.isUndefined())
                return;
            ReadParameter read{value, {}};
            if (!read(each.of(target)))
                error = unreadable(set, text(group.name) + u'/' + text(each.name), read.expected);
        });
    });
    if (error)
        return *error;
    return parameters;
}

static Result<RuleSetting> readSetting(const RuleSet &set, const QString &code, RuleSetting setting)
{
    const QString reference = set.parameters[code]["legal_ref"_L1].toString();
    if (!reference.isEmpty())
        setting.legalRef = reference;
    const QJsonValue severity = set.severities[code];
    if (severity.isUndefined())
        return setting;
    const QString name = severity.toString();
    setting.type = enumFromName<ConflictType>(name.toStdString());
    if (!setting.type && name != "off"_L1)
        return unreadable(set, u"severities/"_s + code, u"hard, soft or off"_s);
    return setting;
}

ResolvedRules rulesOfCatalogue()
{
    ResolvedRules rules;
    for (std::size_t i = 0; i < kRuleCount; ++i) {
        const RuleEntry &entry = entryOf(static_cast<Rule>(i));
        rules.settings[i] = {entry.type, entry.legalRef};
    }
    return rules;
}

Result<ResolvedRules> readRules(const RuleSet &set, const ResolvedRules &inherited)
{
    const auto parameters = readParameters(set, inherited.parameters);
    if (!parameters)
        return parameters.error();
    ResolvedRules rules = inherited;
    rules.code = set.code;
    rules.name = set.name;
    rules.parameters = *parameters;
    for (std::size_t i = 0; i < kRuleCount; ++i) {
        const auto setting =
            readSetting(set, text(EnumNames<Rule>::names[i]), inherited.settings[i]);
        if (!setting)
            return setting.error();
        rules.settings[i] = *setting;
    }
    return rules;
}

} // namespace planning
