#pragma once

#include "app/server/api/schema.h"

namespace planning::server
{

// The schemas that the operations of the contract refer to, each by its name.
class Components final
{
public:
    Components(); // with those written by hand

    // {"$ref": "#/components/schemas/Shift"}; takes the schema in when it is new.
    QJsonObject reference(const Schema &schema);

    const QJsonObject &schemas() const { return m_schemas; }

private:
    QJsonObject m_schemas;
};

// The families of the interface, each with a file of schemas and one of examples.
QStringList contractFamilies();

// A file of resources/openapi that is JSON: "schemas/crew.json".
QJsonObject contractResource(const QString &name);

} // namespace planning::server
