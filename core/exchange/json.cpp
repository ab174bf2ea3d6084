#include "core/exchange/json.h"

#include <QJsonDocument>

#include <limits>

namespace planning
{

QByteArray toJson(const QJsonValue &value)
{
    // QJsonDocument takes arrays and objects only.
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return wrapped.sliced(1, wrapped.size() - 2);
}

static int lineOf(const QByteArray &text, qsizetype offset)
{
    return static_cast<int>(text.first(std::min(offset, text.size())).count('\n')) + 1;
}

Result<QJsonValue> parseJson(const QByteArray &text)
{
    // Wrapping makes scalars acceptable to QJsonDocument; it stays on the first line.
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson('[' + text + ']', &error);
    if (error.error != QJsonParseError::NoError) {
        return Error{ErrorCode::InvalidInput,
                     QStringLiteral("line %1: %2")
                         .arg(lineOf(text, std::max(0, error.offset - 1)))
                         .arg(error.errorString()),
                     {}};
    }
    const QJsonArray values = document.array();
    if (values.size() != 1)
        return Error{ErrorCode::InvalidInput, QStringLiteral("one JSON value expected"), {}};
    return values.first();
}

namespace json
{

void append(QByteArray &out, const QString &value)
{
    static constexpr char kHex[] = "0123456789abcdef";
    out += '"';
    for (const char c : value.toUtf8()) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\t') {
            out += "\\t";
        } else if (static_cast<unsigned char>(c) < 0x20) {
            out += "\\u00";
            out += kHex[(c >> 4) & 0xF];
            out += kHex[c & 0xF];
        } else {
            out += c;
        }
    }
    out += '"';
}

void append(QByteArray &out, const QJsonObject &value)
{
    out += QJsonDocument(value).toJson(QJsonDocument::Compact);
}

void appendUnknown(QByteArray &out, const QJsonObject &unknown)
{
    for (auto it = unknown.begin(); it != unknown.end(); ++it) {
        append(out, it.key());
        out += ':' + toJson(QJsonValue(it.value())) + ',';
    }
}

static QString shortened(const QJsonValue &value)
{
    static constexpr qsizetype kLongest = 60;
    const QString text = QString::fromUtf8(toJson(value));
    return text.size() <= kLongest ? text : text.first(kLongest) + QStringLiteral("…");
}

Error unexpected(const QJsonValue &value, const QString &expected)
{
    return {ErrorCode::InvalidInput,
            QStringLiteral("%1 is not %2").arg(shortened(value), expected),
            {}};
}

Error inside(Error error, const QString &member)
{
    error.where.prepend(QLatin1Char('/') + member);
    return error;
}

QString acceptedNames(std::span<const std::string_view> names)
{
    QStringList list;
    for (const std::string_view name : names)
        list += text(name);
    return QStringLiteral("one of ") + list.join(QStringLiteral(", "));
}

Result<void> read(const QJsonValue &value, QString &out)
{
    // No database takes the character U+0000.
    if (!value.isString() || value.toString().contains(QChar::Null))
        return unexpected(value, QStringLiteral("a text"));
    out = value.toString();
    return ok();
}

Result<void> read(const QJsonValue &value, QJsonObject &out)
{
    if (!value.isObject())
        return unexpected(value, QStringLiteral("an object"));
    out = value.toObject();
    return ok();
}

Result<void> read(const QJsonValue &value, bool &out)
{
    if (!value.isBool())
        return unexpected(value, QStringLiteral("true or false"));
    out = value.toBool();
    return ok();
}

Result<void> read(const QJsonValue &value, std::int64_t &out)
{
    // toInteger() gives the default for anything that is no whole number.
    static constexpr qint64 kNone = std::numeric_limits<qint64>::min();
    const qint64 number = value.toInteger(kNone);
    if (number == kNone)
        return unexpected(value, QStringLiteral("a whole number"));
    out = number;
    return ok();
}

Result<void> read(const QJsonValue &value, int &out)
{
    std::int64_t number = 0;
    if (const auto result = read(value, number); !result)
        return result;
    if (number < std::numeric_limits<int>::min() || number > std::numeric_limits<int>::max())
        return unexpected(value, QStringLiteral("a number below 2,147,483,648"));
    out = static_cast<int>(number);
    return ok();
}

Result<void> read(const QJsonValue &value, minutes &out)
{
    int number = 0;
    if (const auto result = read(value, number); !result)
        return result;
    out = minutes{number};
    return ok();
}

Result<void> read(const QJsonValue &value, Money &out)
{
    return read(value, out.cents);
}

Result<void> read(const QJsonValue &value, Percent &out)
{
    return read(value, out.value);
}

Result<void> read(const QJsonValue &value, Instant &out)
{
    const auto instant = instantFromRfc3339(value.toString());
    if (!instant) {
        return unexpected(value,
                          QStringLiteral("a time with an offset such as \"2026-03-02T19:00:00Z\""));
    }
    out = *instant;
    return ok();
}

Result<void> read(const QJsonValue &value, LocalDay &out)
{
    const auto day = dayFromIsoDate(value.toString());
    if (!day)
        return unexpected(value, QStringLiteral("a date such as \"2026-03-02\""));
    out = *day;
    return ok();
}

} // namespace json

} // namespace planning
