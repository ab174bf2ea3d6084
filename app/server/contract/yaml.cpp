#include "app/server/contract/yaml.h"

#include "core/exchange/json.h"

#include <QRegularExpression>

namespace planning::server
{

// Words that begin with a letter and mean nothing to YAML stand as they are, all else as in JSON,
// which YAML reads too.
static QByteArray scalar(const QJsonValue &value)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z/][A-Za-z0-9_./{}-]*$"));
    static const QRegularExpression special(QStringLiteral("^(true|false|null|yes|no|on|off|y|n)$"),
                                            QRegularExpression::CaseInsensitiveOption);
    if (value.isString()) {
        const QString text = value.toString();
        if (plain.match(text).hasMatch() && !special.match(text).hasMatch())
            return text.toUtf8();
    }
    return toJson(value);
}

static bool isBlock(const QJsonValue &value)
{
    return (value.isObject() && !value.toObject().isEmpty())
           || (value.isArray() && !value.toArray().isEmpty());
}

static void append(QByteArray &out, const QJsonValue &value, int depth, bool isAfterDash);

static void appendMembers(QByteArray &out, const QJsonObject &object, int depth, bool isAfterDash)
{
    bool isFirst = isAfterDash;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!isFirst)
            out += QByteArray(depth * 2, ' ');
        isFirst = false;
        out += scalar(it.key()) + ':';
        if (isBlock(*it)) {
            out += '\n';
            append(out, *it, depth + 1, false);
        } else {
            out += ' ' + scalar(*it) + '\n';
        }
    }
}

static void appendElements(QByteArray &out, const QJsonArray &array, int depth)
{
    for (const QJsonValue &element : array) {
        out += QByteArray(depth * 2, ' ') + "- ";
        if (element.isObject() && isBlock(element)) {
            append(out, element, depth + 1, true);
        } else if (isBlock(element)) {
            out += '\n';
            append(out, element, depth + 1, false);
        } else {
            out += scalar(element) + '\n';
        }
    }
}

static void append(QByteArray &out, const QJsonValue &value, int depth, bool isAfterDash)
{
    if (value.isObject())
        appendMembers(out, value.toObject(), depth, isAfterDash);
    else
        appendElements(out, value.toArray(), depth);
}

QByteArray toYaml(const QJsonValue &value)
{
    if (!isBlock(value))
        return scalar(value) + '\n';
    QByteArray out;
    append(out, value, 0, false);
    return out;
}

} // namespace planning::server
