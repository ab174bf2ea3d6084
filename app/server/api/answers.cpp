#include "app/server/api/answers.h"

#include "core/exchange/json.h"

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

std::optional<Problem> staleProblem(const Request &request, std::int64_t version)
{
    const QByteArray wanted = request.headers.value("If-Match");
    if (wanted.isEmpty() || wanted == "*")
        return std::nullopt;
    for (const QByteArray &tag : wanted.split(',')) {
        if (tag.trimmed() == entityTag(version))
            return std::nullopt;
    }
    return Problem{
        ProblemCode::Stale,
        {QT_TRANSLATE_NOOP("Server", "You have version %1, the current one is %2: read it again."),
         {QString::fromLatin1(wanted).remove(u'"'), QString::number(version)}}};
}

} // namespace planning::server
