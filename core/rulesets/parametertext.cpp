#include "core/rulesets/parametertext.h"

#include "core/base/durationtext.h"
#include "core/rulesets/parameterinput.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

#include <cmath>

namespace planning
{

using namespace Qt::StringLiterals;

static constexpr int kMinutesOfAnHour = 60;
static constexpr int kPlaces = 6; // of a factor: as exact as Factor

static QLocale localeOf(Language language)
{
    QLocale locale = language == Language::French
                         ? QLocale(QLocale::French, QLocale::France)
                         : QLocale(QLocale::English, QLocale::UnitedKingdom);
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale;
}

static QString word(const QString &key, Language language)
{
    return ruleWord(key).in(language);
}

// "1.25" with the mark of the language
static QString numberText(double number, Language language)
{
    return localeOf(language).toString(number, 'g', kPlaces);
}

static QString clockText(int time)
{
    return u"%1:%2"_s.arg(time / kMinutesOfAnHour, 2, 10, QLatin1Char('0'))
        .arg(time % kMinutesOfAnHour, 2, 10, QLatin1Char('0'));
}

// Of "day|days"; in French none is singular too.
static QString unitText(const QString &unit, int count, Language language)
{
    const bool isOne = count == 1 || (count == 0 && language == Language::French);
    return unit.section(u'|', isOne ? 0 : 1, isOne ? 0 : 1);
}

static QString bandText(const QJsonValue &band, Language language)
{
    const QString rate = u"× "_s + numberText(band["rate"_L1].toDouble(), language);
    const QJsonValue length = band["minutes"_L1];
    return length.isDouble() ? durationText(minutes{length.toInteger()}) + u' ' + rate : rate;
}

static QString listText(const RuleParameter &parameter, const QJsonArray &list, Language language,
                        TagStyle tags)
{
    QStringList texts;
    for (const QJsonValue &each : list) {
        if (parameter.kind == ParameterKind::Bands)
            texts << bandText(each, language);
        else if (parameter.kind == ParameterKind::Windows)
            texts << each.toString().replace(u'-', u'–');
        else
            texts << (tags == TagStyle::Names ? tagName(each.toString(), language)
                                              : each.toString());
    }
    if (texts.isEmpty())
        return word(u"empty"_s, language);
    const bool isFrench = language == Language::French;
    const QString semicolon = isFrench ? u"\u202f; "_s : u"; "_s;
    return texts.join(parameter.kind == ParameterKind::Bands ? semicolon : u", "_s);
}

static QString plainText(const RuleParameter &parameter, const QJsonValue &value, Language language)
{
    switch (parameter.kind) {
    case ParameterKind::YesNo:
        return word(value.toBool() ? u"yes"_s : u"no"_s, language);
    case ParameterKind::Whole: {
        const QString unit = unitText(parameter.unit.in(language), value.toInt(), language);
        const QString number = QString::number(value.toInt());
        return unit.isEmpty() ? number : number + u' ' + unit;
    }
    case ParameterKind::Duration:
        return durationText(minutes{value.toInteger()});
    case ParameterKind::ClockTime:
        return clockText(value.toInt());
    case ParameterKind::Factor:
        return u"× "_s + numberText(value.toDouble(), language);
    case ParameterKind::Share:
        return numberText(value.toDouble() * 100, language) + u" %"_s;
    case ParameterKind::Choice:
        return parameter.choiceNames.value(value.toString()).in(language);
    case ParameterKind::Window:
        return value.toString().replace(u'-', u'–');
    default:
        return value.toString();
    }
}

QString parameterText(const RuleParameter &parameter, const QJsonValue &value, Language language,
                      TagStyle tags)
{
    if (value.isNull() || value.isUndefined())
        return word(u"no_limit"_s, language);
    if (value.isArray())
        return listText(parameter, value.toArray(), language, tags);
    return plainText(parameter, value, language);
}

static QString rangeText(const RuleParameter &parameter, double value)
{
    if (parameter.kind == ParameterKind::Duration)
        return durationText(minutes{static_cast<qint64>(value)});
    return QString::number(value);
}

static QString acceptedKind(ParameterKind kind)
{
    switch (kind) {
    case ParameterKind::Whole:
        return u"accepts_whole"_s;
    case ParameterKind::Duration:
        return u"accepts_duration"_s;
    case ParameterKind::ClockTime:
        return u"accepts_clock"_s;
    case ParameterKind::Factor:
        return u"accepts_factor"_s;
    case ParameterKind::Share:
        return u"accepts_share"_s;
    case ParameterKind::Text:
        return u"accepts_text"_s;
    case ParameterKind::Words:
        return u"accepts_words"_s;
    case ParameterKind::Window:
        return u"accepts_window"_s;
    case ParameterKind::Windows:
        return u"accepts_windows"_s;
    case ParameterKind::Bands:
        return u"accepts_bands"_s;
    case ParameterKind::YesNo:
    case ParameterKind::Choice:
        break;
    }
    return u"accepts_choice"_s;
}

QStringList choiceTexts(const RuleParameter &parameter, Language language)
{
    if (parameter.kind == ParameterKind::YesNo)
        return {word(u"yes"_s, language), word(u"no"_s, language)};
    QStringList texts;
    for (const QString &choice : parameter.choices)
        texts << parameter.choiceNames.value(choice).in(language);
    return texts;
}

QString acceptedText(const RuleParameter &parameter, Language language)
{
    const QString accepted =
        word(acceptedKind(parameter.kind), language)
            .replace("{least}"_L1, rangeText(parameter, parameter.least))
            .replace("{most}"_L1, rangeText(parameter, parameter.most))
            .replace("{choices}"_L1, choiceTexts(parameter, language).join(u", "));
    if (!parameter.isOptional)
        return accepted;
    return word(u"or_no_limit"_s, language).replace("{accepted}"_L1, accepted);
}

static Error problem(const RuleParameter &parameter, const QString &text, Language language)
{
    return {ErrorCode::InvalidInput,
            word(u"problem"_s, language)
                .replace("{label}"_L1, parameter.label.in(language))
                .replace("{text}"_L1, text)
                .replace("{accepted}"_L1, acceptedText(parameter, language)),
            parameter.rule + u'/' + parameter.name};
}

// In either language.
static bool isWord(const QString &text, const QString &key)
{
    const Bilingual &words = ruleWord(key);
    return text.compare(words.fr, Qt::CaseInsensitive) == 0
           || text.compare(words.en, Qt::CaseInsensitive) == 0;
}

Result<QJsonValue> parameterFromText(const RuleParameter &parameter, const QString &text,
                                     Language language)
{
    const QString typed = text.simplified();
    if (parameter.isOptional && isWord(typed, u"no_limit"_s))
        return QJsonValue();
    const bool isList = parameter.kind == ParameterKind::Words
                        || parameter.kind == ParameterKind::Windows
                        || parameter.kind == ParameterKind::Bands;
    if (isList && isWord(typed, u"empty"_s))
        return QJsonValue(QJsonArray());
    const auto value = valueFromText(parameter, typed, language);
    if (!value || !checkParameter(parameter, *value, language))
        return problem(parameter, typed, language);
    return *value;
}

// Whether the JSON is of the kind: a text that is read as what it says is.
static bool fits(const RuleParameter &parameter, const QJsonValue &value)
{
    switch (parameter.kind) {
    case ParameterKind::YesNo:
        return value.isBool();
    case ParameterKind::Whole:
    case ParameterKind::Duration:
    case ParameterKind::ClockTime:
        return value.isDouble() && value.toDouble() == std::floor(value.toDouble());
    case ParameterKind::Factor:
    case ParameterKind::Share:
        return value.isDouble();
    case ParameterKind::Choice:
        return parameter.choices.contains(value.toString());
    case ParameterKind::Window:
        return valueFromText(parameter, value.toString(), Language::English).has_value();
    case ParameterKind::Text:
        return value.isString();
    case ParameterKind::Words:
    case ParameterKind::Windows:
    case ParameterKind::Bands:
        break;
    }
    return value.isArray();
}

Result<void> checkParameter(const RuleParameter &parameter, const QJsonValue &value,
                            Language language)
{
    if (parameter.isOptional && value.isNull())
        return ok();
    if (!fits(parameter, value) && !value.isNull())
        return problem(parameter, value.toVariant().toString(), language);
    const double number = value.toDouble(parameter.least);
    if (fits(parameter, value) && number >= parameter.least && number <= parameter.most)
        return ok();
    return problem(parameter, parameterText(parameter, value, language), language);
}

} // namespace planning
