#include "app/server/contract/bruno.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace planning::server
{

static Result<void> write(const QString &path, const QByteArray &text)
{
    QSaveFile file(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly)
        || file.write(text) != text.size() || !file.commit())
        return Error{ErrorCode::Storage, file.errorString(), path};
    return ok();
}

// Two spaces deeper, as Bruno wants what stands in a block.
static QByteArray indented(QByteArray text)
{
    text = text.trimmed();
    return "  " + text.replace("\n", "\n  ") + '\n';
}

static QByteArray exampleOf(const QJsonObject &operation)
{
    const QJsonObject media = operation[QStringLiteral("requestBody")][QStringLiteral("content")]
                                       [QStringLiteral("application/json")]
                                           .toObject();
    const QJsonObject examples = media[QStringLiteral("examples")].toObject();
    const QJsonObject body =
        examples[QStringLiteral("example1")][QStringLiteral("value")].toObject();
    return QJsonDocument(body).toJson(QJsonDocument::Indented);
}

// "{id}" is a variable of Bruno: "{{id}}".
static QByteArray address(QString path)
{
    path.replace(u'{', QLatin1String("{{")).replace(u'}', QLatin1String("}}"));
    return "{{server}}/api/v1" + path.toUtf8();
}

static QByteArray requestOf(const QString &path, const QString &method,
                            const QJsonObject &operation, int number)
{
    const bool hasBody =
        operation[QStringLiteral("requestBody")][QStringLiteral("content")].toObject().contains(
            QStringLiteral("application/json"));
    const bool isOpen = operation.contains(QStringLiteral("security"));
    const QByteArray mode = hasBody ? "json" : "none";
    QByteArray text =
        "meta {\n  name: " + operation[QStringLiteral("operationId")].toString().toUtf8()
        + "\n  type: http\n  seq: " + QByteArray::number(number) + "\n}\n\n" + method.toLatin1()
        + " {\n  url: " + address(path) + "\n  body: " + mode
        + "\n  auth: " + (isOpen ? "none" : "bearer") + "\n}\n";
    if (!isOpen)
        text += "\nauth:bearer {\n  token: {{token}}\n}\n";
    if (hasBody)
        text += "\nbody:json {\n" + indented(exampleOf(operation)) + "}\n";
    return text + "\ndocs {\n" + indented(operation[QStringLiteral("summary")].toString().toUtf8())
           + "}\n";
}

Result<void> writeBruno(const QJsonObject &contract, const QString &folder)
{
    auto done =
        write(folder + QStringLiteral("/bruno.json"),
              "{\"version\": \"1\", \"name\": \"Planning PRO\", \"type\": \"collection\"}\n");
    if (done)
        done = write(folder + QStringLiteral("/environments/local.bru"),
                     "vars {\n  server: http://127.0.0.1:8080\n  token: \n  id: \n}\n");
    const QJsonObject paths = contract[QStringLiteral("paths")].toObject();
    int number = 0;
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QJsonObject methods = path->toObject();
        for (auto method = methods.begin(); method != methods.end() && done; ++method) {
            const QJsonObject operation = method->toObject();
            const QString file = QStringLiteral("%1/%2/%3.bru")
                                     .arg(folder, operation[QStringLiteral("tags")][0].toString(),
                                          operation[QStringLiteral("operationId")].toString());
            done = write(file, requestOf(path.key(), method.key(), operation, ++number));
        }
    }
    return done;
}

} // namespace planning::server
