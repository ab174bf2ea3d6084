#include "core/rulesets/parameterinput.h"

#include "core/rulesets/parametertext.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace planning
{

using namespace Qt::StringLiterals;

static constexpr int kMinutesOfAnHour = 60;
static constexpr int kMinutesOfADay = 24 * kMinutesOfAnHour;

static QString clockText(int time)
{
    return u"%1:%2"_s.arg(time / kMinutesOfAnHour, 2, 10, QLatin1Char('0'))
        .arg(time % kMinutesOfAnHour, 2, 10, QLatin1Char('0'));
}

// "11 h", "7 h 30", "7h30", "45 min", "7:30", "7,5": hours unless it says minutes
static std::optional<int> minutesFromText(const QString &text)
{
    static const QRegularExpression pattern(
        u"^(?:(\\d+)\\s*(?:h|:)\\s*(?:([0-5]?\\d)\\s*(?:min)?)?|(\\d+)\\s*min|(\\d+(?:[.,]\\d+)?))$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    if (match.hasCaptured(3))
        return match.captured(3).toInt();
    if (match.hasCaptured(4)) {
        const double hours = match.captured(4).replace(u',', u'.').toDouble();
        return static_cast<int>(std::lround(hours * kMinutesOfAnHour));
    }
    return match.captured(1).toInt() * kMinutesOfAnHour + match.captured(2).toInt();
}

// "21:00", "21 h", "21h30"
static std::optional<int> clockFromText(const QString &text)
{
    static const QRegularExpression pattern(u"^(\\d\\d?)\\s*(?:[h:]\\s*([0-5]\\d)?)?$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const int time = match.captured(1).toInt() * kMinutesOfAnHour + match.captured(2).toInt();
    return time <= kMinutesOfADay ? std::optional(time) : std::nullopt;
}

// "× 1,25", "x1.25", "1.25", "+25 %"
static std::optional<double> factorFromText(const QString &text)
{
    static const QRegularExpression pattern(
        u"^(?:[×x*]?\\s*(\\d+(?:[.,]\\d+)?)|\\+\\s*(\\d+(?:[.,]\\d+)?)\\s*%)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    if (match.hasCaptured(2))
        return 1 + match.captured(2).replace(u',', u'.').toDouble() / 100;
    return match.captured(1).replace(u',', u'.').toDouble();
}

static std::optional<double> shareFromText(QString text)
{
    bool isNumber = false;
    const double percent = text.remove(u'%').trimmed().replace(u',', u'.').toDouble(&isNumber);
    return isNumber ? std::optional(percent / 100) : std::nullopt;
}

static std::optional<QString> windowFromText(QString text)
{
    const QStringList ends = text.replace(u'–', u'-').split(u'-');
    const auto from = ends.size() == 2 ? clockFromText(ends[0]) : std::nullopt;
    const auto to = ends.size() == 2 ? clockFromText(ends[1]) : std::nullopt;
    if (!from || !to)
        return std::nullopt;
    return clockText(*from) + u'-' + clockText(*to);
}

// "8 h × 1.25", and "× 1.5" for the last one, which is open
static std::optional<QJsonValue> bandsFromText(const QString &text)
{
    static const QRegularExpression pattern(u"^(.*?)\\s*[×x*]\\s*(\\d.*)$"_s);
    QJsonArray bands;
    const QStringList parts = text.split(u';', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const auto match = pattern.match(part.trimmed());
        const QString length = match.captured(1).trimmed();
        const auto rate = factorFromText(match.captured(2));
        const auto measured = minutesFromText(length);
        const bool isLast = bands.size() + 1 == parts.size();
        if (!rate || isLast != length.isEmpty() || (!isLast && !measured))
            return std::nullopt;
        bands.append(QJsonObject{{u"minutes"_s, isLast ? QJsonValue() : QJsonValue(*measured)},
                                 {u"rate"_s, *rate}});
    }
    return bands.isEmpty() ? std::nullopt : std::optional<QJsonValue>(bands);
}

static QJsonArray wordsFromText(const QString &text)
{
    QJsonArray words;
    for (const QString &each : text.split(u',', Qt::SkipEmptyParts)) {
        if (!each.trimmed().isEmpty())
            words.append(each.trimmed());
    }
    return words;
}

static std::optional<QJsonValue> windowsFromText(const QString &text)
{
    QJsonArray windows;
    for (const QString &each : text.split(u',', Qt::SkipEmptyParts)) {
        const auto window = windowFromText(each);
        if (!window)
            return std::nullopt;
        windows.append(*window);
    }
    return windows;
}

static std::optional<QJsonValue> choiceFromText(const RuleParameter &parameter, const QString &text,
                                                Language language)
{
    const QStringList texts = choiceTexts(parameter, language);
    const auto chosen = std::ranges::find_if(texts, [&text](const QString &each) {
        return each.simplified().compare(text, Qt::CaseInsensitive) == 0;
    });
    const auto position = chosen - texts.begin();
    const bool isKnown = chosen != texts.end();
    if (parameter.kind == ParameterKind::YesNo)
        return isKnown ? std::optional<QJsonValue>(position == 0) : std::nullopt;
    if (isKnown)
        return parameter.choices[position];
    return parameter.choices.contains(text) ? std::optional<QJsonValue>(text) : std::nullopt;
}

template <typename T>
static std::optional<QJsonValue> asJson(const std::optional<T> &value)
{
    return value ? std::optional<QJsonValue>(*value) : std::nullopt;
}

static std::optional<QJsonValue> wholeFromText(const QString &text)
{
    static const QRegularExpression pattern(u"^(\\d{1,6})(?:\\s+\\D+|\\s*%)?$"_s);
    const auto match = pattern.match(text);
    return match.hasMatch() ? std::optional<QJsonValue>(match.captured(1).toInt()) : std::nullopt;
}

std::optional<QJsonValue> valueFromText(const RuleParameter &parameter, const QString &text,
                                        Language language)
{
    switch (parameter.kind) {
    case ParameterKind::Whole:
        return wholeFromText(text);
    case ParameterKind::Duration:
        return asJson(minutesFromText(text));
    case ParameterKind::ClockTime:
        return asJson(clockFromText(text));
    case ParameterKind::Factor:
        return asJson(factorFromText(text));
    case ParameterKind::Share:
        return asJson(shareFromText(text));
    case ParameterKind::Window:
        return asJson(windowFromText(text));
    case ParameterKind::Windows:
        return windowsFromText(text);
    case ParameterKind::Bands:
        return bandsFromText(text);
    case ParameterKind::Words:
        return wordsFromText(text);
    case ParameterKind::YesNo:
    case ParameterKind::Choice:
        return choiceFromText(parameter, text, language);
    case ParameterKind::Text:
        break;
    }
    return text;
}

} // namespace planning
