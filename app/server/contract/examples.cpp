#include "app/server/contract/examples.h"

#include "app/server/contract/components.h"

namespace planning::server
{

static QJsonObject file()
{
    return contractResource(QStringLiteral("examples.json")).toObject();
}

std::vector<Example> contractExamples()
{
    std::vector<Example> examples;
    for (const QJsonValue &each : file()[QStringLiteral("examples")].toArray()) {
        examples.push_back({
            .operation = each[QStringLiteral("operation")].toString(),
            .summary = each[QStringLiteral("summary")].toString(),
            .as = each[QStringLiteral("as")].toString(),
            .path = each[QStringLiteral("path")].toObject(),
            .query = each[QStringLiteral("query")].toString(),
            .headers = each[QStringLiteral("headers")].toObject(),
            .body = each[QStringLiteral("body")].toObject(),
            .status = each[QStringLiteral("status")].toInt(200),
            .answer = each[QStringLiteral("answer")].toObject(),
        });
    }
    return examples;
}

QJsonObject idsOfExamples()
{
    return file()[QStringLiteral("ids")].toObject();
}

} // namespace planning::server
