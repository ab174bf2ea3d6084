#include "app/server/api/schema.h"

namespace planning::server
{

namespace schema
{

static QJsonObject ofType(const QString &type, const QString &format = {})
{
    QJsonObject schema{{QStringLiteral("type"), type}};
    if (!format.isEmpty())
        schema[QStringLiteral("format")] = format;
    return schema;
}

QJsonObject text()
{
    return ofType(QStringLiteral("string"));
}

QJsonObject file()
{
    return ofType(QStringLiteral("string"), QStringLiteral("binary"));
}

QJsonObject truth()
{
    return ofType(QStringLiteral("boolean"));
}

QJsonObject moment()
{
    return ofType(QStringLiteral("string"), QStringLiteral("date-time"));
}

QJsonObject day()
{
    return ofType(QStringLiteral("string"), QStringLiteral("date"));
}

QJsonObject id()
{
    return ofType(QStringLiteral("string"), QStringLiteral("uuid"));
}

QJsonObject number(const char *unit)
{
    return ofType(QStringLiteral("integer"), QString::fromLatin1(unit));
}

QJsonObject names(std::span<const std::string_view> names)
{
    QJsonObject schema = text();
    QJsonArray list;
    for (const std::string_view name : names)
        list.append(json::text(name));
    schema[QStringLiteral("enum")] = list;
    return schema;
}

QJsonObject anything()
{
    QJsonObject schema = ofType(QStringLiteral("object"));
    schema[QStringLiteral("additionalProperties")] = true;
    return schema;
}

QJsonObject listOf(const QJsonObject &element)
{
    QJsonObject schema = ofType(QStringLiteral("array"));
    schema[QStringLiteral("items")] = element;
    return schema;
}

QJsonObject object(const QJsonObject &members, const QStringList &required)
{
    QJsonObject schema = ofType(QStringLiteral("object"));
    schema[QStringLiteral("properties")] = members;
    schema[QStringLiteral("additionalProperties")] = false;
    if (!required.isEmpty())
        schema[QStringLiteral("required")] = QJsonArray::fromStringList(required);
    return schema;
}

static bool isGivenByServer(std::string_view name)
{
    return name == "org_id" || name == "version" || name == "created_at" || name == "updated_at"
           || name == "deleted_at";
}

QJsonObject member(QJsonObject schema, std::string_view name, Visibility visibility,
                   bool isOptional, Use use)
{
    const QString description = QStringLiteral("description");
    if (use == Use::Body) {
        if (isOptional)
            schema[QStringLiteral("nullable")] = true;
        if (isGivenByServer(name)) {
            schema[QStringLiteral("readOnly")] = true;
            schema[description] = QStringLiteral("Given by the server: left out, or as read.");
        }
    } else if (visibility == Visibility::Own) {
        schema[description] = QStringLiteral("Only for whom it is about, and managers.");
    } else if (visibility == Visibility::Managers) {
        schema[description] = QStringLiteral("Only for managers.");
    }
    return schema;
}

} // namespace schema

QString schemaName(std::string_view entity)
{
    QString name;
    for (const QString &word : json::text(entity).split(u'_'))
        name += word.first(1).toUpper() + word.sliced(1);
    return name;
}

} // namespace planning::server
