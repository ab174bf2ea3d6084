#include "core/rulesets/ruleparameter.h"

#include "core/base/resource.h"
#include "core/model/catalogue.h"
#include "core/rulesets/parameterfields.h"

#include <QJsonArray>

#include <algorithm>
#include <vector>

namespace planning
{

using namespace Qt::StringLiterals;

static QString text(std::string_view view)
{
    return QString::fromLatin1(view.data(), static_cast<qsizetype>(view.size()));
}

namespace
{

// The kind of a parameter by its type.
struct KindOf {
    RuleParameter &parameter;

    void operator()(bool) { parameter.kind = ParameterKind::YesNo; }
    void operator()(int) { parameter.kind = ParameterKind::Whole; }
    void operator()(minutes) { parameter.kind = ParameterKind::Duration; }
    void operator()(double) { parameter.kind = ParameterKind::Factor; }
    void operator()(Factor) { parameter.kind = ParameterKind::Factor; }
    void operator()(const QString &) { parameter.kind = ParameterKind::Text; }
    void operator()(const QStringList &) { parameter.kind = ParameterKind::Words; }
    void operator()(const LocalWindow &) { parameter.kind = ParameterKind::Window; }
    void operator()(const QList<LocalWindow> &) { parameter.kind = ParameterKind::Windows; }
    void operator()(const QList<OvertimeBand> &) { parameter.kind = ParameterKind::Bands; }
    template <typename T>
    void operator()(const std::optional<T> &)
    {
        (*this)(T{});
        parameter.isOptional = true;
    }
    template <typename E>
    requires std::is_enum_v<E>
    void operator()(E)
    {
        parameter.kind = ParameterKind::Choice;
        for (const std::string_view name : EnumNames<E>::names)
            parameter.choices << text(name);
    }
};

struct Words {
    std::vector<RuleParameter> parameters;
    std::vector<RuleGroup> groups;
    QHash<QString, RuleWords> rules;
    QHash<QString, Bilingual> words;
    QHash<QString, Bilingual> tags;
};

} // namespace

static constexpr double kMostOfAnything = 999;
static constexpr double kMinutesOfADay = 24 * 60;

// Words, range and, where the type does not say it, the kind.
static void addWords(RuleParameter &parameter, const QJsonValue &json)
{
    parameter.label = bilingual(json);
    parameter.unit = bilingual(json["unit"_L1]);
    const QJsonObject choices = json["values"_L1].toObject();
    parameter.choiceNames = bilinguals(choices);
    if (parameter.kind == ParameterKind::Text && !choices.isEmpty()) {
        parameter.kind = ParameterKind::Choice;
        parameter.choices = choices.keys();
    }
    if (json["kind"_L1] == "clock"_L1)
        parameter.kind = ParameterKind::ClockTime;
    if (json["kind"_L1] == "share"_L1)
        parameter.kind = ParameterKind::Share;
    const bool isClock = parameter.kind == ParameterKind::ClockTime;
    parameter.least = json["min"_L1].toDouble();
    parameter.most = json["max"_L1].toDouble(isClock ? kMinutesOfADay : kMostOfAnything);
    for (const QJsonValue &each : json["at_most"_L1].toArray()) {
        const QString other = each.toString();
        parameter.atMost << (other.contains(u'/') ? other : parameter.rule + u'/' + other);
    }
}

static std::vector<RuleParameter> readParameters(const QJsonObject &root)
{
    std::vector<RuleParameter> parameters;
    const RuleParameters defaults;
    forEachField<RuleParameters>([&](const auto &group) {
        const auto &values = group.of(defaults);
        const QJsonValue words = root["rules"_L1][text(group.name)]["parameters"_L1];
        forEachField<std::remove_cvref_t<decltype(values)>>([&](const auto &each) {
            RuleParameter parameter;
            parameter.rule = text(group.name);
            parameter.name = text(each.name);
            KindOf{parameter}(each.of(values));
            addWords(parameter, words[parameter.name]);
            parameters.push_back(std::move(parameter));
        });
    });
    for (const std::string_view rule : EnumNames<Rule>::names) {
        RuleParameter reference;
        reference.rule = text(rule);
        reference.name = kLegalRef;
        reference.label = bilingual(root["legal_ref"_L1]);
        parameters.push_back(std::move(reference));
    }
    return parameters;
}

static QHash<QString, RuleWords> readRuleWords(const QJsonObject &root)
{
    QHash<QString, RuleWords> rules;
    for (const RuleEntry &entry : ruleCatalogue())
        rules[entry.code] = {entry.name, entry.description, {}};
    const QJsonObject json = root["rules"_L1].toObject();
    for (auto it = json.begin(); it != json.end(); ++it) {
        RuleWords &words = rules[it.key()];
        words.sentence = bilingual((*it)["sentence"_L1]);
        if (words.name.en.isEmpty())
            words.name = bilingual((*it)["name"_L1]);
        if (words.description.en.isEmpty())
            words.description = bilingual((*it)["description"_L1]);
    }
    return rules;
}

static Words readWords()
{
    const QJsonObject root = jsonResource(u":/rules/parameters.json"_s);
    Words words;
    words.parameters = readParameters(root);
    for (const QJsonValue &group : root["groups"_L1].toArray()) {
        RuleGroup read{group["code"_L1].toString(), bilingual(group["name"_L1]), {}};
        for (const QJsonValue &rule : group["rules"_L1].toArray())
            read.rules << rule.toString();
        words.groups.push_back(std::move(read));
    }
    words.rules = readRuleWords(root);
    words.words = bilinguals(root["words"_L1].toObject());
    words.tags = bilinguals(root["tags"_L1].toObject());
    for (const CatalogueSkill &skill : builtInCatalogue().skills)
        words.tags.insert(skill.code, {skill.nameFr, skill.nameEn});
    return words;
}

// Read once; it ships with the program and never changes.
static const Words &words()
{
    static const Words read = readWords();
    return read;
}

std::span<const RuleParameter> ruleParameters()
{
    return words().parameters;
}

const RuleParameter *findParameter(const QString &rule, const QString &name)
{
    const auto &all = words().parameters;
    const auto it = std::ranges::find_if(all, [&](const RuleParameter &parameter) {
        return parameter.rule == rule && parameter.name == name;
    });
    return it == all.end() ? nullptr : &*it;
}

const RuleParameter *findParameter(const QString &path)
{
    return findParameter(path.section(u'/', 0, 0), path.section(u'/', 1));
}

std::vector<const RuleParameter *> parametersOf(const QString &rule)
{
    std::vector<const RuleParameter *> found;
    for (const RuleParameter &parameter : words().parameters) {
        if (parameter.rule == rule)
            found.push_back(&parameter);
    }
    return found;
}

std::span<const RuleGroup> ruleGroups()
{
    return words().groups;
}

const RuleWords &wordsOf(const QString &rule)
{
    static const RuleWords none;
    const auto it = words().rules.constFind(rule);
    return it == words().rules.cend() ? none : *it;
}

const Bilingual &ruleWord(const QString &key)
{
    static const Bilingual none;
    const auto it = words().words.constFind(key);
    Q_ASSERT(it != words().words.cend());
    return it == words().words.cend() ? none : *it;
}

QString tagName(const QString &code, Language language)
{
    const auto it = words().tags.constFind(code);
    return it == words().tags.cend() ? code : it->in(language);
}

} // namespace planning
