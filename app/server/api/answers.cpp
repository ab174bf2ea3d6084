#include "app/server/api/answers.h"

#include "core/exchange/json.h"

#include <QCryptographicHash>

namespace planning::server
{

Response jsonAnswer(int status, QByteArray body)
{
    Response response{status, {}, std::move(body)};
    response.headers.set("Content-Type", "application/json");
    return response;
}

Response jsonAnswer(int status, const QJsonObject &body)
{
    return jsonAnswer(status, toJson(QJsonValue(body)));
}

QByteArray entityTag(std::int64_t version)
{
    return '"' + QByteArray::number(static_cast<qlonglong>(version)) + '"';
}

Response taggedAnswer(std::int64_t version, QByteArray body)
{
    const QByteArray hash = QCryptographicHash::hash(body, QCryptographicHash::Sha1).toHex();
    const QByteArray number = QByteArray::number(static_cast<qlonglong>(version));
    Response response = jsonAnswer(200, std::move(body));
    response.headers.set("ETag", '"' + number + '-' + hash.first(20) + '"');
    return response;
}

QByteArray contentTag(const QByteArray &body)
{
    const QByteArray hash = QCryptographicHash::hash(body, QCryptographicHash::Sha1).toHex();
    return '"' + hash.first(20) + '"';
}

// What a tag says of the version: "3-…" means "3".
static QByteArray versionTag(const QByteArray &tag)
{
    const qsizetype dash = tag.indexOf('-');
    return dash < 0 ? tag : tag.first(dash) + '"';
}

std::optional<Problem> staleProblem(const Request &request, std::int64_t version)
{
    const QByteArray wanted = request.headers.value("If-Match");
    if (wanted.isEmpty() || wanted == "*")
        return std::nullopt;
    for (const QByteArray &tag : wanted.split(',')) {
        if (versionTag(tag.trimmed()) == entityTag(version))
            return std::nullopt;
    }
    return Problem{
        ProblemCode::Stale,
        {QT_TRANSLATE_NOOP("Server", "You have version %1, the current one is %2: read it again."),
         {QString::fromLatin1(wanted).remove(u'"'), QString::number(version)}}};
}

std::optional<Problem> staleProblem(const Request &request, const std::optional<Response> &now)
{
    const QByteArray wanted = request.headers.value("If-Match");
    if (wanted.isEmpty() || (now && wanted == "*"))
        return std::nullopt;
    for (const QByteArray &tag : wanted.split(',')) {
        if (now && tag.trimmed() == contentTag(now->body))
            return std::nullopt;
    }
    return Problem{ProblemCode::Stale,
                   {QT_TRANSLATE_NOOP("Server", "Read it again and repeat the change.")}};
}

} // namespace planning::server
