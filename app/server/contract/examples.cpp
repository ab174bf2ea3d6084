#include "app/server/contract/examples.h"

#include "app/server/contract/components.h"

namespace planning::server
{

static QJsonObject story(const QString &family)
{
    return contractResource(QStringLiteral("examples/%1.json").arg(family));
}

QString Example::bodyType() const
{
    const QString type = headers[QStringLiteral("Content-Type")].toString();
    return content.isEmpty() ? QStringLiteral("application/json") : type.section(u';', 0, 0);
}

static Example toExample(const QJsonValue &json)
{
    return {
        .operation = json[QStringLiteral("operation")].toString(),
        .summary = json[QStringLiteral("summary")].toString(),
        .as = json[QStringLiteral("as")].toString(),
        .path = json[QStringLiteral("path")].toObject(),
        .query = json[QStringLiteral("query")].toString(),
        .headers = json[QStringLiteral("headers")].toObject(),
        .body = json[QStringLiteral("body")].toObject(),
        .content = json[QStringLiteral("content")].toString(),
        .status = json[QStringLiteral("status")].toInt(200),
        .answer = json[QStringLiteral("answer")].toObject(),
    };
}

std::vector<Example> contractExamples()
{
    std::vector<Example> examples;
    for (const QString &family : contractFamilies()) {
        for (const QJsonValue &each : story(family)[QStringLiteral("examples")].toArray())
            examples.push_back(toExample(each));
    }
    return examples;
}

QJsonObject idsOfExamples()
{
    QJsonObject ids;
    for (const QString &family : contractFamilies()) {
        const QJsonObject own = story(family)[QStringLiteral("ids")].toObject();
        for (auto id = own.begin(); id != own.end(); ++id)
            ids[id.key()] = id.value();
    }
    return ids;
}

} // namespace planning::server
