#include "app/cli/optionvalue.h"

#include "app/cli/tr.h"
#include "core/base/instant.h"

#include <QRegularExpression>

namespace planning::cli
{

static constexpr int kLargestSide = 32767;

std::optional<qint64> numberFromText(const QString &text)
{
    bool valid = false;
    const qint64 number = text.toLongLong(&valid);
    return valid && number >= 0 ? std::optional(number) : std::nullopt;
}

std::optional<QSize> pixelSizeFromText(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{1,5})x(\\d{1,5})$"));
    const auto match = pattern.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    const bool accepted =
        !size.isEmpty() && size.width() <= kLargestSide && size.height() <= kLargestSide;
    return accepted ? std::optional(size) : std::nullopt;
}

static bool fits(ValueType type, const QString &text)
{
    switch (type) {
    case ValueType::Day:
        return dayFromIsoDate(text).has_value();
    case ValueType::Number:
        return numberFromText(text).has_value();
    case ValueType::PixelSize:
        return pixelSizeFromText(text).has_value();
    case ValueType::None:
    case ValueType::Text:
        break;
    }
    return true;
}

static QString expected(ValueType type)
{
    switch (type) {
    case ValueType::Day:
        return Tr::tr("a day such as 2026-07-14");
    case ValueType::Number:
        return Tr::tr("a whole number");
    case ValueType::PixelSize:
        return Tr::tr("a size in pixels such as 1600x900");
    case ValueType::None:
    case ValueType::Text:
        break;
    }
    return {};
}

static QString problem(const QString &name, const QString &text, const QString &accepted)
{
    return Tr::tr("%1 does not accept “%2”: expected %3.").arg(name, text, accepted);
}

static QString oneOf(const QStringList &choices)
{
    return Tr::tr("one of %1").arg(choices.join(QStringLiteral(", ")));
}

std::optional<QString> problemOf(const Option &option, const QString &text)
{
    const QString name = QStringLiteral("--") + option.name;
    if (!option.choices.isEmpty() && !option.choices.contains(text))
        return problem(name, text, oneOf(option.choices));
    if (!fits(option.type, text))
        return problem(name, text, expected(option.type));
    return std::nullopt;
}

std::optional<QString> problemOf(const Argument &argument, const QString &text)
{
    if (!argument.choices.isEmpty() && !argument.choices.contains(text))
        return problem(argument.name, text, oneOf(argument.choices));
    return std::nullopt;
}

} // namespace planning::cli
