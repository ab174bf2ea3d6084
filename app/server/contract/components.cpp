#include "app/server/contract/components.h"

#include <QFile>

namespace planning::server
{

QStringList contractFamilies()
{
    return {QStringLiteral("planning"), QStringLiteral("crew"), QStringLiteral("stage")};
}

QJsonObject contractResource(const QString &name)
{
    QFile file(QStringLiteral(":/openapi/") + name);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    const auto value = parseJson(isOpen ? file.readAll() : QByteArray());
    if (!value)
        qFatal("resources/openapi/%s: %s", qPrintable(name), qPrintable(describe(value.error())));
    return value->toObject();
}

Components::Components()
{
    for (const QString &family : contractFamilies()) {
        const QJsonObject written = contractResource(QStringLiteral("schemas/%1.json").arg(family));
        for (auto schema = written.begin(); schema != written.end(); ++schema)
            m_schemas[schema.key()] = schema.value();
    }
}

static QJsonObject referenceTo(const QString &name)
{
    return {{QStringLiteral("$ref"), QStringLiteral("#/components/schemas/") + name}};
}

static QJsonObject pageOf(const QString &name)
{
    QJsonObject cursor = schema::text();
    cursor[QStringLiteral("nullable")] = true;
    cursor[QStringLiteral("description")] = QStringLiteral("Of the next page; null on the last.");
    QJsonObject total = schema::number();
    total[QStringLiteral("description")] = QStringLiteral("Of all pages.");
    return schema::object(
        {{QStringLiteral("items"), schema::listOf(referenceTo(name))},
         {QStringLiteral("next_cursor"), cursor},
         {QStringLiteral("total"), total}},
        {QStringLiteral("items"), QStringLiteral("next_cursor"), QStringLiteral("total")});
}

static QJsonObject made(const Schema &schema)
{
    QJsonObject object = schema.make();
    QJsonArray required = object[QStringLiteral("required")].toArray();
    for (const QString &name : schema.required)
        required.append(name);
    if (!required.isEmpty())
        object[QStringLiteral("required")] = required;
    return object;
}

QJsonObject Components::reference(const Schema &schema)
{
    if (schema.make && !m_schemas.contains(schema.name))
        m_schemas[schema.name] = made(schema);
    if (!schema.isPage)
        return referenceTo(schema.name);
    const QString page = schema.name + QStringLiteral("Page");
    m_schemas[page] = pageOf(schema.name);
    return referenceTo(page);
}

} // namespace planning::server
