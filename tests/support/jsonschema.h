#pragma once

#include "core/base/instant.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringList>

namespace planning::test
{

// Checks values against the schemas of an OpenAPI 3.0 document: $ref, type, nullable, format (uuid,
// date, date-time), enum, required, properties, additionalProperties, items, minimum, maximum. Any
// other keyword that narrows values is an error, so that nothing is taken as checked that is not.
class JsonSchema final
{
public:
    explicit JsonSchema(QJsonObject document) : m_document(std::move(document)) { }

    // What does not fit, each with its place: empty when the value is as the schema says.
    QStringList errors(const QJsonValue &value, const QJsonObject &schema,
                       const QString &where = {}) const
    {
        const QJsonObject resolved = follow(schema);
        QStringList found = unknownKeywords(resolved, where);
        if (value.isNull() && resolved[u"nullable"].toBool())
            return found;
        if (const QString type = resolved[u"type"].toString(); !type.isEmpty() && !is(value, type))
            return found << QStringLiteral("%1: not of the type %2, but %3")
                                .arg(where, type, QJsonArray{value}.first().toVariant().toString());
        found += scalarErrors(value, resolved, where);
        if (value.isArray())
            found += elementErrors(value.toArray(), resolved, where);
        if (value.isObject())
            found += memberErrors(value.toObject(), resolved, where);
        return found;
    }

    // Follows "#/components/schemas/Shift"; an empty object when it leads nowhere.
    QJsonObject follow(const QJsonObject &schema) const
    {
        const QString reference = schema[u"$ref"].toString();
        if (reference.isEmpty())
            return schema;
        QJsonValue at = m_document;
        for (const QString &key : reference.sliced(2).split(u'/'))
            at = at[key];
        return at.toObject();
    }

private:
    static QStringList unknownKeywords(const QJsonObject &schema, const QString &where)
    {
        static const QStringList known{QStringLiteral("type"),
                                       QStringLiteral("nullable"),
                                       QStringLiteral("format"),
                                       QStringLiteral("enum"),
                                       QStringLiteral("required"),
                                       QStringLiteral("properties"),
                                       QStringLiteral("items"),
                                       QStringLiteral("minimum"),
                                       QStringLiteral("maximum"),
                                       QStringLiteral("default"),
                                       QStringLiteral("readOnly"),
                                       QStringLiteral("description"),
                                       QStringLiteral("additionalProperties")};
        QStringList found;
        for (const QString &key : schema.keys()) {
            if (!known.contains(key))
                found << QStringLiteral("%1: the keyword %2 is not understood").arg(where, key);
        }
        return found;
    }

    static bool is(const QJsonValue &value, const QString &type)
    {
        if (type == u"integer")
            return value.isDouble() && value.toDouble() == double(value.toInteger(-1));
        return (type == u"object" && value.isObject()) || (type == u"array" && value.isArray())
               || (type == u"string" && value.isString()) || (type == u"boolean" && value.isBool())
               || (type == u"number" && value.isDouble());
    }

    static bool isOfFormat(const QString &text, const QString &format)
    {
        static const QRegularExpression uuid(
            QStringLiteral("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"));
        if (format == u"uuid")
            return uuid.match(text).hasMatch();
        if (format == u"date-time")
            return instantFromRfc3339(text).has_value();
        if (format == u"date")
            return dayFromIsoDate(text).has_value();
        return true;
    }

    static QStringList scalarErrors(const QJsonValue &value, const QJsonObject &schema,
                                    const QString &where)
    {
        QStringList found;
        const QJsonArray names = schema[u"enum"].toArray();
        if (!names.isEmpty() && !names.contains(value))
            found << QStringLiteral("%1: %2 is none of the names").arg(where, value.toString());
        if (value.isString() && !isOfFormat(value.toString(), schema[u"format"].toString()))
            found << QStringLiteral("%1: “%2” is no %3")
                         .arg(where, value.toString(), schema[u"format"].toString());
        if (value.isDouble()
            && (value.toDouble() < schema[u"minimum"].toDouble(value.toDouble())
                || value.toDouble() > schema[u"maximum"].toDouble(value.toDouble())))
            found << QStringLiteral("%1: %2 is out of range").arg(where).arg(value.toDouble());
        return found;
    }

    QStringList elementErrors(const QJsonArray &array, const QJsonObject &schema,
                              const QString &where) const
    {
        QStringList found;
        for (qsizetype i = 0; i < array.size(); ++i)
            found +=
                errors(array.at(i), schema[u"items"].toObject(), where + u'/' + QString::number(i));
        return found;
    }

    QStringList memberErrors(const QJsonObject &object, const QJsonObject &schema,
                             const QString &where) const
    {
        QStringList found;
        for (const QJsonValue &name : schema[u"required"].toArray()) {
            if (!object.contains(name.toString()))
                found << QStringLiteral("%1/%2: is missing").arg(where, name.toString());
        }
        const QJsonObject members = schema[u"properties"].toObject();
        const QJsonValue others = schema[u"additionalProperties"];
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QString place = where + u'/' + it.key();
            if (members.contains(it.key()))
                found += errors(*it, members[it.key()].toObject(), place);
            else if (others.isObject())
                found += errors(*it, others.toObject(), place);
            else if (!others.toBool(true))
                found << place + QStringLiteral(": there is no such member");
        }
        return found;
    }

    QJsonObject m_document;
};

} // namespace planning::test
